import type { Evaluated } from "../template/evaluated.ts";
import { comparableId } from "../template/resource-id.ts";
import { at, known, type Listing, nothing, type Reading, undecided } from "./reading.ts";

/** The text of a value without outer blanks; a number or boolean counts as its text, an empty text as absent. */
export function textOf(value: Evaluated | undefined): Reading<string> | undefined {
  if (value === undefined || value.kind === "null") return undefined;
  switch (value.kind) {
    case "string":
      return value.value.trim() === "" ? undefined : known(value.value.trim(), value.span);
    case "number":
    case "boolean":
      return known(String(value.value), value.span);
    case "undecided":
      return undecided(value.why, value.span);
    case "object":
    case "array":
      return undecided(`an ${value.kind} stands where a text is expected`, value.span);
  }
}

/** The text in lower case, as words are compared. */
export function wordOf(value: Evaluated | undefined): Reading<string> | undefined {
  const text = textOf(value);
  return text?.kind === "known" ? known(text.value.toLowerCase(), text.span) : text;
}

/** One of some words, which case they may be written in; another word is undecided. */
export function choiceOf<Word extends string>(
  value: Evaluated | undefined,
  words: readonly Word[],
): Reading<Word> | undefined {
  const word = wordOf(value);
  if (word?.kind !== "known") return word;
  const found = words.find((one) => one === word.value);
  return found === undefined
    ? undecided(`'${word.value}' is none of ${words.join(", ")}`, word.span)
    : known(found, word.span);
}

/** A whole number, also where it is written as a text. */
export function numberOf(value: Evaluated | undefined): Reading<number> | undefined {
  const text = textOf(value);
  if (text?.kind !== "known") return text;
  return /^-?\d{1,10}$/.test(text.value)
    ? known(Number(text.value), text.span)
    : undecided(`'${text.value}' is no whole number`, text.span);
}

/** The items of an array. An item that is undecided is among them; an undecided array has none, and a doubt. */
export function itemsOf(value: Evaluated | undefined): Listing<Evaluated> {
  if (value === undefined || value.kind === "null") return nothing;
  if (value.kind === "array") return { known: value.items.filter(({ kind }) => kind !== "null"), doubts: [] };
  const why = value.kind === "undecided" ? value.why : "no array stands where one is expected";
  return { known: [], doubts: [{ why, span: value.span }] };
}

/** The resource that an object refers to by its `id`, in the form in which ids are compared. */
export function idOf(value: Evaluated | undefined): Reading<string> | undefined {
  const id = textOf(at(value, "id"));
  if (id?.kind === "known") return known(comparableId(id.value), id.span);
  if (id !== undefined || value?.kind !== "object" || value.members.size === 0) return id;
  return undecided("a reference without an 'id'", value.span);
}
