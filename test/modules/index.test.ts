import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { builtInModules } from "../../src/modules/index.ts";
import { compareSdk } from "../../src/service/sdk.ts";

const folder = (path: string) => readdirSync(fileURLToPath(new URL(path, import.meta.url)));

describe("the built-in modules", () => {
  it("each have a file named for them, and a test", () => {
    const files = new Set(builtInModules.map(({ name }) => name.replace(/(?!^)[A-Z]/g, "-$&").toLowerCase()));
    expect([...files].filter((file) => !folder("../../src/modules").includes(`${file}.ts`))).toEqual([]);
    expect([...files].filter((file) => !folder(".").includes(`${file}.test.ts`))).toEqual([]);
  });

  it("have later versions of one module first, and no SDK twice", () => {
    for (const [index, { name, sdk }] of builtInModules.entries()) {
      const next = builtInModules[index + 1];
      if (next?.name !== name) continue;
      expect(next.sdk.until && sdk.since && compareSdk(next.sdk.until, sdk.since)).toBeLessThan(0);
    }
  });

  it("name the document that they were read from", () => {
    for (const { name, source } of builtInModules) expect(source).toContain(`${name}.csplugin`);
  });
});
