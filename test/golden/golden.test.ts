import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { formats } from "../../src/diagnostic/formats/index.ts";
import { expandImports } from "../../src/expand/expand-imports.ts";
import { printKeptDefinition } from "../../src/expand/print-kept-definition.ts";
import { printMergedDefinition } from "../../src/expand/print-merged-definition.ts";
import { allCodes, type LintOptions, lintService, sdkOf } from "../../src/lint/lint-service.ts";
import { builtInModules } from "../../src/modules/index.ts";
import { moduleMap } from "../../src/modules/module-map.ts";
import { serviceTree } from "../../src/report/tree.ts";
import { treeText } from "../../src/report/tree-lines.ts";
import { readDefinition } from "../../src/service/read-definition.ts";
import { readDocument } from "../read-document.ts";

/**
 * One folder a case: an input, and beside it what each arrow made of it, so that a change of behaviour is a difference
 * that a reviewer can read. `npm run golden` rewrites the files; a test run only compares them.
 */
const rewrites = process.env.CSDEF_GOLDEN === "rewrite";
const here = fileURLToPath(new URL(".", import.meta.url));
const samples = fileURLToPath(new URL("../../samples", import.meta.url));

const options: LintOptions = {
  modules: moduleMap(builtInModules, []),
  platform: "classic",
  rolePlugins: [],
  sdk: undefined,
  severities: new Map(),
  today: "2026-11-22",
};

for (const name of readdirSync(here).filter((entry) => !entry.includes("."))) {
  const input = join(here, name, "input.csdef");
  // A case without an input of its own is a sample of the same name.
  const folder = existsSync(input) ? join(here, name) : join(samples, name);
  const definition = existsSync(input) ? input : join(folder, "ServiceDefinition.csdef");
  describe(name, () => {
    for (const [file, made] of Object.entries(everythingMadeOf(folder, definition))) {
      it(file, () => compare(join(here, name, file), made));
    }
  });
}

function compare(file: string, made: string): void {
  if (rewrites) writeFileSync(file, made);
  expect(made).toBe(existsSync(file) ? readFileSync(file, "utf8") : "");
}

function everythingMadeOf(folder: string, file: string): Readonly<Record<string, string>> {
  const document = readDocument(file);
  const written = readDefinition(document.value);
  if (written === undefined) return { "diagnostics.txt": diagnosticsOf(folder, file) };
  const sdk = sdkOf(document.value);
  const expanded = expandImports(written, options.modules, { sdk, rolePlugins: [] }).value;
  return {
    "diagnostics.txt": diagnosticsOf(folder, file),
    "tree.txt": treeText(serviceTree(expanded)),
    "expanded.csdef": printMergedDefinition(expanded),
    "kept.csdef": printKeptDefinition(expanded, sdk),
  };
}

function diagnosticsOf(folder: string, file: string): string {
  const configurations = readdirSync(folder).filter((name) => name.endsWith(".cscfg"));
  const names = [file, ...configurations.map((name) => join(folder, name))];
  const documents = names.map((name) => readDocument(name, relative(folder, name)));
  const [definition, ...others] = documents;
  const diagnostics = lintService({ definition, configurations: others }, options);
  const text = formats.find((format) => format.name === "text");
  return (
    text?.render({
      diagnostics,
      sources: new Map(documents.map(({ value }) => [value.file, value.text])),
      files: documents.map(({ value }) => value.file),
      records: new Map(allCodes.map((code) => [code.name, code])),
      colors: false,
      toolVersion: "0",
    }) ?? ""
  );
}
