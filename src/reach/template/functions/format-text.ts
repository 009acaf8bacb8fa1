import type { Evaluated } from "../evaluated.ts";
import { type Decided, textValue } from "../values/make-value.ts";
import { textOf } from "../values/text-of.ts";
import { valueToJson } from "../values/value-to-json.ts";
import type { Call } from "./function.ts";
import { refused, wrongKind } from "./wrong-kind.ts";

/** The text with `{0}`, `{1}` … replaced by the values, as .NET's composite formatting has it. */
export function formatText([pattern, ...values]: readonly Decided[], call: Call): Evaluated {
  if (pattern?.kind !== "string") return wrongKind(call, pattern, "a string");
  let length = 0;
  const faults: string[] = [];
  const result = pattern.value.replace(hole, (found, index?: string, width?: string, format?: string) => {
    if (index === undefined) return found.charAt(0);
    const shown = show(values[Number(index)], format);
    if (shown === undefined) faults.push(`'${found}' cannot be filled in`);
    length += shown?.length ?? 0;
    return length > call.bounds.textLength ? "" : padded(shown ?? "", Number(width ?? 0));
  });
  const [fault] = length > call.bounds.textLength ? ["the text becomes too long"] : faults;
  return fault === undefined ? textValue(result, call.at) : refused(call, fault);
}

/** https://learn.microsoft.com/dotnet/standard/base-types/composite-formatting */
const hole = /\{\{|\}\}|\{\s*(\d{1,4})\s*(?:,\s*(-?\d{1,4})\s*)?(?::([^{}]*))?\}/g;

function show(value: Decided | undefined, format: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (value.kind === "null") return "";
  if (value.kind === "number" && format !== undefined && format !== "") return formatNumber(value.value, format);
  return textOf(value) ?? valueToJson(value);
}

function formatNumber(value: number, format: string): string | undefined {
  if (/^0+$/.test(format)) return digits(value, format.length);
  const [, letter, width = ""] = /^([DdXx])(\d{0,2})$/.exec(format) ?? [];
  if (letter === undefined || !Number.isInteger(value)) return undefined;
  if (letter === "D" || letter === "d") return digits(value, Number(width));
  const hex = value.toString(16).padStart(Number(width), "0");
  return letter === "X" ? hex.toUpperCase() : hex;
}

function digits(value: number, width: number): string {
  const sign = value < 0 ? "-" : "";
  return sign + String(Math.abs(Math.round(value))).padStart(width, "0");
}

function padded(shown: string, width: number): string {
  return width < 0 ? shown.padEnd(-width) : shown.padStart(width);
}
