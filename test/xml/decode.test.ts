import { describe, expect, it } from "vitest";
import { decodeXml } from "../../src/xml/decode.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

function utf16(text: string, order: "le" | "be"): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1)
    view.setUint16(index * 2, text.charCodeAt(index), order === "le");
  return bytes;
}

function decoded(bytes: Uint8Array) {
  const { value, diagnostics } = decodeXml(bytes, "file.csdef");
  const findings = diagnostics.map(({ code, severity, span }) => `${severity} ${code} ${span.start}-${span.end}`);
  return { ...value, findings };
}

const declared = (label: string) => `<?xml version="1.0" encoding="${label}"?><a>é</a>`;

describe("decodeXml", () => {
  it("reads UTF-8 with and without byte order mark", () => {
    const plain = { text: "<a>é😀</a>", encoding: "utf-8", findings: [] };
    expect(decoded(utf8("<a>é😀</a>"))).toEqual({ ...plain, hasByteOrderMark: false });
    expect(decoded(utf8("\ufeff<a>é😀</a>"))).toEqual({ ...plain, hasByteOrderMark: true });
  });

  it("takes one byte order mark away, not two", () => {
    expect(decoded(utf8("\ufeff\ufeff<a/>")).text).toBe("\ufeff<a/>");
  });

  it.each(["le", "be"] as const)("reads UTF-16 of order %s, by its mark or by its zeros", (order) => {
    const text = declared("utf-16");
    const expected = { text, encoding: `utf-16${order}`, findings: [] };
    expect(decoded(utf16(`\ufeff${text}`, order))).toEqual({ ...expected, hasByteOrderMark: true });
    expect(decoded(utf16(text, order))).toEqual({ ...expected, hasByteOrderMark: false });
    expect(decoded(utf16("<a/>", order)).text).toBe("<a/>");
  });

  it.each([
    ["iso-8859-1", latin1(declared("iso-8859-1"))],
    ["windows-1252", latin1(declared("Windows-1252"))],
    ["iso-8859-15", latin1(declared("ISO-8859-15"))],
  ])("reads %s as declared", (encoding, bytes) => {
    const { text, findings, ...rest } = decoded(bytes);
    expect(text).toContain("<a>é</a>");
    expect(findings).toEqual([]);
    expect(rest).toEqual({ encoding, hasByteOrderMark: false });
  });

  it("reads the control characters of ISO-8859-1, not the signs of windows-1252", () => {
    expect(decoded(latin1(`<?xml version="1.0" encoding="iso-8859-1"?><a>\x80</a>`)).text).toContain("\x80");
  });

  it("reads gb18030 and its own U+FFFD", () => {
    const start = latin1(`<?xml version="1.0" encoding="gb18030"?><a>`);
    const bytes = Uint8Array.from([...start, 0xd6, 0xd0, 0x84, 0x31, 0xa4, 0x37, ...latin1("</a>")]);
    expect(decoded(bytes)).toMatchObject({ text: `${String.fromCharCode(...start)}中\ufffd</a>`, findings: [] });
  });

  it.each<[string, number[], string]>([
    ["a lone start", [0x3c, 0x61, 0x3e, 0xc3, 0x3c, 0x2f, 0x61, 0x3e], "<a>\ufffd</a>"],
    ["an overlong form", [0x3c, 0x61, 0x3e, 0xc0, 0xaf, 0x3c, 0x2f, 0x61, 0x3e], "<a>\ufffd\ufffd</a>"],
    ["a surrogate", [0x3c, 0x61, 0x3e, 0xed, 0xa0, 0x80, 0x3c], "<a>\ufffd\ufffd\ufffd<"],
    ["a character of windows-1252", [0x3c, 0x61, 0x3e, 0xe9, 0x3c], "<a>\ufffd<"],
  ])("reports %s in UTF-8 at its place and reads on", (_, bytes, text) => {
    expect(decoded(Uint8Array.from(bytes))).toMatchObject({ text, findings: ["error xml-bad-bytes 3-4"] });
  });

  it("finds the first bad byte far behind letters of several bytes, and passes over a written U+FFFD", () => {
    const good = `<a>${"é中😀\ufffd".repeat(3000)}`;
    const bytes = Uint8Array.from([...utf8(good), 0xff, ...utf8("</a>")]);
    const { text, findings } = decoded(bytes);
    expect(text).toBe(`${good}\ufffd</a>`);
    expect(findings).toEqual([`error xml-bad-bytes ${good.length}-${good.length + 1}`]);
  });

  it("leaves out a character that is cut off at the end, and says so", () => {
    expect(decoded(Uint8Array.from([...utf8("<a/>"), 0xe4, 0xb8]))).toMatchObject({
      text: "<a/>",
      findings: ["error xml-bad-bytes 4-4"],
    });
    expect(decoded(Uint8Array.from([...utf16("\ufeff<a/>", "le"), 0x0a]))).toMatchObject({
      text: "<a/>",
      findings: ["error xml-bad-bytes 4-4"],
    });
  });

  it("reports half a character in UTF-16", () => {
    const { findings } = decoded(utf16("\ufeff<a>\ud800</a>", "be"));
    expect(findings).toEqual(["error xml-bad-bytes 3-4"]);
  });

  it("reports letters in us-ascii", () => {
    const text = `<?xml version="1.0" encoding="us-ascii"?><a>`;
    expect(decoded(latin1(`${text}é</a>`))).toMatchObject({
      text: `${text}\ufffd</a>`,
      findings: [`error xml-bad-bytes ${text.length}-${text.length + 1}`],
    });
  });

  it.each<[string, Uint8Array, string]>([
    ["UTF-16 declared in UTF-8", utf8(declared("utf-16")), "error xml-wrong-encoding 30-36"],
    ["UTF-16LE declared in UTF-8", utf8(declared("UTF-16LE")), "error xml-wrong-encoding 30-38"],
    ["UTF-16 declared after the mark of UTF-8", utf8(`\ufeff${declared("utf-16")}`), "error xml-wrong-encoding 30-36"],
    ["UTF-8 declared in UTF-16", utf16(`\ufeff${declared("utf-8")}`, "le"), "error xml-wrong-encoding 30-35"],
    ["the other order of bytes", utf16(`\ufeff${declared("utf-16be")}`, "le"), "error xml-wrong-encoding 30-38"],
    [
      "another encoding after the mark of UTF-8",
      utf8(`\ufeff${declared("iso-8859-1")}`),
      "warning xml-wrong-encoding 30-40",
    ],
    ["a label that nobody knows", utf8(declared("utf-9")), "error xml-unknown-encoding 30-35"],
    ["a label that .NET does not know", utf8(declared("utf8")), "error xml-unknown-encoding 30-34"],
    ["a name of Object", utf8(declared("constructor")), "error xml-unknown-encoding 30-41"],
  ])("reports %s", (_, bytes, finding) => {
    const { text, findings } = decoded(bytes);
    expect(findings).toEqual([finding]);
    expect(text).toContain("<a>é</a>");
  });

  it("accepts a declaration in single quotes, with spaces, and in any case", () => {
    expect(decoded(utf8(`<?xml version = '1.0' encoding = 'UtF-8' ?><a/>`)).findings).toEqual([]);
  });

  it("believes the mark of UTF-8 where the declaration differs and all is ASCII, as .NET and libxml2 do", () => {
    expect(decoded(utf8(`\ufeff<?xml version="1.0" encoding="iso-8859-1"?><a/>`)).findings).toEqual([]);
  });

  it("does not take a comment for a declaration", () => {
    expect(decoded(utf8(`<!-- <?xml version="1.0" encoding="utf-16"?> --><a/>`)).findings).toEqual([]);
  });

  it("leaves a label that can be none to the parser", () => {
    expect(decoded(utf8(`<?xml version="1.0" encoding="utf 8"?><a/>`)).findings).toEqual([]);
  });

  it("reads nothing of UTF-32, and says so", () => {
    const bytes = Uint8Array.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0]);
    expect(decoded(bytes)).toMatchObject({ text: "", findings: ["error xml-unknown-encoding 0-0"] });
  });

  it("reads an empty file", () => {
    expect(decoded(new Uint8Array())).toEqual({ text: "", encoding: "utf-8", hasByteOrderMark: false, findings: [] });
  });
});
