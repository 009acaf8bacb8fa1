import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { expandImports } from "../../src/expand/expand-imports.ts";
import { builtInModules } from "../../src/modules/index.ts";
import { moduleMap } from "../../src/modules/module-map.ts";
import type { ServiceDefinition } from "../../src/service/definition.ts";
import { readDefinition } from "../../src/service/read-definition.ts";
import { parseSdk, type Sdk, sdkOfSchemaVersion } from "../../src/service/sdk.ts";
import { parseXml } from "../../src/xml/parse.ts";
import type { XmlDocument } from "../../src/xml/tree.ts";

/** One run of Microsoft's packager: what it read and what it wrote. */
export interface PackagerRun {
  readonly name: string;
  /** `exact` where the committed input is the one that was packed, else `stale` or, for a folder of examples, `folder`. */
  readonly match: string;
  readonly sdk: Sdk | undefined;
  readonly input: string;
  readonly expanded: string;
  readonly rd: string | undefined;
  readonly roleModels: readonly string[];
  readonly rolePlugins: readonly string[];
}

/** The modules that Visual Studio gave to every role of these runs: the property `RolePlugins` of their role models names them. */
const rolePluginsByRun: ReadonlyMap<string, readonly string[]> = new Map([
  ["P022", ["Profiling"]],
  ["P055", ["IntelliTrace"]],
  ["P056", ["IntelliTrace"]],
  ["P057", ["IntelliTrace"]],
  ["P058", ["IntelliTrace"]],
  ["P059", ["IntelliTrace"]],
  ["P061", ["IntelliTrace"]],
  ["P062", ["IntelliTrace"]],
  ["sdk1.8-caching-intellitrace-roleplugins", ["IntelliTrace"]],
  ["sdk2.5-remotedebugger-profiling-roleplugins", ["Profiling"]],
]);

export function packagerRuns(shared: string): readonly PackagerRun[] {
  return [...pairs(shared), ...folders(shared)];
}

function pairs(shared: string): PackagerRun[] {
  const [header, ...lines] = readFileSync(join(shared, "corpus/PAIRS.tsv"), "utf8").trimEnd().split("\n");
  const columns = (header ?? "").split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    const cell = (column: string) => cells[columns.indexOf(column)] ?? "";
    const file = (column: string) => join(shared, "corpus", cell(column));
    const match = cell("input_matches_expanded");
    const isBuilt = cell("vsbuild_csdef") !== "-" && match !== "exact:source";
    const expanded = file("expanded_csdef");
    const name = cell("pair");
    return {
      name,
      match: match.replace(/:.*/, ""),
      sdk: parseSdk(cell("sdk").replace(/^(\d+\.\d+).*/, "$1")),
      input: file(isBuilt ? "vsbuild_csdef" : "source_csdef"),
      expanded,
      rd: file("rd"),
      roleModels: roleModels(dirname(expanded)),
      rolePlugins: rolePluginsByRun.get(name) ?? [],
    };
  });
}

function folders(shared: string): PackagerRun[] {
  const root = join(shared, "reference/expansion");
  const names = readdirSync(root).filter((name) => statSync(join(root, name)).isDirectory());
  return names.map((name) => ({
    name,
    match: "folder",
    sdk: parseSdk(name.replace(/^sdk(\d+\.\d+)-.*/, "$1")),
    input: definitionIn(join(root, name, "in")),
    expanded: definitionIn(join(root, name, "out")),
    rd: undefined,
    roleModels: roleModels(join(root, name, "out")),
    rolePlugins: rolePluginsByRun.get(name) ?? [],
  }));
}

function definitionIn(folder: string): string {
  return join(folder, readdirSync(folder).find((name) => name.endsWith(".csdef")) ?? "");
}

function roleModels(folder: string): string[] {
  const roles = join(folder, "roles");
  const files = existsSync(roles) ? readdirSync(roles).map((role) => join(roles, role, "RoleModel.xml")) : [];
  return files.filter((file) => existsSync(file));
}

export function documentOf(file: string): XmlDocument {
  return parseXml(readFileSync(file, "utf8").replace(/^\ufeff/, ""), file).value;
}

export function definitionOf(document: XmlDocument): ServiceDefinition {
  const definition = readDefinition(document);
  if (definition === undefined) throw new Error(`${document.file} holds no definition`);
  return definition;
}

/** The input of a run, expanded with the modules of the SDK that its `schemaVersion` tells, unless one is given. */
export function expandRun(run: PackagerRun, sdk?: Sdk): ServiceDefinition {
  const definition = definitionOf(documentOf(run.input));
  const told = sdkOfSchemaVersion(definition.schemaVersion?.value ?? "");
  const options = { sdk: sdk ?? told, rolePlugins: run.rolePlugins };
  return expandImports(definition, moduleMap(builtInModules), options).value;
}
