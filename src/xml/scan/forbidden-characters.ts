import { diagnose } from "../../diagnostic/code-record.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { badCharacter } from "../codes/text-codes.ts";
import { forbiddenCharacter } from "./characters.ts";

/** A file with more runs of forbidden characters than this is a picture or a program, not a text with mistakes. */
const mostInText = 20;

/**
 * A finding for each run of characters that XML forbids, `most` of them at most; of what seems to be no text, one finding
 * in all.
 */
export function forbiddenCharacters(text: string, file: string, most: number): Diagnostic[] {
  const found: Diagnostic[] = [];
  const runs = new RegExp(`${forbiddenCharacter.source}+`, "gu");
  for (let match = runs.exec(text); match !== null && found.length < most; match = runs.exec(text)) {
    const span = { file, start: match.index, end: runs.lastIndex };
    const fixes = [{ title: "Remove it", edits: [{ span, text: "" }] }];
    found.push(diagnose(badCharacter, "forbidden", span, { character: codePointName(match[0]) }, { fixes }));
  }
  return found.length > mostInText ? [noText(found, text, file)] : found;
}

function noText([first]: readonly Diagnostic[], text: string, file: string): Diagnostic {
  const count = text.match(new RegExp(forbiddenCharacter.source, "gu"))?.length ?? 0;
  const start = first?.span.start ?? 0;
  const character = codePointName(text.slice(start));
  return diagnose(badCharacter, "binary", { file, start, end: start + 1 }, { count, character });
}

/** The first character of a text as Unicode names it, such as `U+000B`. */
export function codePointName(text: string): string {
  return `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
