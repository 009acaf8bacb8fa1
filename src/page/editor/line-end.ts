/** What ends the lines of a text, by the first of them; a text of one line is continued with LF. */
export function lineEndOf(text: string): "\r\n" | "\n" | "\r" {
  const end = /\r\n|\n|\r/.exec(text)?.[0];
  return end === "\r\n" || end === "\r" ? end : "\n";
}
