import type { Span } from "../../../text/span.ts";
import type { Evaluated, EvaluatedObject } from "../evaluated.ts";
import { equalTexts, holdsPlaceholder, includesText } from "../placeholders.ts";
import { equalValues } from "../values/equal-values.ts";
import { arrayValue, booleanValue, type Decided, nullValue, numberValue, textValue } from "../values/make-value.ts";
import { textOf } from "../values/text-of.ts";
import { wholeNumber } from "../values/whole-number.ts";
import { type Call, type OfValues, ofLetters, ofOpenValues, ofValues, type TemplateFunction } from "./function.ts";
import { dependsOnPlace, refused, wrongKind } from "./wrong-kind.ts";

/** Functions that take a text as well as an array, and some an object too. */
export const collections: readonly TemplateFunction[] = [
  ofValues("concat", 0, undefined, concat),
  ofValues("length", 1, 1, length),
  ofValues("empty", 1, 1, empty),
  ofValues("contains", 2, 2, contains),
  ofLetters("first", 1, 1, end(0)),
  ofLetters("last", 1, 1, end(-1)),
  ofLetters(
    "take",
    2,
    2,
    part((count) => [0, count]),
  ),
  ofLetters(
    "skip",
    2,
    2,
    part((count) => [count, Number.POSITIVE_INFINITY]),
  ),
  ofValues("join", 2, 2, join),
  ofValues(
    "indexOf",
    2,
    2,
    indexOf((found) => found[0]),
  ),
  ofValues(
    "lastIndexOf",
    2,
    2,
    indexOf((found) => found.at(-1)),
  ),
  ofOpenValues("createArray", 0, undefined, (items, at) => arrayValue(items, at)),
  ofOpenValues("array", 1, 1, toArray),
];

function toArray([value]: readonly Evaluated[], at: Span): Evaluated {
  if (value === undefined || value.kind === "undecided" || value.kind === "array") return value ?? nullValue(at);
  return arrayValue([value], at);
}

function concat(args: readonly Decided[], call: Call): Evaluated {
  const arrays = args.filter((value) => value.kind === "array");
  if (arrays.length > 0 && arrays.length === args.length) {
    return arrayValue(
      arrays.flatMap(({ items }) => items),
      call.at,
    );
  }
  const wrong = args.find((value) => textOf(value) === undefined);
  if (wrong !== undefined) return wrongKind(call, wrong, "strings and numbers, or arrays");
  return concatTexts(
    args.map((value) => textOf(value) ?? ""),
    "",
    call,
  );
}

function join([list, delimiter]: readonly Decided[], call: Call): Evaluated {
  if (list?.kind !== "array") return wrongKind(call, list, "an array");
  if (delimiter?.kind !== "string") return wrongKind(call, delimiter, "a string as delimiter");
  const texts = list.items.flatMap((item) => textOf(item) ?? []);
  if (texts.length < list.items.length) return refused(call, "an item is undecided or no string");
  return concatTexts(texts, delimiter.value, call);
}

function concatTexts(texts: readonly string[], delimiter: string, call: Call): Evaluated {
  const size = texts.reduce((sum, each) => sum + each.length + delimiter.length, 0);
  if (size > call.bounds.textLength) return refused(call, "the text becomes too long");
  return textValue(texts.join(delimiter), call.at);
}

function length([value]: readonly Decided[], call: Call): Evaluated {
  if (value?.kind === "array") return numberValue(value.items.length, call.at);
  if (value?.kind === "object") {
    return value.more === undefined
      ? numberValue(value.members.size, call.at)
      : refused(call, `a member ${value.more}`);
  }
  if (value?.kind !== "string") return wrongKind(call, value, "a string, an array or an object");
  if (holdsPlaceholder(value.value)) return dependsOnPlace(call, value.value);
  return numberValue(value.value.length, call.at);
}

function empty([value]: readonly Decided[], call: Call): Evaluated {
  switch (value?.kind) {
    case "array":
      return booleanValue(value.items.length === 0, call.at);
    case "object":
      return booleanValue(value.members.size === 0 && value.more === undefined, call.at);
    case "string":
      return emptyText(value.value, call);
    case "null":
      return booleanValue(true, call.at);
    default:
      return wrongKind(call, value, "a string, an array or an object");
  }
}

/** A text of stand-ins alone may be empty; no other placeholder stands for nothing. */
function emptyText(text: string, call: Call): Evaluated {
  const isEmpty = equalTexts(text, "");
  return isEmpty === undefined ? dependsOnPlace(call, text) : booleanValue(isEmpty, call.at);
}

function contains([container, part]: readonly Decided[], call: Call): Evaluated {
  if (part === undefined) return wrongKind(call, part, "a value to look for");
  if (container?.kind === "array") return containsItem(container.items, part, call);
  const name = textOf(part);
  if (name === undefined) return wrongKind(call, part, "a string to look for");
  if (container?.kind === "object") return containsMember(container, name, call);
  return container?.kind === "string"
    ? containsText(container.value, name, call)
    : wrongKind(call, container, "a string, an array or an object");
}

function containsMember(container: EvaluatedObject, name: string, call: Call): Evaluated {
  if (container.members.has(name.toLowerCase())) return booleanValue(true, call.at);
  if (container.more !== undefined) return refused(call, `'${name}' ${container.more}`);
  const open = [name, ...container.members.keys()].find(holdsPlaceholder);
  return open === undefined ? booleanValue(false, call.at) : dependsOnPlace(call, open);
}

function containsText(container: string, part: string, call: Call): Evaluated {
  const isThere = includesText(container, part);
  return isThere === undefined ? dependsOnPlace(call, `${container}' and '${part}`) : booleanValue(isThere, call.at);
}

function containsItem(items: readonly Evaluated[], part: Decided, call: Call): Evaluated {
  const answers = items.map((item) => equalValues(item, part));
  if (answers.includes(true)) return booleanValue(true, call.at);
  if (answers.includes(undefined)) return refused(call, "an item of the array is not known");
  return booleanValue(false, call.at);
}

/** The first or the last of an array or a text; of an empty array `null`. */
function end(index: number): OfValues {
  return ([value], call) => {
    if (value?.kind === "array") return value.items.at(index) ?? nullValue(call.at);
    if (value?.kind !== "string") return wrongKind(call, value, "a string or an array");
    return textValue(value.value.at(index) ?? "", call.at);
  };
}

function part(bounds: (count: number) => readonly [number, number]): OfValues {
  return ([value, number], call) => {
    const count = number === undefined ? undefined : wholeNumber(number);
    if (count === undefined) return wrongKind(call, number, "a whole number");
    const [from, to] = bounds(Math.max(0, count));
    if (value?.kind === "array") return arrayValue(value.items.slice(from, to), call.at);
    if (value?.kind !== "string") return wrongKind(call, value, "a string or an array");
    return textValue(value.value.slice(from, to), call.at);
  };
}

/** Where a text or an item stands, from 0, or -1. Texts are searched without regard to case. */
function indexOf(choose: (found: readonly number[]) => number | undefined): OfValues {
  return ([container, part], call) => {
    if (part === undefined) return wrongKind(call, part, "a value to look for");
    if (container?.kind === "array") return indexOfItem(container.items, part, choose, call);
    if (container?.kind !== "string") return wrongKind(call, container, "a string or an array");
    if (part.kind !== "string") return wrongKind(call, part, "a string to look for");
    const open = [container.value, part.value].find(holdsPlaceholder);
    if (open !== undefined) return dependsOnPlace(call, open);
    const [text, sought] = [container.value.toLowerCase(), part.value.toLowerCase()];
    return numberValue(choose([text.indexOf(sought), text.lastIndexOf(sought)]) ?? -1, call.at);
  };
}

function indexOfItem(
  items: readonly Evaluated[],
  part: Decided,
  choose: (found: readonly number[]) => number | undefined,
  call: Call,
): Evaluated {
  const answers = items.map((item) => equalValues(item, part));
  if (answers.includes(undefined)) return refused(call, "an item of the array is not known");
  const places = answers.flatMap((isEqual, index) => (isEqual === true ? [index] : []));
  return numberValue(choose(places) ?? -1, call.at);
}
