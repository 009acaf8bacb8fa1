import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { imageOfFamily, imagesByFamily } from "../../../src/plan/tables/windows-images.ts";
import { guestOsFamilies } from "../../../src/service/guest-os.ts";
import { describeWithShared } from "../../shared-folder.ts";

describe("images of Windows Server", () => {
  it("are there for every family", () => {
    expect([...imagesByFamily.keys()]).toEqual(guestOsFamilies.map(({ family }) => family));
  });

  it("go to 2022, but for the family of 2019", () => {
    const skus = [undefined, "", "1", "2", "3", "4", "5", " 6 ", "7", "8"].map((family) => imageOfFamily(family).sku);
    const [old, of2019] = ["2022-datacenter-g2", "2019-datacenter-gensecond"];
    expect(skus).toEqual([old, old, old, old, old, old, old, of2019, old, old]);
  });

  it("have the ends of updates that lint tells", () => {
    for (const [family, { server, updatesEnd }] of imagesByFamily) {
      const told = guestOsFamilies.find((one) => one.server === server);
      expect([family, updatesEnd]).toEqual([family, told?.end.on]);
    }
  });
});

describeWithShared("images of Windows Server in ../shared/reference", (folder) => {
  it("are of generation 2 in the row of their server", () => {
    const rows = readFileSync(join(folder, "reference/VM-TARGETS.md"), "utf8").split("\n");
    for (const { server, sku } of imagesByFamily.values()) {
      const year = server.replace("Windows Server ", "");
      const cells = rows.find((row) => row.split("|")[2]?.trim() === year)?.split("|") ?? [];
      const generation2 = cells[4] ?? "";
      const base = sku.replace(/-g2$/, "");
      expect(generation2.includes(`\`${sku}\``) || cells[3]?.includes(`\`${base}\``)).toBe(true);
    }
  });
});
