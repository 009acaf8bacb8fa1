/**
 * The lines of a record's example, without the indentation that it has in the source of this program, where the first
 * line often stands right after the opening quote.
 */
export function exampleLines(example: string): readonly string[] {
  const [first = "", ...others] = example.replace(/^(?:[ \t]*\r?\n)+|\s+$/g, "").split(/\r?\n/);
  const indents = [...(/^\s/.test(first) ? [first] : []), ...others].filter((line) => line.trim() !== "").map(indentOf);
  const indent = indents.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
  return [first, ...others].map((line) => line.slice(Math.min(indent, indentOf(line))));
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
