import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits, type Edit } from "../../src/text/edit.ts";

function edit(start: number, end: number, text: string): Edit {
  return { span: { file: "a.csdef", start, end }, text };
}

describe("applyEdits", () => {
  it("replaces, inserts and removes", () => {
    expect(applyEdits("abcdef", [edit(1, 2, "XY")])).toBe("aXYcdef");
    expect(applyEdits("abcdef", [edit(3, 3, "-")])).toBe("abc-def");
    expect(applyEdits("abcdef", [edit(0, 6, "")])).toBe("");
    expect(applyEdits("abcdef", [])).toBe("abcdef");
    expect(applyEdits("", [edit(0, 0, "x")])).toBe("x");
  });

  it("makes several edits whatever their order, by offsets of the text before", () => {
    const edits = [edit(4, 5, "E!"), edit(0, 0, ">"), edit(1, 3, "")];
    expect(applyEdits("abcdef", edits)).toBe(">adE!f");
    expect(applyEdits("abcdef", [...edits].reverse())).toBe(">adE!f");
  });

  it("makes the first of two edits that overlap", () => {
    expect(applyEdits("abcdef", [edit(2, 5, "2"), edit(1, 3, "1")])).toBe("a1def");
  });

  it("makes edits that touch, and inserts at one place in the order given", () => {
    expect(applyEdits("abcdef", [edit(0, 2, "1"), edit(2, 4, "2")])).toBe("12ef");
    expect(applyEdits("ab", [edit(1, 1, "1"), edit(1, 1, "2")])).toBe("a12b");
  });

  it("leaves line ends and the list of edits alone", () => {
    const edits = [edit(3, 4, "B"), edit(0, 1, "A")];
    const before = structuredClone(edits);
    expect(applyEdits("a\r\nb\r\n", edits)).toBe("A\r\nB\r\n");
    expect(edits).toEqual(before);
  });

  it("equals making one edit after the other from the end", () => {
    const anyCase = fc
      .tuple(fc.string(), fc.uniqueArray(fc.nat({ max: 30 }), { maxLength: 8 }), fc.array(fc.string()))
      .map(([text, offsets, texts]) => {
        const places = offsets.filter((offset) => offset <= text.length).sort((left, right) => left - right);
        const edits = places.flatMap((start, index) =>
          index % 2 === 0 ? [edit(start, places[index + 1] ?? start, texts[index] ?? "")] : [],
        );
        return { text, edits };
      });
    fc.assert(
      fc.property(anyCase, ({ text, edits }) => {
        const oneByOne = edits.reduceRight(
          (result, { span, text: added }) => result.slice(0, span.start) + added + result.slice(span.end),
          text,
        );
        expect(applyEdits(text, edits)).toBe(oneByOne);
      }),
    );
  });
});
