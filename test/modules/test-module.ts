import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { builtInModules } from "../../src/modules/index.ts";
import type { PluginModule } from "../../src/modules/plugin-module.ts";
import { readModule } from "../../src/modules/read-module.ts";
import { isInRange, parseSdk } from "../../src/service/sdk.ts";
import { parseXml } from "../../src/xml/parse.ts";
import { describeWithShared } from "../shared-folder.ts";

/**
 * Checks that a module is registered, and that it says what Microsoft's file says. `folder` is the module's in the
 * folder of real files, named for the SDKs that it was seen with.
 */
export function testModule(module: PluginModule, folder: string): void {
  describe(folder, () => {
    it("is registered", () => expect(builtInModules).toContain(module));

    it("holds for the SDKs that it was seen with", () => {
      const seen = folder.match(/\d+\.\d+/g) ?? [];
      expect(seen.length).toBeGreaterThan(0);
      for (const version of seen) expect(covers(module, version)).toBe(true);
    });
  });

  describeWithShared(`${folder} and Microsoft's file`, (shared) => {
    it("say the same", () => {
      const file = join(shared, "reference/csplugin/microsoft", folder, `${module.name}.csplugin`);
      const { value, diagnostics } = readModule(
        parseXml(readFileSync(file, "utf8").replace(/^\ufeff/, ""), file).value,
        module.name,
      );
      expect(diagnostics).toEqual([]);
      expect(value).toEqual({ ...module, sdk: {}, source: file });
    });
  });
}

function covers({ sdk }: PluginModule, version: string): boolean {
  const known = parseSdk(version);
  return known !== undefined && isInRange(known, sdk);
}
