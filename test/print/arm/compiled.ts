import { armText } from "../../../src/print/arm/arm-text.ts";
import type { ArmTemplate } from "../../../src/print/arm/arm-value.ts";
import { compileBicep } from "../../../src/print/arm/compile-bicep.ts";
import { readBicep } from "../../../src/print/bicep/read-bicep.ts";

/** A template as the tests look at it. */
export interface Compiled {
  readonly languageVersion?: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly resources: readonly Readonly<Record<string, unknown>>[];
  readonly outputs?: Readonly<Record<string, { readonly value?: unknown }>>;
  readonly [section: string]: unknown;
}

/** The template of a text, read back from its own text. The files are those that the Bicep may name. */
export function compiled(text: string, files: Readonly<Record<string, string>> = {}): Compiled {
  return JSON.parse(armText(compiledTree(text, files)));
}

export function compiledTree(text: string, files: Readonly<Record<string, string>> = {}): ArmTemplate {
  const read = readBicep(text);
  if (read.kind === "problem") throw new Error(`${read.problem.message} in ${text}`);
  return compileBicep(read.file, { readFile: (path) => files[path] });
}

/** What one expression becomes as the value of an output, beside these declarations. */
export function compiledValue(expression: string, declarations = ""): unknown {
  return compiled(`${declarations}\noutput result object = ${expression}`).outputs?.result?.value;
}

export function compiledResources(text: string): Compiled["resources"] {
  return compiled(text).resources;
}
