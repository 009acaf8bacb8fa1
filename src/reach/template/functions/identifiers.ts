import type { Evaluated } from "../evaluated.ts";
import { holdsStandIn, placeholders } from "../placeholders.ts";
import { type Decided, textValue } from "../values/make-value.ts";
import { textOf } from "../values/text-of.ts";
import { type Call, ofLetters, ofValues, type TemplateFunction } from "./function.ts";
import { hashText } from "./hash.ts";
import { wrongKind } from "./wrong-kind.ts";

/**
 * Functions that make names up. What the platform makes is not to be had, and nobody needs it: it is enough that equal
 * arguments give equal names of the right form, and others others.
 */
export const identifiers: readonly TemplateFunction[] = [
  ofLetters("uniqueString", 1, undefined, (args, call) => made(args, call, uniqueText), holdsStandIn),
  ofLetters("guid", 1, undefined, (args, call) => made(args, call, guidText), holdsStandIn),
  ofValues("newGuid", 0, 0, (_, { at }) => textValue(placeholders.newGuid, at)),
  ofValues("utcNow", 0, 1, (_, { at }) => textValue(placeholders.utcNow, at)),
];

function made(args: readonly Decided[], call: Call, make: (text: string) => string): Evaluated {
  const wrong = args.find((value) => textOf(value) === undefined);
  if (wrong !== undefined) return wrongKind(call, wrong, "strings");
  return textValue(make(args.map(textOf).join("\0")), call.at);
}

/** 13 letters and digits, as the platform's are. */
function uniqueText(text: string): string {
  const hash = hashText(text);
  return Array.from({ length: 13 }, (_, index) => letters[Number((hash >> BigInt(5 * index)) & 31n)]).join("");
}

const letters = "abcdefghijklmnopqrstuvwxyz234567";

function guidText(text: string): string {
  const digits = [text, `${text}\0`].map((each) => hashText(each).toString(16).padStart(16, "0")).join("");
  const cuts = [0, 8, 12, 16, 20, 32];
  return cuts
    .slice(1)
    .map((to, index) => digits.slice(cuts[index], to))
    .join("-");
}
