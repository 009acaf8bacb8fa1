import { readBicep } from "../bicep/read-bicep.ts";
import type { BicepFile } from "../bicep/syntax.ts";
import { type ArmMember, type ArmObject, type ArmTemplate, type ArmValue, armObject } from "./arm-value.ts";
import { CannotCompile } from "./cannot-compile.ts";
import { compileExpression } from "./compile-expression.ts";
import { fromFolderOf } from "./file-path.ts";
import { inlinedVariables } from "./inlined-variables.ts";
import { needsSymbolicNames } from "./language-version.ts";
import { loadedFiles } from "./loaded-files.ts";
import { moduleObject } from "./module-object.ts";
import { resourceObject } from "./resource-object.ts";
import { fileScope, type Program } from "./scope.ts";
import {
  definitionsSection,
  functionsSection,
  metadataSection,
  outputsSection,
  parametersSection,
  variablesSection,
} from "./sections.ts";
import { type Deployable, type ResourceSymbol, symbolsOf, type TargetScope } from "./symbols.ts";

export interface CompileOptions {
  /** The text of a file that the Bicep names, by its path from the folder of the compiled file. */
  readonly readFile?: (path: string) => string | undefined;
}

/**
 * The template that the Bicep compiler 0.46.1 makes of a file, but for `metadata._generator`. A construct of which it is
 * not known what the compiler makes, and a file that cannot be read, throw `CannotCompile`. The file is one that
 * `checkSymbols` has no complaint of: names in a circle would never come to an end.
 *
 * Source: https://learn.microsoft.com/azure/azure-resource-manager/bicep/bicep-cli#build
 */
export function compileBicep(file: BicepFile, options: CompileOptions = {}): ArmTemplate {
  const { statements } = file;
  const { program, contents } = programOf(file, options);
  const scope = fileScope(program);
  return armObject(
    ["$schema", schemas[program.symbols.targetScope]],
    ["languageVersion", program.isSymbolic ? "2.0" : undefined],
    ["contentVersion", "1.0.0.0"],
    ["metadata", section(metadataSection(statements, scope))],
    ["definitions", section(definitionsSection(statements, scope))],
    ["functions", functionsSection(statements, scope)],
    ["parameters", section(parametersSection(statements, scope))],
    ["variables", section(variablesSection(statements, contents, scope))],
    ["resources", resourcesSection(program)],
    ["outputs", section(outputsSection(statements, scope))],
  );
}

const schemas: Readonly<Record<TargetScope, string>> = {
  resourceGroup: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  subscription: "https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#",
};

/** What has to be known of the whole file before any of it is written. */
function programOf(file: BicepFile, options: CompileOptions): { program: Program; contents: readonly ArmMember[] } {
  const readFile = (path: string) => textOfFile(path, options);
  const templates = new Map<string, ArmTemplate>();
  const { contents, variableByCall } = loadedFiles(file, readFile);
  const first: Program = {
    symbols: symbolsOf(file),
    isSymbolic: false,
    inlined: new Set(),
    loaded: variableByCall,
    readFile,
    moduleTemplate: (path) => {
      const template = templates.get(path) ?? moduleTemplate(path, options);
      templates.set(path, template);
      return template;
    },
    compile: compileExpression,
  };
  const program = { ...first, inlined: inlinedVariables(first), isSymbolic: needsSymbolicNames(file, first) };
  return { program, contents };
}

function textOfFile(path: string, { readFile }: CompileOptions): string {
  const text = readFile?.(path);
  if (text === undefined) throw new CannotCompile(`the file '${path}', which cannot be read`);
  return text;
}

/** A module is a file of its own: what it names is found from its own folder. */
function moduleTemplate(path: string, options: CompileOptions): ArmTemplate {
  const read = readBicep(textOfFile(path, options));
  if (read.kind === "problem") throw new CannotCompile(`the module '${path}': ${read.problem.message}`);
  return compileBicep(read.file, { readFile: (inner) => options.readFile?.(fromFolderOf(path, inner)) });
}

/** Nested resources come first, then those of the top level, then modules; existing ones are there by name alone. */
function resourcesSection(program: Program): ArmValue {
  const all = [...program.symbols.deployables.values()];
  const resources = all.filter((symbol) => symbol.kind === "resource");
  const kept = [...resources.flatMap(nestedIn), ...resources].filter(
    ({ statement }) => program.isSymbolic || statement.isExisting !== true,
  );
  const ordered = [...kept, ...all.filter((symbol) => symbol.kind === "module")];
  const named = ordered.map((symbol) => [symbol.path, objectOf(symbol, program)] as const);
  return program.isSymbolic ? armObject(...named) : named.map(([, object]) => object);
}

/** Grandchildren before children. */
function nestedIn({ inner }: ResourceSymbol): readonly ResourceSymbol[] {
  const children = [...inner.values()];
  return [...children.flatMap(nestedIn), ...children];
}

function objectOf(symbol: Deployable, program: Program): ArmObject {
  return symbol.kind === "module" ? moduleObject(symbol, program) : resourceObject(symbol, program);
}

function section(members: readonly ArmMember[]): ArmObject | undefined {
  return members.length === 0 ? undefined : { members };
}
