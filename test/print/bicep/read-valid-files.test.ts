import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { printBicep } from "../../../src/print/bicep/print-bicep.ts";
import { type ReadBicep, readBicep, readBicepParameters } from "../../../src/print/bicep/read-bicep.ts";
import type { BicepFile } from "../../../src/print/bicep/syntax.ts";
import { describeWithShared } from "../../shared-folder.ts";

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
    expect(withoutQuoting(fileOf(read(again)))).toEqual(withoutQuoting(file));
    expect(printBicep(fileOf(read(again)))).toBe(again);
  });
});

function fileOf(result: ReadBicep): BicepFile {
  if (result.kind === "problem") throw new Error(JSON.stringify(result.problem));
  return result.file;
}

/** The tree without what the printer decides by itself: whether a text is written over several lines. */
function withoutQuoting(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutQuoting);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([name]) => name !== "isMultiLine");
  return Object.fromEntries(entries.map(([name, part]) => [name, withoutQuoting(part)]));
}
