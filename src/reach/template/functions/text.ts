import type { Evaluated } from "../evaluated.ts";
import { endsWithText, startsWithText } from "../placeholders.ts";
import { booleanValue, type Decided, textValue } from "../values/make-value.ts";
import { textOf } from "../values/text-of.ts";
import { valueToJson } from "../values/value-to-json.ts";
import { wholeNumber } from "../values/whole-number.ts";
import { formatText } from "./format-text.ts";
import { type Call, type OfValues, ofLetters, ofValues, type TemplateFunction } from "./function.ts";
import { splitText } from "./split-text.ts";
import { dependsOnPlace, refused, wrongKind } from "./wrong-kind.ts";

/** Functions of texts. `concat`, `length`, `take` and others that also take arrays are elsewhere. */
export const text: readonly TemplateFunction[] = [
  ofValues(
    "toLower",
    1,
    1,
    ofText((value, { at }) => textValue(value.toLowerCase(), at)),
  ),
  ofValues(
    "toUpper",
    1,
    1,
    ofText((value, { at }) => textValue(value.toUpperCase(), at)),
  ),
  ofValues(
    "trim",
    1,
    1,
    ofText((value, { at }) => textValue(value.trim(), at)),
  ),
  ofValues("string", 1, 1, string),
  ofValues("format", 1, undefined, formatText),
  ofLetters("replace", 3, 3, replace),
  ofValues("split", 2, 2, splitText),
  ofLetters("substring", 1, 3, substring),
  ofLetters("padLeft", 3, 3, padLeft),
  ofValues("startsWith", 2, 2, search(startsWithText)),
  ofValues("endsWith", 2, 2, search(endsWithText)),
];

function ofText(evaluate: (value: string, call: Call) => Evaluated): OfValues {
  return ([value], call) =>
    value?.kind === "string" ? evaluate(value.value, call) : wrongKind(call, value, "a string");
}

function string([value]: readonly Decided[], call: Call): Evaluated {
  if (value === undefined) return wrongKind(call, value, "a value");
  const result = textOf(value) ?? valueToJson(value);
  return result === undefined ? refused(call, "part of the value is undecided") : textValue(result, call.at);
}

function replace([value, old, by]: readonly Decided[], call: Call): Evaluated {
  if (value?.kind !== "string") return wrongKind(call, value, "strings");
  if (old?.kind !== "string" || old.value === "") return wrongKind(call, old, "a string to look for");
  if (by?.kind !== "string") return wrongKind(call, by, "strings");
  const parts = value.value.split(old.value);
  const length = value.value.length + parts.length * by.value.length;
  return length > call.bounds.textLength
    ? refused(call, "the text becomes too long")
    : textValue(parts.join(by.value), call.at);
}

function substring([value, start, length]: readonly Decided[], call: Call): Evaluated {
  if (value?.kind !== "string") return wrongKind(call, value, "a string");
  const from = start === undefined ? 0 : wholeNumber(start);
  const count = length === undefined || from === undefined ? value.value.length - (from ?? 0) : wholeNumber(length);
  if (from === undefined) return wrongKind(call, start, "whole numbers");
  if (count === undefined) return wrongKind(call, length, "whole numbers");
  if (from < 0 || count < 0 || from + count > value.value.length)
    return refused(call, "the part lies outside the text");
  return textValue(value.value.slice(from, from + count), call.at);
}

function padLeft([value, width, padding]: readonly Decided[], call: Call): Evaluated {
  const unpadded = value === undefined ? undefined : textOf(value);
  const total = width === undefined ? undefined : wholeNumber(width);
  if (unpadded === undefined) return wrongKind(call, value, "a string or number");
  if (total === undefined || total < 0 || total > call.bounds.textLength)
    return wrongKind(call, width, "a small width");
  if (padding?.kind !== "string" || padding.value.length !== 1) return wrongKind(call, padding, "one character");
  return textValue(unpadded.padStart(total, padding.value), call.at);
}

/** Both searches of a beginning or an end leave case aside, as the documentation of these functions says. */
function search(holds: (value: string, part: string) => boolean | undefined): OfValues {
  return ([value, part], call) => {
    if (value?.kind !== "string") return wrongKind(call, value, "strings");
    if (part?.kind !== "string") return wrongKind(call, part, "strings");
    const isThere = holds(value.value.toLowerCase(), part.value.toLowerCase());
    if (isThere !== undefined) return booleanValue(isThere, call.at);
    return dependsOnPlace(call, `${value.value}' and '${part.value}`);
  };
}
