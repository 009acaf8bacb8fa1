import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { replaceUnsafe, shownPieces, visibleText } from "../../src/text/visible-text.ts";

const anyText = fc
  .array(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("#", ":", "[", "vso[", "\u200d", "👩", "\ufe0f")))
  .map((parts) => parts.join(""));

describe("visibleText", () => {
  const cases: Readonly<Record<string, readonly [string, string]>> = {
    "plain text": ["Endpoint 'Https' {0} \\u{1b} 100 %", "Endpoint 'Https' {0} \\u{1b} 100 %"],
    "letters of any script": ["Größe 漢字 नमस्ते e\u0301", "Größe 漢字 नमस्ते e\u0301"],
    escapes: ["\u001b[31m\u009b0m", "\\u{1b}[31m\\u{9b}0m"],
    "line breaks and tabs": ["a\r\n\tb\u2028\u2029\u0085", "a\\u{d}\\u{a}\\u{9}b\\u{2028}\\u{2029}\\u{85}"],
    "what turns the direction": ["\u202ea\u2066b\u200f", "\\u{202e}a\\u{2066}b\\u{200f}"],
    "what has no width": ["a\u200bb\ufeffc\u00add\u2060", "a\\u{200b}b\\u{feff}c\\u{ad}d\\u{2060}"],
    "fillers, selectors and tags": ["a\u3164\ufe0f\u{e0041}", "a\\u{3164}\\u{fe0f}\\u{e0041}"],
    "joiners between letters": ["ad\u200dmin", "ad\\u{200d}min"],
    "joiners within emoji": ["👩‍👩‍👧 ❤️ 🏳️‍🌈 1️⃣ 👍🏽", "👩‍👩‍👧 ❤️ 🏳️‍🌈 1️⃣ 👍🏽"],
    "joiners after a stray selector": ["\ufe0f\u200d👩", "\\u{fe0f}\\u{200d}👩"],
    "halves of a pair and noncharacters": ["\ud83d a \ude00 \uffff", "\\u{d83d} a \\u{de00} \\u{ffff}"],
    "commands to Azure Pipelines": [
      "##vso[a] ##VSO[b] x##[c] ## [d] #[e]",
      "#\\u{23}vso[a] #\\u{23}VSO[b] x#\\u{23}[c] ## [d] #[e]",
    ],
    "commands to GitHub": ["  ::error::x", "  :\\u{3a}error::x"],
    "colons elsewhere": ["a ::error::x", "a ::error::x"],
  };
  for (const [name, [text, shown]] of Object.entries(cases)) {
    it(`writes ${name} as a terminal may show it`, () => expect(visibleText(text)).toBe(shown));
  }

  it("leaves nothing to write out", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(visibleText(visibleText(text))).toBe(visibleText(text));
      }),
    );
  });
});

describe("shownPieces", () => {
  it("is the text and what is shown for it, piece by piece", () => {
    expect(shownPieces("a\tb")).toEqual([
      { written: "a", shown: "a" },
      { written: "\t", shown: "\\u{9}" },
      { written: "b", shown: "b" },
    ]);
    fc.assert(
      fc.property(anyText, (text) => {
        const pieces = shownPieces(text);
        expect(pieces.map(({ written }) => written).join("")).toBe(text);
        expect(pieces.map(({ shown }) => shown).join("")).toBe(visibleText(text));
      }),
    );
  });
});

describe("replaceUnsafe", () => {
  it("asks for each character once, halves of a pair together", () => {
    const asked: string[] = [];
    replaceUnsafe("a\u{e0041}\u001b\ud83d", (character) => {
      asked.push(character);
      return "";
    });
    expect(asked).toEqual(["\u{e0041}", "\u001b", "\ud83d"]);
  });
});
