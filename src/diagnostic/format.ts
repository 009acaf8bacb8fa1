import type { CodeRecord } from "./code-record.ts";
import type { Diagnostic } from "./diagnostic.ts";

/** What one run found, and all that a format may need to tell it. */
export interface Report {
  /** In the order in which they are shown (`sortDiagnostics`). */
  readonly diagnostics: readonly Diagnostic[];
  /** The text of each file as it may be shown (see `hideValues`), by the name that spans have for it. */
  readonly sources: ReadonlyMap<string, string>;
  /** All files that were looked at, those without a finding too. */
  readonly files: readonly string[];
  /** What is told about each code, by code. */
  readonly records: ReadonlyMap<string, CodeRecord>;
  /** Whether the text goes to a terminal that shows colours. */
  readonly colors: boolean;
  readonly toolVersion: string;
}

/** A way to write a report. */
export interface Format {
  /** What `--format` calls it. */
  readonly name: string;
  /** One line for the help. */
  readonly summary: string;
  /** The whole output; unless it is empty, it ends in a line feed. Text from files is data in it, whatever it holds. */
  readonly render: (report: Report) => string;
}
