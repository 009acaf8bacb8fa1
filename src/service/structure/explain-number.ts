import { diagnose } from "../../diagnostic/code-record.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { invalidNumber } from "./codes/value-codes.ts";
import type { ValueType } from "./element-type.ts";
import type { WrittenValue } from "./explain-value.ts";
import { shownValue } from "./shown-value.ts";

/** Ends of a range that are only those of 32 bits are no news to anybody. */
const largest = 2147483647;

/** A value that is no number of its range. */
export function explainNumber(
  { attribute, value, span }: WrittenValue,
  { minimum, maximum, or }: Extract<ValueType, { kind: "integer" }>,
): Diagnostic {
  const told = { attribute, value: shownValue(value) };
  const isNumber = /^\s*[+-]?\d+\s*$/.test(value);
  if (or !== undefined) return diagnose(invalidNumber, "rangeOr", span, { ...told, minimum, maximum, or });
  if (maximum < largest || (isNumber && Number(value) > largest) || minimum < -largest) {
    const isOpen = minimum < -largest && !isNumber;
    return isOpen
      ? diagnose(invalidNumber, "number", span, told)
      : diagnose(invalidNumber, "range", span, { ...told, minimum, maximum });
  }
  return diagnose(invalidNumber, "least", span, { ...told, minimum });
}
