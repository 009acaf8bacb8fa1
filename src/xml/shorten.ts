const most = 60;

/** The text, or its beginning where it is too long for a message; white space in it becomes single blanks. */
export function shorten(text: string): string {
  const line = text
    .slice(0, 4 * most)
    .trim()
    .replace(/\s+/g, " ");
  return line.length > most ? `${line.slice(0, most).replace(/[\ud800-\udbff]$/, "")}…` : line;
}
