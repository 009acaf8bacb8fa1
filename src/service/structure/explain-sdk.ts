import { diagnose } from "../../diagnostic/code-record.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Span } from "../../text/span.ts";
import { attributeNameSpan, nameSpan, valueSpan } from "../../xml/tree.ts";
import type { SdkRange } from "../sdk.ts";
import { notInThisSdk } from "./codes/sdk-codes.ts";
import { attributeAt, childViews, elementOf } from "./element-view.ts";
import type { Explained } from "./explain-element.ts";
import type { ElementFailures, Failure } from "./failures.ts";
import { listWords, shownValue } from "./shown-value.ts";

/** An attribute or children that came with a later SDK. */
export function explainLater(failure: Failure, group: ElementFailures, { sdk }: Explained): readonly Diagnostic[] {
  const { name, range, places } = subjectOf(failure, group);
  return places.map((span) =>
    diagnose(notInThisSdk, "later", span, { name, since: range?.since ?? "", sdk: sdk ?? "" }),
  );
}

/** An attribute or children that an earlier SDK was the last to know. */
export function explainGone(failure: Failure, group: ElementFailures, { sdk }: Explained): readonly Diagnostic[] {
  const { name, range, places } = subjectOf(failure, group);
  return places.map((span) =>
    diagnose(notInThisSdk, "gone", span, { name, until: range?.until ?? "", sdk: sdk ?? "" }),
  );
}

/** A value of an attribute that up to some SDK was one of a few words. */
export function explainOldValue(
  { key }: Failure,
  { element, type }: ElementFailures,
  about: Explained,
): readonly Diagnostic[] {
  const attribute = attributeAt(element, key);
  const bound = type.attributes.find(({ name }) => name === attribute?.name)?.enumUntil;
  if (attribute === undefined || bound === undefined) return [];
  const told = { attribute: attribute.name, choices: listWords(bound.values), until: bound.sdk };
  const value = shownValue(attribute.value);
  return [diagnose(notInThisSdk, "value", valueSpan(element, attribute), { ...told, value, sdk: about.sdk ?? "" })];
}

interface Subject {
  readonly name: string;
  readonly range: SdkRange | undefined;
  readonly places: readonly Span[];
}

function subjectOf({ key }: Failure, { view, element, type }: ElementFailures): Subject {
  const attribute = attributeAt(element, key);
  if (attribute === undefined) {
    const places = childViews(view, key).map((child) => nameSpan(elementOf(child)));
    return { name: key, range: type.children.find(({ name }) => name === key), places };
  }
  const range = type.attributes.find(({ name }) => name === attribute.name);
  return { name: attribute.name, range, places: [attributeNameSpan(element, attribute)] };
}
