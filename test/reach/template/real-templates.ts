import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Diagnostic, Staged } from "../../../src/diagnostic/diagnostic.ts";
import { evaluateTemplate } from "../../../src/reach/template/evaluate-template.ts";
import type { EvaluatedTemplate } from "../../../src/reach/template/evaluated.ts";
import { readTemplate } from "../../../src/reach/template/read-template.ts";

/** One template of the folder of real ones. */
export interface RealTemplate {
  readonly file: string;
  readonly features: readonly string[];
}

/** The templates that the index of a folder lists. */
export function realTemplates(folder: string): readonly RealTemplate[] {
  const [head = "", ...rows] = readFileSync(join(folder, "INDEX.tsv"), "utf8").trimEnd().split("\n");
  const columns = head.split("\t");
  return rows.map((row) => {
    const cells = row.split("\t");
    const cell = (name: string) => cells[columns.indexOf(name)] ?? "";
    return { file: cell("file"), features: cell("features").split(",") };
  });
}

/** A template of the folder evaluated with the parameter file beside it, if there is one. */
export function evaluateReal(folder: string, file: string): Staged<EvaluatedTemplate> & { readonly isRead: boolean } {
  const path = join(folder, file);
  const diagnostics: Diagnostic[] = [];
  const read = (each: string) => {
    const { value, diagnostics: found } = readTemplate(readFileSync(each, "utf8"), each);
    diagnostics.push(...found);
    return value;
  };
  const template = read(path);
  const parameterFile = parameterFiles(path).find((each) => existsSync(each));
  if (template === undefined) return { isRead: false, value: { resources: [], undecided: [] }, diagnostics };
  const parameters = parameterFile === undefined ? undefined : read(parameterFile);
  const readLinked = (relative: string) => {
    const linked = join(dirname(path), relative);
    return existsSync(linked) ? readFileSync(linked, "utf8") : undefined;
  };
  const evaluated = evaluateTemplate(template, parameters, { file: path, readLinked });
  return { isRead: true, value: evaluated.value, diagnostics: [...diagnostics, ...evaluated.diagnostics] };
}

function parameterFiles(path: string): readonly string[] {
  const stem = basename(path).replace(/\.json$/i, "");
  const names = [`${stem}.parameters.json`, "azuredeploy.parameters.json", "main.parameters.json"];
  return names.map((name) => join(dirname(path), name));
}
