import type { AddedBy, Item, Role } from "../../src/service/definition.ts";
import type { Located, Span } from "../../src/text/span.ts";

/** A value of a role and the place that it stands on, with what added the element that it is of. */
export interface ExpandedPart {
  readonly value: unknown;
  readonly span: Span;
  readonly addedBy: AddedBy | undefined;
}

/** Every value and element of a role, found by looking at all that is there rather than by knowing what there is. */
export function expandedParts(role: Role): readonly ExpandedPart[] {
  return partsOf(role, role.addedBy);
}

function partsOf(node: unknown, addedBy: AddedBy | undefined): readonly ExpandedPart[] {
  if (Array.isArray(node)) return node.flatMap((entry) => partsOf(entry, addedBy));
  if (typeof node !== "object" || node === null) return [];
  if (isLocated(node)) return [{ ...node, addedBy }];
  const by = isItem(node) ? node.addedBy : addedBy;
  const here = isItem(node) ? [{ value: undefined, span: node.span, addedBy: by }] : [];
  const below = Object.entries(node).filter(([key]) => !["element", "span", "addedBy"].includes(key));
  return [...here, ...below.flatMap(([, child]) => partsOf(child, by))];
}

function isLocated(node: object): node is Located<unknown> {
  return "value" in node && "span" in node && !("addedBy" in node);
}

function isItem(node: object): node is Item {
  return "addedBy" in node && "span" in node;
}
