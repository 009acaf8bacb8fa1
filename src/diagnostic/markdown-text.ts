/** The text as Markdown shows it: marks are escaped, but for code between backquotes. */
export function markdownText(text: string): string {
  return text.replace(/`[^`]*`|[\\<*_[\]]|&(?=#?\w+;)/g, (found) => (found.startsWith("`") ? found : `\\${found}`));
}

/** The text as one cell of a table, in which even code may hold no bare bar. */
export function markdownCell(text: string): string {
  return markdownText(text).replace(/\\*\|/g, "\\|").replace(/\s+/g, " ");
}

/** Lines as a block of code, whatever backquotes they hold. */
export function markdownCode(language: string, lines: readonly string[]): readonly string[] {
  const runs = lines.join("\n").match(/`+/g) ?? [];
  const fence = "`".repeat(runs.reduce((longest, run) => Math.max(longest, run.length + 1), 3));
  return [`${fence}${language}`, ...lines, fence];
}
