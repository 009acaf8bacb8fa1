/** Whether a text of a template is an expression: it stands in square brackets, the first of which is not doubled. */
export function isExpression(text: string): boolean {
  return text.startsWith("[") && text.endsWith("]") && !text.startsWith("[[");
}

/** What a text that is no expression stands for: `[[a]` is how `[a]` is written. */
export function literalText(text: string): string {
  return text.startsWith("[[") && text.endsWith("]") ? text.slice(1) : text;
}
