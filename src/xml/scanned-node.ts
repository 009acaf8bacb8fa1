import { skipSpace } from "./characters.ts";
import { attributeValue, normalizeLineEnds, textValue } from "./decode-value.ts";
import { endOfName } from "./names.ts";
import { localNameOf } from "./qualified-name.ts";
import type { Scan, ScannedKind } from "./scan-result.ts";
import type { XmlAttribute, XmlElement, XmlNode } from "./tree.ts";

/** The element with this number, holding the given children. */
export function scannedElement(text: string, scan: Scan, element: number, children: readonly XmlNode[]): XmlElement {
  const { elements, nodes, file } = scan;
  const node = elements.node[element] ?? 0;
  const name = elements.name[element] ?? "";
  const start = nodes.start[node] ?? 0;
  return {
    kind: "element",
    file,
    start,
    end: nodes.end[node] ?? start,
    name,
    local: localNameOf(name),
    namespace: elements.namespace[element],
    nameStart: start + 1,
    nameEnd: start + 1 + name.length,
    startTagEnd: elements.startTagEnd[element] ?? start,
    endTagStart: elements.endTagStart[element] ?? start,
    isEmptyTag: elements.isEmptyTag[element] ?? false,
    attributes: scannedAttributes(text, scan, element),
    children,
  };
}

function scannedAttributes(text: string, scan: Scan, element: number): XmlAttribute[] {
  const { firstAttribute } = scan.elements;
  const end = firstAttribute[element + 1] ?? scan.attributes.name.length;
  const list: XmlAttribute[] = [];
  for (let index = firstAttribute[element] ?? 0; index < end; index += 1)
    list.push(scannedAttribute(text, scan, index));
  return list;
}

function scannedAttribute(text: string, { attributes }: Scan, index: number): XmlAttribute {
  const name = attributes.name[index] ?? "";
  const start = attributes.start[index] ?? 0;
  const valueStart = attributes.valueStart[index] ?? start;
  const valueEnd = attributes.valueEnd[index] ?? start;
  const raw = text.slice(valueStart, valueEnd);
  return {
    start,
    end: attributes.end[index] ?? start,
    name,
    local: localNameOf(name),
    namespace: attributes.namespace[index],
    value: attributes.isPlain[index] === true ? raw : attributeValue(raw),
    nameEnd: start + name.length,
    valueStart,
    valueEnd,
  };
}

/** A node that is no element, of this kind and range. */
export function scannedLeaf(text: string, kind: Exclude<ScannedKind, "element">, start: number, end: number): XmlNode {
  switch (kind) {
    case "plain-text":
      return { kind: "text", start, end, value: text.slice(start, end) };
    case "text":
      return { kind, start, end, value: textValue(text.slice(start, end)) };
    case "cdata":
      return { kind, start, end, value: normalizeLineEnds(text.slice(start + "<![CDATA[".length, end - "]]>".length)) };
    case "comment":
      return { kind, start, end, value: normalizeLineEnds(text.slice(start + "<!--".length, end - "-->".length)) };
    case "processing-instruction":
      return scannedInstruction(text, start, end);
    case "unread":
      return { kind, start, end };
  }
}

function scannedInstruction(text: string, start: number, end: number): XmlNode {
  const targetEnd = endOfName(text, start + "<?".length);
  const target = text.slice(start + "<?".length, targetEnd);
  const value = normalizeLineEnds(text.slice(skipSpace(text, targetEnd), end - "?>".length));
  return { kind: "processing-instruction", start, end, target, value };
}
