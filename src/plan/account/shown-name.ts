/** Longer than any name of a module's setting, so that these are told from each other. */
const most = 128;

/** A name in one line; of a very long one the beginning. */
export function shownName(name: string): string {
  const line = name
    .slice(0, 4 * most)
    .replace(/\s+/g, " ")
    .trim();
  return line.length > most ? `${line.slice(0, most).replace(/[\ud800-\udbff]$/, "")}…` : line;
}
