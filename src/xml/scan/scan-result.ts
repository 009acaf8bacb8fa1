import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { XmlAttribute, XmlElement, XmlNode } from "../tree.ts";

/** A record that is still being made. */
type Draft<T> = { -readonly [Key in keyof T]: T[Key] };

/** An attribute whose namespace is known only when its whole tag is read. */
export type ScannedAttribute = Draft<XmlAttribute>;

/** An element whose end is known only later, and whose children a builder gives it. */
export type ScannedElement = Draft<XmlElement>;

/** A node of a scan; elements are not yet told what stands in them. */
export type ScannedNode = ScannedElement | Exclude<XmlNode, XmlElement>;

/**
 * Everything that stands in a text: its nodes in document order. Together they hold every character that is not in a tag,
 * and none twice.
 */
export interface Scan {
  readonly nodes: readonly ScannedNode[];
  /** For each node the element that it stands in; `undefined` at the top level. */
  readonly parents: readonly (ScannedElement | undefined)[];
  /** Every error, in the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
}
