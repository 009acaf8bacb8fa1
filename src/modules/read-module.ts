import { diagnose } from "../diagnostic/code-record.ts";
import type { Staged } from "../diagnostic/diagnostic.ts";
import type { Certificate, LocalStorage, Task, Variable } from "../service/definition.ts";
import { elementAt, readText } from "../service/read-element.ts";
import { readEndpoints } from "../service/read-endpoints.ts";
import { readCertificates, readLocalResources, readSettings } from "../service/read-role.ts";
import { readRuntime, readStartup } from "../service/read-startup.ts";
import { nameSpan, type XmlDocument, type XmlElement } from "../xml/tree.ts";
import { moduleHasNoSites, moduleIsReadable } from "./codes.ts";
import { moduleEndpoint } from "./module-endpoint.ts";
import type {
  ModuleCertificate,
  ModuleLocalStorage,
  ModuleTask,
  ModuleVariable,
  PluginModule,
} from "./plugin-module.ts";

/**
 * The module that a `.csplugin` document describes, under the name of the folder that it lies in, for every SDK.
 *
 * `undefined`, and reported, where the root is no `RoleModule` or has no namespace. An element that lacks what it must
 * have is left out; the structure check reports it. Sites are reported and left out.
 */
export function readModule(document: XmlDocument, name: string): Staged<PluginModule | undefined> {
  const { root } = document;
  if (root === undefined) return unreadable(document, name, "empty", "");
  if (root.local !== "RoleModule") return unreadable(document, name, "root", root.name);
  const namespace = readText(root, "namespace")?.value ?? "";
  if (namespace === "") return unreadable(document, name, "namespace", root.name);
  const sites = elementAt(root, "Sites");
  return {
    value: moduleOf(root, name, namespace, document.file),
    diagnostics: sites === undefined ? [] : [diagnose(moduleHasNoSites, "sites", nameSpan(sites), { module: name })],
  };
}

function unreadable(
  { file, root }: XmlDocument,
  module: string,
  message: "empty" | "root" | "namespace",
  rootName: string,
): Staged<undefined> {
  const span = root === undefined ? { file, start: 0, end: 0 } : nameSpan(root);
  return { value: undefined, diagnostics: [diagnose(moduleIsReadable, message, span, { module, root: rootName })] };
}

function moduleOf(root: XmlElement, name: string, namespace: string, source: string): PluginModule {
  const startupElement = elementAt(root, "Startup");
  const startup = startupElement && readStartup(startupElement);
  const runtime = elementAt(root, "Runtime");
  return {
    name,
    namespace,
    sdk: {},
    source,
    startupPriority: startup?.priority?.value ?? 0,
    tasks: (startup?.tasks ?? []).map(taskOf),
    runtimeEnvironment: runtime === undefined ? [] : readRuntime(runtime).environment.map(variableOf),
    settings: readSettings(root).map((setting) => setting.name.value),
    endpoints: readEndpoints(root).map(moduleEndpoint),
    certificates: readCertificates(root).map(certificateOf),
    localResources: readLocalResources(root).map(localStorageOf),
  };
}

function taskOf({ commandLine, executionContext, taskType, environment }: Task): ModuleTask {
  return {
    commandLine: commandLine.value,
    executionContext: executionContext?.value ?? "limited",
    taskType: taskType?.value ?? "simple",
    environment: environment.map(variableOf),
  };
}

function variableOf({ name, value, xpath }: Variable): ModuleVariable {
  return { name: name.value, ...(value && { value: value.value }), ...(xpath && { xpath: xpath.value }) };
}

function certificateOf({ name, storeLocation, storeName, permissionLevel }: Certificate): ModuleCertificate {
  return {
    name: name.value,
    storeLocation: storeLocation.value,
    storeName: storeName.value,
    ...(permissionLevel && { permissionLevel: permissionLevel.value }),
  };
}

function localStorageOf({ name, sizeInMB, cleanOnRoleRecycle }: LocalStorage): ModuleLocalStorage {
  return {
    name: name.value,
    ...(sizeInMB && { sizeInMB: sizeInMB.value }),
    ...(cleanOnRoleRecycle && { cleanOnRoleRecycle: cleanOnRoleRecycle.value }),
  };
}
