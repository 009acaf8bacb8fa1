import type { BicepProblem } from "./token.ts";

/** How a text is written: between `'`, or between `'''` with as many `$` before it as its `${` have. */
export type Quoting = { readonly kind: "single" } | { readonly kind: "multi-line"; readonly dollars: number };

export type ScannedText =
  /** `end` is behind the closing quotes, or behind `${` where it goes on. */
  | { readonly kind: "piece"; readonly value: string; readonly end: number; readonly isLast: boolean }
  | { readonly kind: "problem"; readonly problem: BicepProblem };

/** The piece of a text that begins at `from`, behind its quotes or a `}`. `opening` is where the whole text begins. */
export function scanText(text: string, from: number, quoting: Quoting, opening: number): ScannedText {
  return quoting.kind === "single" ? scanSingle(text, from, opening) : scanMultiLine(text, from, quoting, opening);
}

/** Where a text is opened at `offset`: how, and where its content begins. */
export function openingOfText(text: string, offset: number): { quoting: Quoting; from: number } | undefined {
  const multiLine = at(/(\$*)'''(?:\r\n|\r|\n)?/y, text, offset);
  if (multiLine !== undefined) {
    const [all, dollars = ""] = multiLine;
    return { quoting: { kind: "multi-line", dollars: dollars.length }, from: offset + all.length };
  }
  return text[offset] === "'" ? { quoting: { kind: "single" }, from: offset + 1 } : undefined;
}

function scanSingle(text: string, from: number, opening: number): ScannedText {
  let value = "";
  let offset = from;
  for (;;) {
    const plain = at(/(?:[^\\'$\r\n]|\$(?!\{))*/y, text, offset)?.[0] ?? "";
    value += plain;
    offset += plain.length;
    const next = text[offset];
    if (next === "'") return { kind: "piece", value, end: offset + 1, isLast: true };
    if (next === "$") return { kind: "piece", value, end: offset + 2, isLast: false };
    if (next !== "\\") return problem("BCP004", "The text is not closed on its line.", opening);
    const escaped = scanEscape(text, offset);
    if (escaped.kind === "problem") return escaped;
    value += escaped.value;
    offset = escaped.end;
  }
}

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", "\\": "\\", "'": "'", $: "$" };

function scanEscape(text: string, offset: number): ScannedText {
  const letter = text[offset + 1] ?? "";
  const value = escapes[letter];
  if (value !== undefined) return { kind: "piece", value, end: offset + 2, isLast: false };
  if (letter !== "u") return problem("BCP006", "A backslash stands before a character that it cannot escape.", offset);

  const digits = at(/\\u\{0*([0-9a-fA-F]{1,6})\}/y, text, offset);
  const codePoint = Number.parseInt(digits?.[1] ?? "", 16);
  if (digits === undefined || !(codePoint <= 0x10ffff) || (codePoint >= 0xd800 && codePoint <= 0xdfff)) {
    return problem("BCP133", "An escape by number is \\u{0} to \\u{10FFFF}.", offset);
  }
  return { kind: "piece", value: String.fromCodePoint(codePoint), end: offset + digits[0].length, isLast: false };
}

/** Of more than three quotes together the last three close the text. */
function scanMultiLine(
  text: string,
  from: number,
  quoting: Quoting & { dollars: number },
  opening: number,
): ScannedText {
  const closing = text.indexOf("'''", from);
  const hole = quoting.dollars === 0 ? -1 : text.indexOf(`${"$".repeat(quoting.dollars)}{`, from);
  if (hole >= 0 && (closing < 0 || hole < closing)) {
    return { kind: "piece", value: text.slice(from, hole), end: hole + quoting.dollars + 1, isLast: false };
  }
  if (closing < 0) return problem("BCP140", "The text over several lines is not closed.", opening);
  const end = closing + (at(/'+/y, text, closing)?.[0].length ?? 0);
  return { kind: "piece", value: text.slice(from, end - 3), end, isLast: true };
}

function problem(code: string, message: string, offset: number): ScannedText {
  return { kind: "problem", problem: { code, message, offset } };
}

/** What a sticky expression finds right at an offset. */
function at(pattern: RegExp, text: string, offset: number): RegExpExecArray | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text) ?? undefined;
}
