import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findVmSize, vmSizeNames, vmSizes } from "../../src/service/vm-sizes.ts";
import { describeWithShared } from "../shared-folder.ts";

describe("vmSizes", () => {
  it("has each name once", () => {
    const names = vmSizes.flatMap((size) => [size.name, ...size.aliases]);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(vmSizeNames);
  });
  it("advises sizes that extended support offers itself", () => {
    for (const { inExtendedSupport } of vmSizes) {
      if (inExtendedSupport === undefined) continue;
      expect(findVmSize(inExtendedSupport)?.inExtendedSupport).toBe(inExtendedSupport);
    }
  });
  it("writes dates so that they sort", () => {
    for (const { retires } of vmSizes) expect(retires ?? "2024-08-31").toMatch(/^\d{4}-\d\d-\d\d$/);
  });
  it("finds a size by its name or an alias, in exactly its spelling", () => {
    expect(findVmSize("A1")).toBe(findVmSize("Small"));
    expect(findVmSize("small")).toBeUndefined();
    expect(findVmSize("constructor")).toBeUndefined();
  });
});

describeWithShared("the table of sizes read off documents", (shared) => {
  const rows = readFileSync(join(shared, "reference", "VM-SIZES.tsv"), "utf8")
    .split("\n")
    .map((line) => line.split("\t"));
  const rowsByName = new Map(rows.map((row) => [row[0], row]));

  it("agrees with cores, memory and date of each size that has the same name", () => {
    const compared = vmSizes.filter((size) => rowsByName.has(size.name));
    expect(compared.length).toBeGreaterThan(60);
    for (const { name, cores, memoryInGiB, temporaryDiskInGiB, retires } of compared) {
      const [, , vcpus, memory, disk] = rowsByName.get(name) ?? [];
      const date = rowsByName.get(name)?.[15];
      expect([name, vcpus, memory, disk, date]).toEqual(
        [name, cores, memoryInGiB, temporaryDiskInGiB, retires ?? ""].map(String),
      );
    }
  });
});
