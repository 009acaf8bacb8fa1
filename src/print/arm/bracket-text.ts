/**
 * A text as JSON has it: one that both begins with `[` and ends with `]` would be an expression, so it gets a second `[`.
 *
 * Source: https://learn.microsoft.com/azure/azure-resource-manager/templates/template-expressions#escape-characters
 */
export function bracketText(text: string): string {
  return text.startsWith("[") && text.endsWith("]") ? `[${text}` : text;
}
