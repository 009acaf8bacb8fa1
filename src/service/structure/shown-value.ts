const most = 60;

const marks: ReadonlyMap<string, string> = new Map([
  ["\t", "\\t"],
  ["\n", "\\n"],
  ["\r", "\\r"],
]);

/** A text from a file as a message shows it: its white space visible, and no more than its beginning where it is long. */
export function shownValue(text: string): string {
  const beginning = text.length > most ? `${text.slice(0, most).replace(/[\ud800-\udbff]$/, "")}…` : text;
  return beginning.replace(/[\t\n\r]/g, (mark) => marks.get(mark) ?? mark);
}

/** Words as a sentence lists them: `http, https or tcp`. */
export function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
