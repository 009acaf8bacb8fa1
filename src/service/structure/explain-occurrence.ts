import { diagnose } from "../../diagnostic/code-record.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { nameSpan, type XmlElement } from "../../xml/tree.ts";
import { elementOrder, repeatedElement } from "./codes/element-codes.ts";
import { childViews, elementOf, viewedChildren } from "./element-view.ts";
import type { ElementFailures, Failure } from "./failures.ts";

/** The children of one name that are more than the element may have. */
export function explainRepetition({ key }: Failure, { view, element, type }: ElementFailures): readonly Diagnostic[] {
  const children = childViews(view, key).map(elementOf);
  const [first] = children;
  const limit = type.children.find(({ name }) => name === key)?.maximum ?? 0;
  if (first === undefined) return [];
  const extras = { related: [firstOne(first)] };
  const told = { name: key, parent: element.local };
  return children
    .slice(limit)
    .map((child) =>
      limit === 1
        ? diagnose(repeatedElement, "once", nameSpan(child), told, extras)
        : diagnose(repeatedElement, "limit", nameSpan(child), { ...told, limit }, extras),
    );
}

/** Two children of which only one may be there. */
export function explainEither({ element, type }: ElementFailures): readonly Diagnostic[] {
  const rivals = viewedChildren(element).filter(({ local }) => type.exactlyOne.includes(local));
  const [first] = rivals;
  const second = rivals.find(({ local }) => local !== first?.local);
  if (first === undefined || second === undefined) return [];
  const told = { name: second.local, parent: element.local, first: first.local };
  return [diagnose(repeatedElement, "either", nameSpan(second), told, { related: [firstOne(first)] })];
}

/** The first child that stands after one that it must stand before. */
export function explainOrder({ number }: Failure, { element, type }: ElementFailures): readonly Diagnostic[] {
  const children = viewedChildren(element);
  const late = children[number];
  if (late === undefined) return [];
  const rank = rankIn(type.childOrder, late);
  const other = children.find((child) => rankIn(type.childOrder, child) > rank);
  if (other === undefined) return [];
  const told = { name: late.local, other: other.local, parent: element.local };
  const related = [{ message: `'${other.local}' stands here.`, span: nameSpan(other) }];
  return [diagnose(elementOrder, "late", nameSpan(late), told, { related })];
}

function rankIn(order: readonly (readonly string[])[], { local }: XmlElement): number {
  return order.findIndex((group) => group.includes(local));
}

function firstOne(element: XmlElement) {
  return { message: `The first '${element.local}' is here.`, span: nameSpan(element) };
}
