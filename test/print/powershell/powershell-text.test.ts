import { assert as hold, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { asciiLine } from "../../../src/print/ascii-line.ts";
import { powershellText } from "../../../src/print/powershell/powershell-text.ts";
import { treeSitterComplaints } from "../../judges/tree-sitter-complaints.ts";
import { evaluatePowershellText } from "./evaluate-powershell-text.ts";
import { hostileTexts } from "./hostile-texts.ts";

describe("powershellText", () => {
  it("doubles a single quote", () => {
    expect(powershellText("it's $x")).toBe("'it''s $x'");
  });

  it("writes what is not ASCII as escapes", () => {
    expect(powershellText("caf\u00e9\\n")).toBe("([regex]::Unescape('caf\\u00e9\\\\n'))");
  });

  it.each(hostileTexts)("gives text %# back", async (text) => {
    const written = powershellText(text);
    expect(written).toMatch(/^[\x20-\x7e]*$/);
    expect(evaluatePowershellText(written)).toBe(text);
    expect(await treeSitterComplaints(`$x = ${written}\n`, "powershell")).toEqual([]);
  });

  it("gives every text back", () => {
    const law = property(string({ unit: "binary" }), (text) => evaluatePowershellText(powershellText(text)) === text);
    hold(law);
  });
});

describe("asciiLine", () => {
  it.each(hostileTexts)("keeps text %# on its line", (text) => {
    expect(asciiLine(text)).toMatch(/^[\x20-\x7e]*$/);
  });
});
