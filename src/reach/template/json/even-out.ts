/** A text that a strict reader of JSON with comments takes, as long as the one it was made from. */
export interface EvenText {
  readonly text: string;
  /** Where brackets first stand deeper in each other than is granted. */
  readonly tooDeepAt: number | undefined;
}

/**
 * The text with what real templates hold and the parser refuses made harmless, character for character, so that every
 * offset stays: line ends, control characters and unknown escapes in strings, blanks such as U+00A0 between tokens, and
 * the byte order mark. What a string stands for is to be read from the text it was made from.
 */
export function evenOut(text: string, depth: number): EvenText {
  const pieces: string[] = [];
  let kept = 0;
  const replace = (at: number, by: string) => {
    pieces.push(text.slice(kept, at), by);
    kept = at + by.length;
  };
  const tooDeepAt = walk(text, depth, replace);
  return { text: kept === 0 ? text : pieces.join("") + text.slice(kept), tooDeepAt };
}

function walk(text: string, depth: number, replace: (at: number, by: string) => void): number | undefined {
  let open = 0;
  let tooDeepAt: number | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) at = evenString(text, at + 1, replace);
    else if (code === slash) at = endOfComment(text, at);
    else if (code === openBrace || code === openBracket) {
      open += 1;
      if (open > depth) tooDeepAt ??= at;
    } else if (code === closeBrace || code === closeBracket) open -= 1;
    else if (isOddBlank(text, at, code)) replace(at, " ");
  }
  return tooDeepAt;
}

const quote = 0x22;
const slash = 0x2f;
const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;

/** The offset of the quote that ends the string, or of the end of the text. */
function evenString(text: string, start: number, replace: (at: number, by: string) => void): number {
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) return at;
    if (code < 0x20) replace(at, " ");
    if (code !== backslash) continue;
    if (!isKnownEscape(text, at + 1)) replace(at, "\\\\".slice(0, Math.min(2, text.length - at)));
    at += 1;
  }
  return text.length;
}

function isKnownEscape(text: string, at: number): boolean {
  const letter = text[at] ?? "";
  if (letter === "u") return /^[0-9a-fA-F]{4}$/.test(text.slice(at + 1, at + 5));
  return letter !== "" && '"\\/bfnrt'.includes(letter);
}

/** The offset of the last character of the comment that starts here, or the offset itself where none starts. */
function endOfComment(text: string, at: number): number {
  const next = text[at + 1];
  if (next === "/") return beforeNext(text, "\n", at + 2);
  if (next === "*") return beforeNext(text, "*/", at + 2) + 2;
  return at;
}

function beforeNext(text: string, end: string, from: number): number {
  const found = text.indexOf(end, from);
  return (found === -1 ? text.length : found) - 1;
}

function isOddBlank(text: string, at: number, code: number): boolean {
  if (code === 0x0b || code === 0x0c) return true;
  return code > 0x7f && /[\s\u200b]/.test(text.charAt(at));
}
