import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { replacementSizes, smallestReplacement } from "../../../src/plan/tables/replacement-sizes.ts";
import { findVmSize, vmSizeNames } from "../../../src/service/vm-sizes.ts";
import { describeWithShared } from "../../shared-folder.ts";

describe("replacement sizes", () => {
  it("are in the order in which they are proposed", () => {
    const ranks = replacementSizes.map(({ cores, memoryInGiB }) => cores * 10_000 + memoryInGiB);
    expect(ranks).toEqual([...ranks].sort((left, right) => left - right));
  });

  it("have at least what was wanted", () => {
    const wanted = { cores: 3, memoryInGiB: 20, temporaryDiskInGiB: 151 };
    const found = smallestReplacement(wanted);
    expect(found).toMatchObject({ name: "Standard_D8ads_v5", cores: 8, memoryInGiB: 32, temporaryDiskInGiB: 300 });
  });

  it("end somewhere", () => {
    expect(smallestReplacement({ cores: 1, memoryInGiB: 1, temporaryDiskInGiB: 6144 })).toBeUndefined();
  });
});

describeWithShared("replacement sizes and those of ../shared/reference", (folder) => {
  const rows = rowsOf(readFileSync(join(folder, "reference/VM-SIZES.tsv"), "utf8"));
  const targets = readFileSync(join(folder, "reference/VM-TARGETS.md"), "utf8");

  it("have the numbers of the list, and no end", () => {
    for (const size of replacementSizes) {
      const row = rows.find(({ name }) => name === size.name);
      expect(row).toMatchObject({ cores: size.cores, memory: size.memoryInGiB, disk: size.temporaryDiskInGiB });
      expect(row?.retires).toBe("");
    }
  });

  it("are what the rule finds in the whole list, for every size with its own disk and with a small one", () => {
    for (const name of vmSizeNames) {
      const old = findVmSize(name);
      if (old === undefined) throw new Error(name);
      for (const temporaryDiskInGiB of [0, 75, 76, 151, old.temporaryDiskInGiB]) {
        const wanted = { cores: old.cores, memoryInGiB: old.memoryInGiB, temporaryDiskInGiB };
        expect([name, temporaryDiskInGiB, smallestReplacement(wanted)?.name]).toEqual([
          ...[name, temporaryDiskInGiB, byRule(rows, wanted)?.name],
        ]);
      }
    }
  });

  it("are those of the table, where it names the size", () => {
    const told = proposals(targets);
    expect(told.length).toBeGreaterThan(50);
    for (const { old, suggested, withDisk } of told) {
      const size = findVmSize(old) ?? findVmSize(`Standard_${old}`);
      if (size === undefined) throw new Error(`no size ${old}`);
      const wanted = { cores: size.cores, memoryInGiB: size.memoryInGiB, temporaryDiskInGiB: 0 };
      expect([old, smallestReplacement(wanted)?.name]).toEqual([old, `Standard_${suggested}`]);
      const kept = smallestReplacement({ ...wanted, temporaryDiskInGiB: size.temporaryDiskInGiB })?.name;
      const expected = withDisk === "none" ? undefined : `Standard_${withDisk ?? suggested}`;
      expect([old, kept?.replace(/_v5$/, "")]).toEqual([old, expected?.replace(/_v5$/, "")]);
    }
  });
});

interface Row {
  readonly name: string;
  readonly series: string;
  readonly cores: number;
  readonly memory: number;
  readonly disk: number;
  readonly retires: string;
  readonly isFit: boolean;
}

function rowsOf(text: string): readonly Row[] {
  const [head = "", ...lines] = text.trimEnd().split("\n");
  const columns = head.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    const cell = (column: string) => cells[columns.indexOf(column)] ?? "";
    const fits =
      cell("retires") === "" &&
      cell("premium_storage") === "yes" &&
      cell("architecture") === "x64" &&
      cell("generation") === "1+2" &&
      cell("disk_controller") === "SCSI" &&
      Number(cell("temp_disk_gib")) > 0 &&
      !/^Standard_[A-Z]+\d+-|^Standard_[A-Z]+\d+i/.test(cell("name"));
    return {
      ...{ name: cell("name"), series: cell("series"), retires: cell("retires"), isFit: fits },
      ...{ cores: Number(cell("vcpus")), memory: Number(cell("memory_gib")), disk: Number(cell("temp_disk_gib")) },
    };
  });
}

const order = ["Dadsv5", "Ddsv5", "Dldsv5", "Eadsv5", "Edsv5"];

/** The rule of VM-TARGETS 1.1, over the whole list. */
function byRule(
  rows: readonly Row[],
  wanted: { readonly cores: number; readonly memoryInGiB: number; readonly temporaryDiskInGiB: number },
): Row | undefined {
  const candidates = rows.filter(
    (row) =>
      order.includes(row.series) &&
      row.isFit &&
      row.cores >= wanted.cores &&
      row.memory >= wanted.memoryInGiB &&
      row.disk >= wanted.temporaryDiskInGiB,
  );
  const rank = ({ cores, memory, series }: Row) => cores * 1e6 + memory * 100 + order.indexOf(series);
  return [...candidates].sort((left, right) => rank(left) - rank(right))[0];
}

interface Proposal {
  readonly old: string;
  readonly suggested: string;
  /** The one whose disk is not smaller, without `_v5`; `undefined` where it is the suggested one. */
  readonly withDisk: string | undefined;
}

/** The table of VM-TARGETS 1.2: its rows of named sizes. */
function proposals(text: string): readonly Proposal[] {
  const lines = text.split("\n").filter((line) => /^\| \*\*[A-Z]\d+[a-z]+_v5\*\*/.test(line));
  return lines.flatMap((line) => {
    const [, suggestedCell = "", , oldCell = ""] = line.split("|");
    const suggested = suggestedCell.replaceAll("*", "").trim();
    return oldCell.split(";").flatMap((entry) => {
      const names = /`([^`]+)`/.exec(entry)?.[1] ?? "";
      const withDisk = /→ (\S+)/.exec(entry)?.[1];
      return names.split(/, | \/ /).map((old) => ({ old, suggested, withDisk }));
    });
  });
}
