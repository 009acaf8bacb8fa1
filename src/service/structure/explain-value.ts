import { diagnose } from "../../diagnostic/code-record.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Span } from "../../text/span.ts";
import { valueSpan } from "../../xml/tree.ts";
import { invalidChoice, invalidLength, invalidValue } from "./codes/value-codes.ts";
import type { ValueType } from "./element-type.ts";
import { attributeAt } from "./element-view.ts";
import { explainName } from "./explain-name.ts";
import { explainNumber } from "./explain-number.ts";
import type { ElementFailures, Failure } from "./failures.ts";
import { writeInstead } from "./fixes.ts";
import { listWords, shownValue } from "./shown-value.ts";
import { suggestName } from "./suggest-name.ts";

/** A value of an attribute that is none of its type. Texts, thumbprints and URIs may be or hold a secret and are not shown. */
export function explainValue({ key }: Failure, { element, type }: ElementFailures): readonly Diagnostic[] {
  const attribute = attributeAt(element, key);
  const attributeType = type.attributes.find(({ name }) => name === attribute?.name);
  if (attribute === undefined || attributeType === undefined) return [];
  const value = { attribute: attribute.name, value: attribute.value, span: valueSpan(element, attribute) };
  return [explainWrong(value, attributeType.value)];
}

/** A value with the attribute that it is of. */
export interface WrittenValue {
  readonly attribute: string;
  readonly value: string;
  readonly span: Span;
}

function explainWrong(written: WrittenValue, type: ValueType): Diagnostic {
  const { attribute, value, span } = written;
  switch (type.kind) {
    case "text":
      if (value === "") return diagnose(invalidLength, "empty", span, { attribute });
      return diagnose(invalidLength, "long", span, { attribute, maximum: type.maxLength ?? 0, length: value.length });
    case "choice":
      return explainChoice(written, type.values);
    case "boolean":
      return explainChoice(written, ["true", "false"]);
    case "integer":
      return explainNumber(written, type);
    case "ip-address":
      return diagnose(invalidValue, "address", span, { attribute, value: shownValue(value) });
    case "thumbprint":
      return diagnose(invalidValue, value === "" ? "noThumbprint" : "thumbprint", span, { attribute });
    case "uri":
      return diagnose(invalidValue, "uri", span, { attribute });
    case "name":
    case "directory-name":
    case "machine-name":
      return explainName(written, type.kind);
  }
}

function explainChoice({ attribute, value, span }: WrittenValue, values: readonly string[]): Diagnostic {
  const choices = listWords(values);
  if (value === "") return diagnose(invalidChoice, "empty", span, { attribute, choices });
  const told = { attribute, choices, value: shownValue(value) };
  const suggestion = suggestName(value, values);
  if (suggestion === undefined) return diagnose(invalidChoice, "unknown", span, told);
  const isSame = suggestion.name.toLowerCase() === value.trim().toLowerCase();
  const fixes = isSame ? [writeInstead(span, suggestion.name)] : [];
  return diagnose(invalidChoice, "suggested", span, { ...told, suggestion: suggestion.name }, { fixes });
}
