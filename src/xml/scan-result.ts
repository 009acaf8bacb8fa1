import type { Diagnostic } from "../diagnostic/diagnostic.ts";

/** Everything that stands in a text, by offsets. */
export interface Scan {
  readonly file: string;
  readonly nodes: NodeTable;
  readonly elements: ElementTable;
  readonly attributes: AttributeTable;
  /** Every error, in the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What a node of a scan is. `text` may hold references or carriage returns, `plain-text` is its own value. */
export type ScannedKind = "element" | "text" | "plain-text" | "cdata" | "comment" | "processing-instruction" | "unread";

/**
 * The nodes of a document in document order, one entry of each list a node. Together they hold every character that is
 * not in a tag, and none twice.
 */
export interface NodeTable {
  readonly kind: ScannedKind[];
  readonly start: number[];
  readonly end: number[];
  /** The number of the element that the node stands in; -1 at the top level. */
  readonly parent: number[];
}

/** The elements in document order; an element's number is its index here. */
export interface ElementTable {
  readonly node: number[];
  readonly name: string[];
  readonly namespace: (string | undefined)[];
  readonly startTagEnd: number[];
  readonly endTagStart: number[];
  readonly isEmptyTag: boolean[];
  /** The number of its first attribute; the attributes of an element go up to the first one of the next. */
  readonly firstAttribute: number[];
}

/** The attributes in document order. */
export interface AttributeTable {
  readonly name: string[];
  readonly namespace: (string | undefined)[];
  readonly start: number[];
  readonly end: number[];
  readonly valueStart: number[];
  readonly valueEnd: number[];
  /** The value is what stands between the quotes, with nothing to decode or normalise. */
  readonly isPlain: boolean[];
}

export function emptyNodeTable(): NodeTable {
  return { kind: [], start: [], end: [], parent: [] };
}

export function emptyElementTable(): ElementTable {
  return {
    node: [],
    name: [],
    namespace: [],
    startTagEnd: [],
    endTagStart: [],
    isEmptyTag: [],
    firstAttribute: [],
  };
}

export function emptyAttributeTable(): AttributeTable {
  return { name: [], namespace: [], start: [], end: [], valueStart: [], valueEnd: [], isPlain: [] };
}
