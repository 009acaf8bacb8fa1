import type {
  Certificate,
  Content,
  EntryPoint,
  LocalStorage,
  Role,
  Runtime,
  Site,
  Startup,
  Task,
  Variable,
  VirtualDirectory,
} from "../service/definition.ts";
import { endpointToJson } from "./endpoint-to-json.ts";
import type { JsonValue, Teller } from "./json-origin.ts";

/** A role of an expanded definition as plain data, with all that it holds. */
export function roleToJson(role: Role, teller: Teller) {
  const tell = teller(role);
  return {
    kind: role.kind,
    name: tell(role.name),
    vmsize: tell(role.vmsize),
    enableNativeCodeExecution: tell(role.enableNativeCodeExecution),
    imports: role.imports.map((entry) => ({ moduleName: teller(entry)(entry.moduleName) })),
    startup: role.startup && startupToJson(role.startup, teller),
    runtime: role.runtime && runtimeToJson(role.runtime, teller),
    localResources: role.localResources.map((storage) => localStorageToJson(storage, teller)),
    configurationSettings: role.configurationSettings.map((setting) => ({ name: teller(setting)(setting.name) })),
    endpoints: role.endpoints.map((endpoint) => endpointToJson(endpoint, teller)),
    certificates: role.certificates.map((certificate) => certificateToJson(certificate, teller)),
    sites: role.sites?.map((site) => siteToJson(site, teller)),
    contents: role.contents.map((content) => contentToJson(content, teller)),
  };
}

function startupToJson(startup: Startup, teller: Teller) {
  return {
    priority: teller(startup)(startup.priority),
    tasks: startup.tasks.map((task) => taskToJson(task, teller)),
  };
}

function taskToJson(task: Task, teller: Teller) {
  const tell = teller(task);
  return {
    commandLine: tell(task.commandLine),
    executionContext: tell(task.executionContext),
    taskType: tell(task.taskType),
    environment: task.environment.map((variable) => variableToJson(variable, teller)),
  };
}

function variableToJson(variable: Variable, teller: Teller) {
  const tell = teller(variable);
  return { name: tell(variable.name), value: tell(variable.value), xpath: tell(variable.xpath) };
}

function runtimeToJson(runtime: Runtime, teller: Teller) {
  return {
    executionContext: teller(runtime)(runtime.executionContext),
    environment: runtime.environment.map((variable) => variableToJson(variable, teller)),
    entryPoint: runtime.entryPoint && entryPointToJson(runtime.entryPoint, teller),
  };
}

function entryPointToJson(entryPoint: EntryPoint, teller: Teller) {
  const tell = teller(entryPoint);
  switch (entryPoint.kind) {
    case "net-fx": {
      const { kind, assemblyName, targetFrameworkVersion } = entryPoint;
      return { kind, assemblyName: tell(assemblyName), targetFrameworkVersion: tell(targetFrameworkVersion) };
    }
    case "program": {
      const { kind, commandLine, setReadyOnProcessStart } = entryPoint;
      return { kind, commandLine: tell(commandLine), setReadyOnProcessStart: tell(setReadyOnProcessStart) };
    }
  }
}

function localStorageToJson(storage: LocalStorage, teller: Teller) {
  const tell = teller(storage);
  return {
    name: tell(storage.name),
    sizeInMB: tell(storage.sizeInMB),
    cleanOnRoleRecycle: tell(storage.cleanOnRoleRecycle),
  };
}

function certificateToJson(certificate: Certificate, teller: Teller) {
  const tell = teller(certificate);
  return {
    name: tell(certificate.name),
    storeLocation: tell(certificate.storeLocation),
    storeName: tell(certificate.storeName),
    permissionLevel: tell(certificate.permissionLevel),
  };
}

export interface VirtualDirectoryJson {
  readonly kind: string;
  readonly name: JsonValue<string>;
  readonly physicalDirectory: JsonValue<string> | undefined;
  readonly children: readonly VirtualDirectoryJson[];
}

function siteToJson(site: Site, teller: Teller) {
  const bindings = site.bindings.map((binding) => {
    const tell = teller(binding);
    return {
      name: tell(binding.name),
      endpointName: tell(binding.endpointName),
      hostHeader: tell(binding.hostHeader),
    };
  });
  return { ...directoryToJson(site, teller), bindings };
}

/** `kind` is the element's name: `Site`, `VirtualDirectory` or `VirtualApplication`. */
function directoryToJson(directory: VirtualDirectory, teller: Teller): VirtualDirectoryJson {
  const tell = teller(directory);
  return {
    kind: directory.element?.local ?? "VirtualDirectory",
    name: tell(directory.name),
    physicalDirectory: tell(directory.physicalDirectory),
    children: directory.children.map((child) => directoryToJson(child, teller)),
  };
}

function contentToJson(content: Content, teller: Teller) {
  const tell = teller(content);
  return { destination: tell(content.destination), sourceDirectory: tell(content.sourceDirectory) };
}
