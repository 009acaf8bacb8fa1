import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { XmlDocument } from "../../xml/tree.ts";
import type { Sdk } from "../sdk.ts";
import { explainMissingAttribute, explainUnknownAttribute } from "./explain-attribute.ts";
import { explainMissingChildren, explainUnknownChild } from "./explain-child.ts";
import { explainEither, explainOrder, explainRepetition } from "./explain-occurrence.ts";
import { explainGone, explainLater, explainOldValue } from "./explain-sdk.ts";
import { explainText } from "./explain-text.ts";
import { explainValue } from "./explain-value.ts";
import type { ElementFailures, Failure } from "./failures.ts";

/** What an explanation needs besides the failure. */
export interface Explained {
  readonly document: XmlDocument;
  readonly sdk: Sdk | undefined;
}

/** The findings that say what is wrong with one element, each at its place. */
export function explainElement(group: ElementFailures, about: Explained): readonly Diagnostic[] {
  const seen = new Set<string>();
  return group.failures.flatMap((failure) => {
    const isValue = failure.key.startsWith("@");
    if (isValue && seen.has(failure.key)) return [];
    seen.add(failure.key);
    return explainFailure(failure, group, about);
  });
}

function explainFailure(failure: Failure, group: ElementFailures, about: Explained): readonly Diagnostic[] {
  const isAttribute = failure.key.startsWith("@");
  if (failure.key === "#text") return explainText(failure, group, about);
  switch (failure.keyword) {
    case "additionalProperties":
      return isAttribute ? explainUnknownAttribute(failure, group) : explainUnknownChild(failure, group);
    case "required":
    case "requiredSince":
      return isAttribute ? explainMissingAttribute(failure, group) : explainMissingChildren(failure, group, about);
    case "exactlyOne":
      return failure.number === 0 ? explainMissingChildren(failure, group, about) : explainEither(group);
    case "maxItems":
      return explainRepetition(failure, group);
    case "childOrder":
      return explainOrder(failure, group);
    case "since":
      return explainLater(failure, group, about);
    case "until":
      return explainGone(failure, group, about);
    case "enumUntil":
      return explainOldValue(failure, group, about);
    default:
      return explainValue(failure, group);
  }
}
