import { codePage } from "./code-page.ts";
import type { CodeRecord } from "./code-record.ts";
import type { Severity } from "./diagnostic.ts";
import { explain } from "./explain.ts";
import { painter } from "./painter.ts";

/** What SARIF tells about a code (`reportingDescriptor`, §3.49); its name alone where there is no record of it. */
export function sarifRule(code: string, record: CodeRecord | undefined) {
  if (record === undefined) return { id: code };
  const { category, severity, summary, why, source } = record;
  return {
    id: code,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    ...(isWebAddress(source) && { helpUri: new URL(source).href }),
    help: { text: explain(record, painter(false)).trimEnd(), markdown: codePage(record) },
    defaultConfiguration: { level: sarifLevel(severity) },
    properties: { tags: [category] },
  };
}

/** The word of SARIF for a severity. */
export function sarifLevel(severity: Severity): "error" | "warning" | "note" {
  return severity === "info" ? "note" : severity;
}

/** A message in which braces are no placeholders (§3.11.5) and brackets no link (§3.11.6), whatever text it holds. */
export function sarifMessage(message: string): { readonly text: string } {
  const text = message.replace(/[{}]/g, "$&$&");
  return { text: text.includes("](") ? text.replace(/[\\[\]]/g, "\\$&") : text };
}

function isWebAddress(source: string): boolean {
  return /^https?:\/\/\S+$/.test(source) && URL.canParse(source);
}
