import { asciiLine } from "../ascii-line.ts";

/**
 * The text as an expression of Windows PowerShell 5.1 that evaluates to it, in ASCII alone: a file without a byte-order
 * mark is read there in the code page of the machine, and curly quotes end a quoted text like straight ones.
 *
 * Source: https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules
 */
export function powershellText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return quoted(text);
  // One call whatever the length: a sum of thousands of characters would overflow the stack of the compiler.
  return `([regex]::Unescape(${quoted(escaped(text))}))`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** What `Regex.Unescape` of .NET turns back: only the backslash means anything to it. */
function escaped(text: string): string {
  return text.replace(/[^\x20-\x5b\x5d-\x7e]/g, (unit) => (unit === "\\" ? "\\\\" : asciiLine(unit)));
}
