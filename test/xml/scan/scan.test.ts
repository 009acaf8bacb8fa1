import { describe, expect, it } from "vitest";
import { parseXml } from "../../../src/xml/parse.ts";
import type { XmlAttribute, XmlElement, XmlNode } from "../../../src/xml/tree.ts";

/** The tree as indented lines, each place told by the text that stands there. */
function outline(text: string): string[] {
  const { value } = parseXml(text, "file.csdef");
  return value.nodes.flatMap((node) => nodeLines(text, node, ""));
}

function nodeLines(text: string, node: XmlNode, indent: string): string[] {
  const raw = JSON.stringify(text.slice(node.start, node.end));
  switch (node.kind) {
    case "element":
      return elementLines(text, node, indent);
    case "unread":
      return [`${indent}unread ${raw}`];
    case "processing-instruction":
      return [`${indent}${node.kind} ${raw} ${node.target}=${JSON.stringify(node.value)}`];
    default:
      return [`${indent}${node.kind} ${raw} ${JSON.stringify(node.value)}`];
  }
}

function elementLines(text: string, element: XmlElement, indent: string): string[] {
  const tags = [
    text.slice(element.start, element.startTagEnd),
    text.slice(element.nameStart, element.nameEnd),
    text.slice(element.endTagStart, element.end),
  ];
  return [
    `${indent}${element.name} ${JSON.stringify(tags)}${element.isEmptyTag ? " empty" : ""}`,
    ...element.attributes.map((attribute) => `${indent}  @${attributeLine(text, attribute)}`),
    ...element.children.flatMap((child) => nodeLines(text, child, `${indent}  `)),
  ];
}

function attributeLine(text: string, { start, nameEnd, valueStart, valueEnd, end, value }: XmlAttribute): string {
  const pieces = [text.slice(start, nameEnd), text.slice(valueStart, valueEnd), text.slice(start, end), value];
  return JSON.stringify(pieces);
}

describe("scan", () => {
  it("places everything, whatever the line ends", () => {
    expect(outline("<?xml version='1.0' ?>\r\n<a x = '1'\r\n\ty=\"\">\r<!-- c -->😀<b/><![CDATA[<]]></a >\n")).toEqual([
      `processing-instruction "<?xml version='1.0' ?>" xml="version='1.0' "`,
      String.raw`text "\r\n" "\r\n"`.replace(/"\\r\\n"$/, String.raw`"\r\n"`),
      String.raw`a ["<a x = '1'\r\n\ty=\"\">","a","</a >"]`,
      `  @["x","1","x = '1'","1"]`,
      String.raw`  @["y","","y=\"\"",""]`,
      String.raw`  text "\r" "\n"`,
      `  comment "<!-- c -->" " c "`,
      `  text "😀" "😀"`,
      `  b ["<b/>","b",""] empty`,
      `  cdata "<![CDATA[<]]>" "<"`,
      String.raw`text "\n" "\n"`,
    ]);
  });

  it("decodes and normalises values as XML says", () => {
    const [, attribute, child] = outline("<a x='&#65;&lt; \t\r\n\r&#10;&#xD;&apos;'>&amp;&#x1F600;\r\n\r&#13;</a>");
    expect(attribute).toBe(
      String.raw`  @["x","&#65;&lt; \t\r\n\r&#10;&#xD;&apos;","x='&#65;&lt; \t\r\n\r&#10;&#xD;&apos;'","A<     \n\r'"]`.replace(
        "A<     ",
        "A<    ",
      ),
    );
    expect(child).toBe(String.raw`  text "&amp;&#x1F600;\r\n\r&#13;" "&😀\n\n\r"`);
  });

  it("keeps references that stand for nothing", () => {
    expect(outline("<a>&x; &#0; & &lt</a>")).toContain(`  text "&x; &#0; & &lt" "&x; &#0; & &lt"`);
  });

  it("closes what an end tag around it closes", () => {
    expect(outline("<a><b>x</a>")).toEqual([`a ["<a>","a","</a>"]`, `  b ["<b>","b",""]`, `    text "x" "x"`]);
  });

  it("passes over what is no XML and reads the rest", () => {
    expect(outline("<a></c><b x=1 =2 z='3'><!-- <d/></a>y")).toEqual([
      `a ["<a>","a","</a>"]`,
      `  unread "</c>"`,
      `  b ["<b x=1 =2 z='3'>","b",""]`,
      `    @["x","1","x=1","1"]`,
      `    @["z","3","z='3'","3"]`,
      `    unread "<!-- "`,
      `    d ["<d/>","d",""] empty`,
      `unread "y"`,
    ]);
  });

  it("keeps the first of two equal attributes", () => {
    expect(outline("<a x='1' x='2'/>")).toEqual([`a ["<a x='1' x='2'/>","a",""] empty`, `  @["x","1","x='1'","1"]`]);
  });

  it("keeps names that are traps", () => {
    const { root } = parseXml(`<__proto__ constructor="1" toString="2"><hasOwnProperty/></__proto__>`, "f").value;
    expect(root).toMatchObject({ name: "__proto__", attributes: [{ name: "constructor" }, { name: "toString" }] });
    expect(root?.children).toMatchObject([{ name: "hasOwnProperty" }]);
  });

  it("gives names their namespaces", () => {
    const { root } = parseXml(
      `<a xmlns="u" xmlns:p="v&amp;" p:x="1" y="2" xml:lang="en"><p:b xmlns="" xmlns:p="w"><c/></p:b><p:d/></a>`,
      "f",
    ).value;
    expect(root).toMatchObject({ local: "a", namespace: "u" });
    expect(root?.attributes.map(({ local, namespace }) => [local, namespace])).toEqual([
      ["xmlns", "http://www.w3.org/2000/xmlns/"],
      ["p", "http://www.w3.org/2000/xmlns/"],
      ["x", "v&"],
      ["y", undefined],
      ["lang", "http://www.w3.org/XML/1998/namespace"],
    ]);
    expect(root?.children).toMatchObject([
      { local: "b", namespace: "w", children: [{ local: "c", namespace: undefined }] },
      { local: "d", namespace: "v&" },
    ]);
  });
});
