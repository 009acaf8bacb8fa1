import type { AccountEntry, Outcome, Remark } from "./account.ts";
import type { Claims } from "./claims.ts";
import { decideAttribute } from "./decide-attribute.ts";
import type { Deciding, Sweep } from "./deciding.ts";
import { findDisposition, standingRemarks, verdictOutcome } from "./find-disposition.ts";
import { type AttributeNode, type ElementNode, labelOf } from "./nodes.ts";
import { dropped, follow, holdersOf, noRule, planOutcome, withRemarks } from "./outcomes.ts";

/** What became of an element and of all that it holds, in document order. `sweep` is what befalls whatever has no fate of its own. */
export function decideElement(
  node: ElementNode,
  sweep: Sweep | undefined,
  deciding: Deciding,
): readonly AccountEntry[] {
  const own = ownOutcome(node, sweep, deciding);
  const below = sweepBelow(node, own, sweep);
  const children = node.children.map((child) => decideElement(child, below, deciding));
  const heads = children.flatMap(([head]) => head ?? []);

  const outcome = own ?? (sweep && follow(sweep)) ?? outcomeByContents(node, heads, deciding);
  const attributes = node.attributes.map((attribute) => attributeEntry(attribute, node, outcome, below, deciding));
  const head: AccountEntry = { node: "element", path: node.path, span: node.span, outcome };
  const standing = outcome.fate === "kept" ? standingRemarks(deciding.table, node) : [];
  return [withMore(head, [...standing, ...ownParts(node, attributes, deciding)]), ...attributes, ...children.flat()];
}

function attributeEntry(
  attribute: AttributeNode,
  node: ElementNode,
  owner: Outcome,
  sweep: Sweep | undefined,
  deciding: Deciding,
): AccountEntry {
  const { path, span } = attribute;
  const outcome = decideAttribute(attribute, node, owner, sweep, deciding);
  const parts = outcome.follows === undefined ? deciding.parts(span) : [];
  return withMore({ node: "attribute", path, span, outcome }, parts);
}

/** What an import stood for is told where its fate is: with the module's name, or where that goes with the import, with the import. */
function ownParts(node: ElementNode, attributes: readonly AccountEntry[], { parts }: Deciding): readonly Remark[] {
  if (node.element.local !== "Import") return [];
  return attributes.flatMap(({ span, outcome }) => (outcome.follows === undefined ? [] : parts(span)));
}

function withMore(entry: AccountEntry, remarks: readonly Remark[]): AccountEntry {
  return { ...entry, outcome: withRemarks(entry.outcome, remarks) };
}

/** What the plan says of the element itself, or what holds for whatever the format does not know. */
function ownOutcome(
  node: ElementNode,
  sweep: Sweep | undefined,
  { claims, table, twins, whole }: Deciding,
): Outcome | undefined {
  const planned = planOutcome(node.span, claims) ?? twins.outcomeOf(node.path, undefined);
  if (planned !== undefined) return planned.fate === "dropped" ? keptByAttributes(node, planned, claims) : planned;
  if (whole !== undefined && node.parent === undefined) return whole;
  if (node.type === undefined) return sweep === undefined ? verdictOutcome(table.unknown, undefined) : undefined;
  const found = findDisposition(table, node, undefined);
  return found !== undefined && "withAllBelow" in found ? verdictOutcome(found, undefined) : undefined;
}

/** An element that leaves a file is kept all the same where something stands for an attribute of it. */
function keptByAttributes({ attributes }: ElementNode, own: Outcome, claims: Claims): Outcome {
  const as = holdersOf(attributes.flatMap(({ span }) => planOutcome(span, claims) ?? []));
  return as.length === 0 ? own : { fate: "kept", as, remarks: own.remarks, follows: undefined };
}

/** A fate of the element's own that is not to be kept befalls all that it holds. */
function sweepBelow(node: ElementNode, own: Outcome | undefined, sweep: Sweep | undefined): Sweep | undefined {
  if (own === undefined) return sweep;
  return own.fate === "kept" ? undefined : { outcome: own, label: labelOf(node) };
}

function outcomeByContents(node: ElementNode, heads: readonly AccountEntry[], deciding: Deciding): Outcome {
  const attributes = node.attributes.flatMap(({ span }) => planOutcome(span, deciding.claims) ?? []);
  const contents = [...attributes, ...heads.map(({ outcome }) => outcome)];
  const holders = holdersOf(contents);
  if (holders.length > 0) return { fate: "kept", as: holders, remarks: [], follows: "what it holds" };

  const noted = attributes.find(({ fate }) => fate === "by-hand") ?? attributes[0];
  if (noted !== undefined) return { ...noted, follows: "what it holds" };
  const disposition = findDisposition(deciding.table, node, undefined);
  if (disposition !== undefined) return verdictOutcome(disposition, undefined);
  if (contents.some(({ fate }) => fate === "by-hand")) return byContents("by-hand");
  if (contents.length > 0) return byContents("dropped");
  return node.attributes.length === 0 ? dropped("It holds nothing.") : noRule;
}

function byContents(fate: "by-hand" | "dropped"): Outcome {
  const remark =
    fate === "dropped"
      ? { why: "What it holds has no meaning any more.", todo: undefined }
      : { why: "What it holds is left to be done by hand.", todo: "See what it holds." };
  return { fate, remarks: [remark], follows: "what it holds" };
}
