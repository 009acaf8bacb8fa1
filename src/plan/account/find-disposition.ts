import { findAttribute, type XmlElement } from "../../xml/tree.ts";
import type { Outcome, Remark } from "./account.ts";
import type { Sweep } from "./deciding.ts";
import type { AttributeTest, Disposition, DispositionTable } from "./disposition.ts";
import type { ElementNode } from "./nodes.ts";
import { byHand, dropped, follow } from "./outcomes.ts";

/** The first record of a table that is about this element, or about an attribute of it. */
export function findDisposition(
  { dispositions }: DispositionTable,
  { element, parent }: ElementNode,
  attribute: string | undefined,
): Disposition | undefined {
  return dispositions.find(
    (one) =>
      isAbout(one.element, element) &&
      isForAttribute(one, attribute) &&
      isWhen(one.when, element) &&
      isWhen(one.whenParent, parent?.element),
  );
}

/** What is to be known of an element of this kind, wherever it is kept. */
export function standingRemarks({ remarks }: DispositionTable, { element }: ElementNode): readonly Remark[] {
  return remarks.filter((one) => one.element === element.local).map(({ why, todo }) => ({ why, todo }));
}

/** What a verdict means for an element, or for an attribute of the element `head`. */
export function verdictOutcome(verdict: Verdict, head: Sweep | undefined): Outcome {
  switch (verdict.fate) {
    case "kept":
      return { fate: "kept", as: [verdict.as], remarks: [], follows: undefined };
    case "by-hand":
      return byHand(verdict.why, verdict.todo);
    case "dropped":
      return dropped(verdict.why);
    case "with-element":
      return withElement(verdict.why, head);
  }
}

type Verdict = Disposition extends infer One ? (One extends Disposition ? Omit<One, "element"> : never) : never;

/** Only records about attributes say so; one about an element would be a mistake in a table, which a test looks for. */
function withElement(why: string | undefined, head: Sweep | undefined): Outcome {
  if (head === undefined) throw new Error("A table lets an element go with itself");
  const outcome = follow(head);
  return why === undefined ? outcome : { ...outcome, remarks: [{ why, todo: undefined }] };
}

function isAbout(name: string, { local }: XmlElement): boolean {
  return name === "*" || name === local;
}

function isForAttribute({ attributes }: Disposition, attribute: string | undefined): boolean {
  if (attribute === undefined || attributes === undefined) return attribute === attributes;
  return attributes.includes(attribute) || attributes.includes("*");
}

function isWhen(test: AttributeTest | undefined, element: XmlElement | undefined): boolean {
  if (test === undefined) return true;
  const attribute = element && findAttribute(element, test.attribute);
  return attribute !== undefined && test.matches.test(attribute.value);
}
