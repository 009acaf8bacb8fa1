import { describe, expect, it } from "vitest";
import { decodeXml } from "../../src/xml/decode.ts";
import { parseXml } from "../../src/xml/parse.ts";
import { printXml } from "../../src/xml/print.ts";

/** Parses, asks that nothing of the text is lost, and gives back the codes. */
function codesOf(text: string): string[] {
  const { value, diagnostics } = parseXml(text, "file.csdef");
  expect(printXml(value) === text).toBe(true);
  return diagnostics.map(({ code }) => code);
}

const many = 1_000_000;
const errorsAndMore = 101;

describe("hostile input", () => {
  it("100,000 open elements: one finding, and what is too deep is unread", () => {
    expect(codesOf("<a>".repeat(100_000))).toEqual(["xml-too-deep"]);
    expect(codesOf("<a>".repeat(100_000) + "</a>".repeat(100_000))).toEqual(["xml-too-deep"]);
    expect(codesOf("<a x='1'><b/>".repeat(100_000))).toEqual(["xml-too-deep"]);
  });

  it("as deep as the bound: no finding", () => {
    expect(codesOf("<a>".repeat(256) + "</a>".repeat(256))).toEqual([]);
    expect(codesOf("<a>".repeat(257) + "</a>".repeat(257))).toEqual(["xml-too-deep"]);
  });

  it("a million end tags", () => {
    expect(codesOf("<a>".repeat(256) + "</b>".repeat(many))).toHaveLength(errorsAndMore);
  });

  it("a million attributes, of different and of equal names", () => {
    const different = Array.from({ length: many }, (_, index) => ` a${index}="${index}"`).join("");
    expect(codesOf(`<a${different}/>`)).toEqual(["xml-too-many-attributes"]);
    expect(codesOf(`<a${' a="1"'.repeat(many)}/>`)).toHaveLength(errorsAndMore);
  });

  it("many attributes on many elements", () => {
    const attributes = Array.from({ length: 1000 }, (_, index) => ` a${index}=""`).join("");
    expect(codesOf(`<a>${`<b${attributes}/>`.repeat(300)}</a>`)).toEqual([]);
  });

  it("many prefixes in scope, each used", () => {
    const declarations = Array.from({ length: 1000 }, (_, index) => ` xmlns:p${index}="u"`).join("");
    const elements = Array.from({ length: 200 }, (_, index) => `<p${index}:a${declarations}>`).join("");
    const ends = Array.from({ length: 200 }, (_, index) => `</p${199 - index}:a>`).join("");
    expect(codesOf(elements + ends)).toEqual([]);
  });

  it("entities that multiply: one finding, nothing expanded", () => {
    const entities = Array.from({ length: 20 }, (_, index) => `<!ENTITY e${index + 1} "&e${index};&e${index};">`).join(
      "",
    );
    const text = `<!DOCTYPE a [<!ENTITY e0 "boom">${entities}]><a x="&e20;">&e20;</a>`;
    expect(codesOf(text)).toEqual(["xml-document-type"]);
    expect(parseXml(text, "file.csdef").value.root?.children).toMatchObject([{ kind: "text", value: "&e20;" }]);
  });

  it.each([
    ["text", "x"],
    ["white space", " "],
    ["references", "&#65;"],
    ["unknown references", "&x;"],
    ["bare ampersands", "&"],
    ["bare signs", "< "],
    ["digits after a sign", "<1"],
    ["brackets", "]]>"],
    ["comments that are not closed", "<!--"],
    ["sections that are not closed", "<![CDATA["],
    ["instructions that are not closed", "<?p "],
    ["document types", "<!DOCTYPE a ["],
    ["document types with comments", "<!DOCTYPE a [<!-- <?"],
    ["quotes", `"'`],
    ["values that are not closed", `<a x="`],
    ["values in both quotes that are not closed", `<a x="1'><a x='1"`],
    ["values without quotes", "<a x=1 "],
    ["tags that are not ended", "<a "],
    ["slashes", "<a /"],
    ["end tags without name", "</"],
    ["carriage returns", "\r"],
    ["zeros", "\0"],
    ["zeros and letters", "\0x"],
    ["half characters", "\ud800x"],
    ["colons", ":"],
    ["hyphens", "-"],
  ])("half a megabyte of %s", (_, piece) => {
    const run = piece.repeat(Math.ceil(500_000 / piece.length));
    expect(codesOf(`<a>${run}</a>`).length).toBeLessThanOrEqual(errorsAndMore);
    expect(codesOf(run).length).toBeLessThanOrEqual(errorsAndMore);
    expect(codesOf(`<a x="${run}"/>`).length).toBeLessThanOrEqual(errorsAndMore);
    expect(codesOf(`<a ${run}/>`).length).toBeLessThanOrEqual(errorsAndMore);
    expect(codesOf(`<a><!-- ${run} --><?p ${run} ?></a${run}>`).length).toBeLessThanOrEqual(errorsAndMore);
  });

  it("20 megabytes of text", () => {
    const { value, diagnostics } = parseXml(`<a>${"x ".repeat(10_000_000)}</a>`, "file.csdef");
    expect(diagnostics).toEqual([]);
    expect(value.root?.children[0]?.end).toBe(20_000_003);
  });

  it("messages do not grow with the names in them", () => {
    const name = "n".repeat(many);
    const texts = [
      `<${name}></x>`,
      `<a ${name}/>`,
      `<a>&${name};</a>`,
      `<${name}$/>`,
      `<!${name}>`,
      `${name}<a/>`,
      `<${name}:a/>`,
    ];
    for (const text of texts) {
      for (const { message, fixes } of parseXml(text, "file.csdef").diagnostics) {
        expect(message.length).toBeLessThan(300);
        expect(fixes.every(({ title }) => title.length < 200)).toBe(true);
      }
    }
  });

  it("random bytes of any kind are decoded and parsed", () => {
    const bytes = Uint8Array.from({ length: 200_000 }, (_, index) => (index * 7919 + (index >> 3)) & 0xff);
    for (const start of [[], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf], [0x3c, 0, 0x61, 0]]) {
      const { text } = decodeXml(Uint8Array.from([...start, ...bytes]), "file.csdef").value;
      expect(codesOf(text).length).toBeLessThanOrEqual(errorsAndMore);
    }
  });
});
