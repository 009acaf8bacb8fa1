import { basename, dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { moduleElements } from "../../src/expand/module-elements.ts";
import { resolveImports } from "../../src/expand/resolve-imports.ts";
import { type PackagedTask, packagedTasks } from "../../src/expand/role-model.ts";
import { builtInModules } from "../../src/modules/index.ts";
import { moduleMap } from "../../src/modules/module-map.ts";
import type { Variable } from "../../src/service/definition.ts";
import { elementAt, elementsAt } from "../../src/service/read-element.ts";
import type { Sdk } from "../../src/service/sdk.ts";
import { findAttribute, type XmlElement } from "../../src/xml/tree.ts";
import { describeWithShared } from "../shared-folder.ts";
import { definitionText, expand, read } from "./expand-text.ts";
import { definitionOf, documentOf, expandRun, type PackagerRun, packagerRuns } from "./packager-runs.ts";

describe("packaged tasks", () => {
  const startup = `<Startup><Task commandLine="own.cmd" /></Startup>`;
  const tasks = (element: string, content: string, sdk: Sdk | undefined) => {
    const text = definitionText(`<${element} name="R">${startup}${content}</${element}>`);
    const [role] = expand(read(text), { sdk }).value.roles;
    return role === undefined ? [] : packagedTasks(role, sdk).map(taskText);
  };
  const forwarder = `<Imports><Import moduleName="RemoteForwarder" /></Imports>`;
  const variables = (sdk: Sdk | undefined) =>
    tasks("WorkerRole", forwarder, sdk).map(({ environment }) => environment.map(([name]) => name));

  it("run in the folder of their module, or of the role's own files", () => {
    const folders = (element: string) => tasks(element, forwarder, "2.9").map(({ relativePath }) => relativePath);
    expect(folders("WebRole")).toEqual(["plugins\\RemoteForwarder", "approot\\bin"]);
    expect(folders("WorkerRole")).toEqual(["plugins\\RemoteForwarder", "approot\\"]);
  });

  it("get the variables that the packager of their SDK added", () => {
    expect(variables("2.9")).toEqual([["IsEmulated", "RdModuleName", "WaRoleType"], ["WaRoleType"]]);
    expect(variables(undefined)).toEqual([["RdModuleName", "WaRoleType"], ["WaRoleType"]]);
    expect(variables("1.4")).toEqual([["WaRoleType"], ["WaRoleType"]]);
    expect(variables("1.3")).toEqual([[], []]);
  });

  it("get none in a role without modules", () => {
    expect(tasks("WebRole", "", "2.9")).toMatchObject([{ commandLine: "own.cmd", environment: [] }]);
  });
});

/** Inputs that were edited after the build, so that they are none of these role models. */
const editedSince = new Set(["P008", "P018", "P020", "P036", "P046", "P048", "P058"]);

/** Packed with an import of Diagnostics in every role, which the committed input has no longer; it adds nothing but a task. */
const lostImports: ReadonlyMap<string, readonly string[]> = new Map([["P065", ["Diagnostics"]]]);

describeWithShared("tasks, settings and variables of modules and the packager's role models", (shared) => {
  const runs = packagerRuns(shared).filter(({ name }) => !editedSince.has(name));
  const models = runs.flatMap((run) =>
    run.roleModels.map((file) => ({
      run: { ...run, rolePlugins: lostImports.get(run.name) ?? run.rolePlugins },
      file,
      name: `${run.name} ${basename(dirname(file))}`,
    })),
  );

  it("compares every role model of these runs", () => expect(models.length).toBeGreaterThan(130));

  it.each(models)("are equal for $name", ({ run, file }) => {
    const root = documentOf(file).root;
    const name = root && findAttribute(root, "name")?.value;
    const role = expandRun(run, run.sdk).roles.find((candidate) => candidate.name.value === name);
    if (root === undefined || role === undefined) throw new Error(`no role ${name}`);

    expect(packagedTasks(role, run.sdk).map(taskText)).toEqual(elementsAt(root, "Startup", "Task").map(modelTaskText));
    expect(moduleSettings(run, role.name.value)).toEqual(modelSettings(root));
    expect(role.runtime?.environment.map(variableText) ?? []).toEqual(
      elementsAt(root, "Runtime", "Environment", "Variable").map(modelVariableText),
    );
  });
});

function taskText({ task, relativePath, environment }: PackagedTask) {
  return {
    commandLine: task.commandLine.value,
    executionContext: task.executionContext?.value ?? "limited",
    taskType: task.taskType?.value ?? "simple",
    relativePath,
    environment: environment.map(variableText),
  };
}

function modelTaskText(task: XmlElement) {
  return {
    commandLine: attribute(task, "commandLine"),
    executionContext: attribute(task, "executionContext") ?? "limited",
    taskType: attribute(task, "taskType") ?? "simple",
    relativePath: attribute(task, "relativePath"),
    environment: elementsAt(task, "Environment", "Variable").map(modelVariableText),
  };
}

function variableText({ name, value, xpath }: Variable) {
  return [name.value, value?.value, xpath?.value];
}

function modelVariableText(variable: XmlElement) {
  const instanceValue = elementAt(variable, "RoleInstanceValue");
  const xpath = instanceValue && attribute(instanceValue, "xpath");
  return [attribute(variable, "name"), attribute(variable, "value"), xpath];
}

/** The settings that the modules of a role add, as full names, in the order that the modules were asked for. */
function moduleSettings(run: PackagerRun, roleName: string) {
  const written = definitionOf(documentOf(run.input)).roles.find((role) => role.name.value === roleName);
  if (written === undefined) return undefined;
  const { imported } = resolveImports(written, moduleMap(builtInModules), run);
  return imported.flatMap((entry) => moduleElements(entry).configurationSettings.map((setting) => setting.name.value));
}

function modelSettings(root: XmlElement) {
  const settings = elementsAt(root, "ConfigurationSettings", "Setting");
  return settings.map((setting) => `${attribute(setting, "nameSpace")}.${attribute(setting, "name")}`);
}

function attribute(element: XmlElement, name: string): string | undefined {
  return findAttribute(element, name)?.value;
}
