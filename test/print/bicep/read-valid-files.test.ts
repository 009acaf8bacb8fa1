import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { printBicep } from "../../../src/print/bicep/print-bicep.ts";
import { readBicep, readBicepParameters } from "../../../src/print/bicep/read-bicep.ts";
import { describeWithShared } from "../../shared-folder.ts";
import { fileOf, without } from "./read-tree.ts";

describeWithShared("valid files of ../shared/oracle/bicep", (shared) => {
  const folder = join(shared, "oracle/bicep/valid");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.bicep(param)?$/.test(name),
  );

  it("are the ones that the list counts", () => {
    expect(names.filter((name) => name.endsWith(".bicepparam"))).toHaveLength(7);
    expect(names.filter((name) => /^\d.*\.bicep$/.test(name))).toHaveLength(94);
  });

  it.each(names)("%s is read, and printed so that it reads the same", (name) => {
    const read = name.endsWith(".bicep") ? readBicep : readBicepParameters;
    const file = fileOf(read(readFileSync(join(folder, name), "utf8")));
    const again = printBicep(file);
    expect(without("isMultiLine", fileOf(read(again)))).toEqual(without("isMultiLine", file));
    expect(printBicep(fileOf(read(again)))).toBe(again);
  });
});
