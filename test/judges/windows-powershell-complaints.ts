import type { Node } from "web-tree-sitter";
import type { Complaint } from "./complaint.ts";

/**
 * What the grammar of PowerShell accepts and Windows PowerShell 5.1 reads otherwise or refuses: typographic quotes, which
 * end a text as straight ones do, `&&`, `||`, `<`, and `try` alone.
 *
 * Source: https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules and the
 * grammar of the language specification, where single-quote-character and double-quote-character are listed.
 */
export function windowsPowerShellComplaints(root: Node): readonly Complaint[] {
  return root.descendantsOfType(Object.keys(faultOf)).flatMap((node) => {
    const what = node === null ? undefined : faultOf[node.type]?.(node);
    return node === null || what === undefined ? [] : [{ where: placeOf(node), what }];
  });
}

const faultOf: Readonly<Record<string, (node: Node) => string | undefined>> = {
  verbatim_string_characters: ({ text }) => quoteFault(text.slice(1, -1).replaceAll(doubledSingle, "")),
  expandable_string_literal: ({ text }) => doubleQuoteFault(text.slice(1, -1)),
  verbatim_here_string_characters: ({ text }) => hereFault(text),
  expandable_here_string_literal: ({ text }) => hereFault(text),
  pipeline_chain_tail: ({ text }) => `'${text.slice(0, 2)}' is not known before PowerShell 7`,
  generic_token: ({ text }) => (text.startsWith("<") ? "'<' is reserved" : undefined),
  try_statement: ({ children }) =>
    children.some((child) => child?.type === "catch_clauses" || child?.type === "finally_clause")
      ? undefined
      : "'try' has neither 'catch' nor 'finally'",
};

const doubledSingle = /['\u2018-\u201B]{2}/gu;

function quoteFault(rest: string): string | undefined {
  const quote = /['\u2018-\u201B]/u.exec(rest);
  return quote === null ? undefined : `the quote ${codeOf(quote[0])} ends the text here`;
}

function doubleQuoteFault(inner: string): string | undefined {
  const rest = inner
    .replaceAll(/`./gsu, "")
    .replaceAll(/["\u201C-\u201E]{2}/gu, "")
    .replaceAll(/\$\([^)]*\)/gu, "");
  const quote = /[\u201C-\u201E]/u.exec(rest);
  return quote === null ? undefined : `the quote ${codeOf(quote[0])} ends the text here`;
}

function hereFault(text: string): string | undefined {
  const quotes = text.startsWith("@'") ? /\n(?<quote>[\u2018-\u201B])@/u : /\n(?<quote>[\u201C-\u201E])@/u;
  const quote = quotes.exec(text)?.groups?.quote;
  return quote === undefined ? undefined : `the quote ${codeOf(quote)} at the start of a line ends the text there`;
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function placeOf({ startPosition }: Node): string {
  return `${startPosition.row + 1}:${startPosition.column + 1}`;
}
