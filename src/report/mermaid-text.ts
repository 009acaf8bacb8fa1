import { visibleText } from "../text/visible-text.ts";

/**
 * The text as the label of a Mermaid diagram, quotes included. Whatever Mermaid, its Markdown or HTML would take for more
 * than text is an entity: https://mermaid.js.org/syntax/flowchart.html#special-characters-that-break-syntax
 */
export function mermaidLabel(...lines: readonly string[]): string {
  return `"${lines.map(mermaidText).join("<br/>")}"`;
}

function mermaidText(line: string): string {
  return visibleText(line).replace(special, (character) => `#${character.codePointAt(0) ?? 0};`);
}

/** All but letters, digits, blanks, a hyphen or underscore within a word, and what stands in an address. */
const special = /(?!(?<=\w)[-_](?=\w)|(?<=\d)[./](?=\d))[^\p{L}\p{N} ]/gu;
