import { expect, it } from "vitest";
import { builtInModules } from "../../src/modules/index.ts";
import { moduleMap } from "../../src/modules/module-map.ts";
import { moduleNamed } from "../expand/expand-text.ts";

it("holds every module under its name in lower case, a user's own ahead of the built-in ones", () => {
  const own = moduleNamed("DIAGNOSTICS");
  const modules = moduleMap(builtInModules, [own, moduleNamed("__proto__")]);
  expect(modules.get("diagnostics")).toEqual([own, ...builtInModules.filter(({ name }) => name === "Diagnostics")]);
  expect(modules.get("__proto__")).toHaveLength(1);
  expect([...modules.values()].flat()).toHaveLength(builtInModules.length + 2);
});
