import { greaterThan, isSpace, skipSpace, solidus } from "./characters.ts";
import { endOfName } from "./names.ts";
import { beginsAttribute } from "./next-attribute.ts";

/** A few characters that are no name, such as a blank, and then what makes a tag. */
const spoiler = /[^<>/:\w]{1,3}(?=\/?[:A-Z_a-z])/y;

/** Where the rest of a tag begins that is parted from its `<` by a slip; `undefined` where none is. */
export function restOfSpoiltTag(text: string, start: number): number | undefined {
  spoiler.lastIndex = start + 1;
  if (!spoiler.test(text)) return undefined;
  const rest = spoiler.lastIndex;
  return endsLikeTag(text, text.charCodeAt(rest) === solidus ? rest + 1 : rest) ? rest : undefined;
}

function endsLikeTag(text: string, nameStart: number): boolean {
  const nameEnd = endOfName(text, nameStart);
  const next = skipSpace(text, nameEnd);
  const code = text.charCodeAt(next);
  if (code === greaterThan) return true;
  if (code === solidus) return text.charCodeAt(next + 1) === greaterThan;
  return isSpace(text.charCodeAt(nameEnd)) && beginsAttribute(text, next);
}
