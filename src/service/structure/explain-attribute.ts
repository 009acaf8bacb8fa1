import { diagnose } from "../../diagnostic/code-record.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { attributeNameSpan, findAttribute, nameSpan } from "../../xml/tree.ts";
import { missingAttribute, unknownAttribute } from "./codes/attribute-codes.ts";
import { attributeAt } from "./element-view.ts";
import type { ElementFailures, Failure } from "./failures.ts";
import { renameAttribute } from "./fixes.ts";
import { shownValue } from "./shown-value.ts";
import { type Suggestion, suggestName } from "./suggest-name.ts";

/** An attribute that the element's type does not have. */
export function explainUnknownAttribute({ key }: Failure, group: ElementFailures): readonly Diagnostic[] {
  const { element, type } = group;
  const attribute = attributeAt(element, key);
  if (attribute === undefined) return [];
  const span = attributeNameSpan(element, attribute);
  const told = { name: shownValue(attribute.name), element: element.local };
  if (type.attributes.length === 0) return [diagnose(unknownAttribute, "none", span, told)];

  const suggestion = suggestAttribute(key, group);
  if (suggestion === undefined) return [diagnose(unknownAttribute, "unknown", span, told)];
  const fixes = suggestion.isClear ? [renameAttribute(element, attribute, suggestion.name)] : [];
  return [diagnose(unknownAttribute, "suggested", span, { ...told, suggestion: suggestion.name }, { fixes })];
}

/** A required attribute that is not there; one that is there under a misspelt name is reported as that. */
export function explainMissingAttribute({ key }: Failure, group: ElementFailures): readonly Diagnostic[] {
  const { element, failures } = group;
  const name = key.slice(1);
  const unknown = failures.filter((one) => one.keyword === "additionalProperties" && one.key.startsWith("@"));
  if (unknown.some((one) => suggestAttribute(one.key, group)?.name === name)) return [];
  return [diagnose(missingAttribute, "missing", nameSpan(element), { element: element.local, name })];
}

/** Only an attribute that is not there yet can have been meant. */
function suggestAttribute(key: string, { element, type }: ElementFailures): Suggestion | undefined {
  const absent = type.attributes.filter(({ name }) => findAttribute(element, name) === undefined);
  return suggestName(
    key.slice(1),
    absent.map(({ name }) => name),
  );
}
