import type { Outcome } from "./account.ts";
import type { Deciding, Sweep } from "./deciding.ts";
import { findDisposition, verdictOutcome } from "./find-disposition.ts";
import { type AttributeNode, type ElementNode, labelOf } from "./nodes.ts";
import { dropped, follow, noRule, planOutcome } from "./outcomes.ts";

/** What became of an attribute of an element with this outcome. */
export function decideAttribute(
  node: AttributeNode,
  owner: ElementNode,
  ownerOutcome: Outcome,
  sweep: Sweep | undefined,
  { claims, table, twins }: Deciding,
): Outcome {
  const own = planOutcome(node.span, claims) ?? twins.outcomeOf(node.path, node.attribute.value);
  if (own !== undefined) return isSameAs(own, ownerOutcome) ? follow({ outcome: own, label: labelOf(owner) }) : own;
  if (sweep !== undefined) return follow(sweep);
  if (isOfAnotherFormat(node)) return dropped("It belongs to another format, which the platform never read.");
  if (!node.isKnown) return verdictOutcome(table.unknown, undefined);

  const head = { outcome: ownerOutcome, label: labelOf(owner) };
  if (ownerOutcome.fate !== "kept") return follow(head);
  const disposition = findDisposition(table, owner, node.attribute.name);
  return disposition === undefined ? noRule : verdictOutcome(disposition, head);
}

/** Notes are mostly made for an element with all its attributes, and need not be read so many times. */
function isSameAs(own: Outcome, owner: Outcome): boolean {
  if (own.fate === "kept" || own.fate !== owner.fate || owner.follows !== undefined) return false;
  return JSON.stringify(own.remarks) === JSON.stringify(owner.remarks);
}

/** `xml:space`, `xsi:schemaLocation`, the attributes of transforms: no schema of these files has an attribute with a prefix. */
function isOfAnotherFormat({ attribute }: AttributeNode): boolean {
  return attribute.name.includes(":");
}
