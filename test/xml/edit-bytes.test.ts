import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/text/edit.ts";
import { decodeXml } from "../../src/xml/decode.ts";
import { editBytes } from "../../src/xml/edit-bytes.ts";

const file = "a.csdef";

/** The bytes of a text in UTF-16, with a mark. */
function utf16(text: string, isLittleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, isLittleEndian);
  for (let index = 0; index < text.length; index++)
    view.setUint16(2 + index * 2, text.charCodeAt(index), isLittleEndian);
  return bytes;
}

const encodings: Readonly<Record<string, (text: string) => Uint8Array>> = {
  "UTF-8": (text) => new TextEncoder().encode(text),
  "UTF-8 with a mark": (text) => new TextEncoder().encode(`\ufeff${text}`),
  "UTF-16, little end first": (text) => utf16(text, true),
  "UTF-16, big end first": (text) => utf16(text, false),
};

describe("editBytes", () => {
  for (const [name, encode] of Object.entries(encodings)) {
    it(`does to a file in ${name} what the edits do to its text`, () => {
      const texts = fc
        .string({ unit: "grapheme", maxLength: 40 })
        .map((text) => `<a>${text.replace(/[<&]|\p{Cc}/gu, "")}</a>`);
      fc.assert(
        fc.property(texts, fc.nat(40), fc.nat(10), fc.constantFrom("", "x", "é", "字"), (text, start, length, put) => {
          const decoded = decodeXml(encode(text), file).value.text;
          const span = { file, start: boundary(decoded, start), end: boundary(decoded, start + length) };
          const edited = editBytes(encode(text), [{ span, text: put }], file);
          expect(edited).toEqual(encode(applyEdits(decoded, [{ span, text: put }])));
        }),
      );
    });
  }

  it("keeps every byte of an encoding that nobody can write, and puts other characters in as references", () => {
    const head = new TextEncoder().encode('<?xml version="1.0" encoding="gb18030"?><a n="');
    const bytes = new Uint8Array([
      ...head,
      0xd6,
      0xd0,
      0x81,
      0x30,
      0x81,
      0x30,
      ...new TextEncoder().encode('" m="1"/>'),
    ]);
    const text = decodeXml(bytes, file).value.text;
    const start = text.indexOf("1", text.indexOf("m="));
    const edited = editBytes(bytes, [{ span: { file, start, end: start + 1 }, text: "ü2" }], file);
    expect(decodeXml(edited, file).value.text).toBe(text.replace('m="1"', 'm="&#252;2"'));
    expect([...edited.subarray(0, head.length + 6)]).toEqual([...bytes.subarray(0, head.length + 6)]);
  });
});

/** An offset that does not stand within a pair. */
function boundary(text: string, offset: number): number {
  const at = Math.min(offset, text.length);
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}
