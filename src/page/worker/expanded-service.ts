import { expandImports } from "../../expand/expand-imports.ts";
import { type LintOptions, sdkOf } from "../../lint/lint-service.ts";
import type { ServiceDefinition } from "../../service/definition.ts";
import { readDefinition } from "../../service/read-definition.ts";
import type { Source } from "./source.ts";

/** The definition in a file with its imports replaced; `undefined` where it holds none. */
export function expandedService(
  { document }: Source,
  { sdk, modules, rolePlugins }: LintOptions,
): ServiceDefinition | undefined {
  const written = readDefinition(document.value);
  return written && expandImports(written, modules, { sdk: sdk ?? sdkOf(document.value), rolePlugins }).value;
}
