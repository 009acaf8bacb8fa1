import type { Edit } from "../text/edit.ts";
import { compareSpans, type Span } from "../text/span.ts";

/** How bad a problem is. An `error` is refused by a Microsoft tool or by the platform; a `warning` is accepted but risky, retired or likely a mistake; an `info` is worth knowing. */
export type Severity = "error" | "warning" | "info";

/** Another place that explains a problem, such as the first of two equal names. */
export interface Related {
  readonly message: string;
  readonly span: Span;
}

/** One way to mend a problem. */
export interface Fix {
  /** What it does, as a menu would say it: "Use 'tcp'". */
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** One problem, as plain data. Terminal, editor and page all render this same value. */
export interface Diagnostic {
  /** Stable and never reused; says nothing about severity, so that a severity can change. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence that names the offending values. */
  readonly message: string;
  readonly span: Span;
  /** Other places that explain this one. */
  readonly related: readonly Related[];
  /** Ways to mend it, best first. */
  readonly fixes: readonly Fix[];
}

/** What a stage gives back: always a value, and what was met on the way to it. */
export interface Staged<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** The diagnostics by file, offset and code: the one order in which they are shown. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (left, right) =>
      compareSpans(left.span, right.span) ||
      compareText(left.code, right.code) ||
      compareText(left.message, right.message),
  );
}

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
