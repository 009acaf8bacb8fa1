import type { Cursor } from "./cursor.ts";

/** What stands between brackets, behind the opening one: parts on lines of their own, or with commas within a line. */
export function parseList<T>(cursor: Cursor, closing: string, parsePart: () => T): readonly T[] {
  const parts: T[] = [];
  cursor.skipLineBreaks();
  while (!cursor.take(closing)) {
    if (cursor.peek().kind === "end") cursor.fail("BCP018", `Here "${closing}" has to stand.`);
    parts.push(parsePart());
    separate(cursor, closing);
  }
  return parts;
}

function separate(cursor: Cursor, closing: string): void {
  if (cursor.take(",")) {
    if (cursor.isAtLineBreak()) cursor.fail("BCP238", "A line does not end in a comma.");
    if (cursor.isAt(closing)) cursor.fail("BCP009", "A comma stands behind the last part.");
    return;
  }
  if (!cursor.isAtLineBreak() && !cursor.isAt(closing)) {
    cursor.fail("BCP236", "Two parts on a line have a comma between them.");
  }
  cursor.skipLineBreaks();
}

/** What stands between parentheses, behind the opening one: parts with commas, each of which may begin a line. */
export function parseArguments<T>(cursor: Cursor, parsePart: () => T): readonly T[] {
  const parts: T[] = [];
  if (cursor.takeAfterLineBreaks(")")) return parts;
  do {
    cursor.skipLineBreaks();
    parts.push(parsePart());
  } while (cursor.takeAfterLineBreaks(","));
  if (!cursor.takeAfterLineBreaks(")")) cursor.fail("BCP018", 'Here ")" has to stand.');
  return parts;
}
