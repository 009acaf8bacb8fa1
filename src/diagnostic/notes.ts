import { visibleText } from "../text/visible-text.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { Place, PlaceFinder } from "./place.ts";

/** What a diagnostic says besides its message, a line each: the related places, then the fixes. */
export function notesOf({ related, fixes }: Diagnostic, { placeOf }: PlaceFinder): readonly string[] {
  return [
    ...related.map(({ message, span }) => `${placeText(placeOf(span))} ${visibleText(message)}`),
    ...fixes.map(({ title }) => `fix: ${visibleText(title)}`),
  ];
}

/** A place as editors and terminals link it: `web.csdef:7:45`. */
export function placeText({ file, line, column }: Place): string {
  return `${visibleText(file)}:${line}:${column}`;
}
