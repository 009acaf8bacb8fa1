import type { XmlNode } from "../tree.ts";
import { skipSpace } from "./characters.ts";
import { normalizeLineEnds, textValue } from "./decode-value.ts";
import { endOfName } from "./names.ts";
import type { ScannedElement, ScannedNode } from "./scan-result.ts";
import { innermostOf, type ScanState } from "./scan-state.ts";

/** What a node without children is; `plain-text` is text that has nothing to decode or normalise. */
export type LeafKind = Exclude<XmlNode["kind"], "element"> | "plain-text";

/** Adds a node where the scan stands; nothing is added below the bound of depth. */
export function addLeaf(state: ScanState, kind: LeafKind, start: number, end: number): void {
  if (start < end && state.tooDeep === 0) addNode(state, leaf(state.text, kind, start, end));
}

/** Adds an element where the scan stands and opens it. */
export function addElement(state: ScanState, element: ScannedElement): void {
  addNode(state, element);
  state.open.push(element);
}

function addNode(state: ScanState, node: ScannedNode): void {
  state.nodes.push(node);
  state.parents.push(innermostOf(state));
}

function leaf(text: string, kind: LeafKind, start: number, end: number): ScannedNode {
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
      return instruction(text, start, end);
    case "unread":
      return { kind, start, end };
  }
}

function instruction(text: string, start: number, end: number): ScannedNode {
  const targetEnd = endOfName(text, start + "<?".length);
  const target = text.slice(start + "<?".length, targetEnd);
  const value = normalizeLineEnds(text.slice(skipSpace(text, targetEnd), end - "?>".length));
  return { kind: "processing-instruction", start, end, target, value };
}
