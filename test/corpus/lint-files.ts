import type { Diagnostic } from "../../src/diagnostic/diagnostic.ts";
import { type LintOptions, lintService } from "../../src/lint/lint-service.ts";
import { builtInModules } from "../../src/modules/index.ts";
import { moduleMap } from "../../src/modules/module-map.ts";
import { LineIndex } from "../../src/text/line-index.ts";
import { readDocument } from "../read-document.ts";

const options: LintOptions = {
  modules: moduleMap(builtInModules, []),
  platform: "classic",
  rolePlugins: [],
  sdk: undefined,
  severities: new Map(),
  today: "2026-11-22",
};

/** What is found in a service: a definition with configurations, or configurations alone. */
export function lintFiles(
  definition: string | undefined,
  configurations: readonly string[],
  changes: Partial<LintOptions> = {},
): Diagnostic[] {
  const files = {
    definition: definition === undefined ? undefined : readDocument(definition),
    configurations: configurations.map((file) => readDocument(file)),
  };
  return lintService(files, { ...options, ...changes });
}

/** A finding in one line: `3:4 warning web-role-without-sites`. */
export function inOneLine({ span, severity, code }: Diagnostic): string {
  const { line, column } = new LineIndex(readDocument(span.file).value.text).at(span.start);
  return `${line}:${column} ${severity} ${code}`;
}
