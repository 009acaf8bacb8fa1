import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { armText } from "../../../src/print/arm/arm-text.ts";
import { CannotCompile } from "../../../src/print/arm/cannot-compile.ts";
import { compileBicep } from "../../../src/print/arm/compile-bicep.ts";
import { checkSymbols } from "../../../src/print/bicep/check-symbols.ts";
import type { BicepFile } from "../../../src/print/bicep/syntax.ts";
import { anyFile } from "../bicep/arbitrary-tree.ts";

/** The text of the template; `undefined` where the file has something whose JSON is not known. */
function textOf(file: BicepFile): string | undefined {
  try {
    return armText(compileBicep(file));
  } catch (error) {
    if (error instanceof CannotCompile) return undefined;
    throw error;
  }
}

/** Names in a circle have no value; who prints trees asks `checkSymbols` first. */
const withoutCircles = anyFile.filter((file) => !checkSymbols(file).some(({ code }) => /^BCP0(79|80)$/.test(code)));

describe("any tree without circles", () => {
  it("is refused by name or becomes JSON, the same each time", () => {
    fc.assert(
      fc.property(withoutCircles, (file) => {
        const text = textOf(file);
        if (text === undefined) return;
        expect(JSON.parse(text)).toHaveProperty("resources");
        expect(textOf(file)).toBe(text);
      }),
      { numRuns: 300, seed: 46 },
    );
  });
});
