import type {
  ModuleCertificate,
  ModuleEndpoint,
  ModuleLocalStorage,
  ModuleTask,
  ModuleVariable,
} from "../modules/plugin-module.ts";
import type {
  AddedBy,
  Certificate,
  Endpoint,
  LocalStorage,
  PortRange,
  Setting,
  Task,
  Variable,
} from "../service/definition.ts";
import { type Located, located, type Span } from "../text/span.ts";
import type { ImportedModule } from "./resolve-imports.ts";

/** What a module adds to a role. Every value stands where the module was asked for. */
export interface ModuleElements {
  /** Tasks run in the order of it, low to high. */
  readonly startupPriority: number;
  readonly tasks: readonly Task[];
  readonly environment: readonly Variable[];
  readonly localResources: readonly LocalStorage[];
  readonly configurationSettings: readonly Setting[];
  readonly endpoints: readonly Endpoint[];
  readonly certificates: readonly Certificate[];
}

/** The elements that a module stands for, named `<namespace>.<name>`. */
export function moduleElements({ module, span }: ImportedModule): ModuleElements {
  const adding: Adding = {
    item: { span, element: undefined, addedBy: { kind: "module", module: module.name, span } },
    fullName: (name) => `${module.namespace}.${name}`,
    certificates: new Set(module.certificates.map((certificate) => certificate.name)),
  };
  return {
    startupPriority: module.startupPriority,
    tasks: module.tasks.map((task) => taskOf(task, adding)),
    environment: module.runtimeEnvironment.map((variable) => variableOf(variable, adding)),
    localResources: module.localResources.map((storage) => localStorageOf(storage, adding)),
    configurationSettings: module.settings.map((setting) => named(setting, adding)),
    endpoints: module.endpoints.map((endpoint) => endpointOf(endpoint, adding)),
    certificates: module.certificates.map((certificate) => certificateOf(certificate, adding)),
  };
}

interface Adding {
  readonly item: { readonly span: Span; readonly element: undefined; readonly addedBy: AddedBy };
  readonly fullName: (name: string) => string;
  /** The short names of the module's own certificates. */
  readonly certificates: ReadonlySet<string>;
}

function at<T>(value: T, { item }: Adding): Located<T> {
  return located(value, item.span);
}

function maybeAt<T>(value: T | undefined, adding: Adding): Located<T> | undefined {
  return value === undefined ? undefined : at(value, adding);
}

function named(name: string, adding: Adding) {
  const { span, addedBy } = adding.item;
  return { span, element: undefined, addedBy, name: at(adding.fullName(name), adding) };
}

function taskOf({ commandLine, executionContext, taskType, environment }: ModuleTask, adding: Adding): Task {
  const { span, addedBy } = adding.item;
  return {
    span,
    element: undefined,
    addedBy,
    commandLine: at(commandLine, adding),
    executionContext: at(executionContext, adding),
    taskType: at(taskType, adding),
    environment: environment.map((variable) => variableOf(variable, adding)),
  };
}

function variableOf({ name, value, xpath }: ModuleVariable, adding: Adding): Variable {
  return { ...adding.item, name: at(name, adding), value: maybeAt(value, adding), xpath: maybeAt(xpath, adding) };
}

function localStorageOf({ name, sizeInMB, cleanOnRoleRecycle }: ModuleLocalStorage, adding: Adding): LocalStorage {
  return {
    ...named(name, adding),
    sizeInMB: maybeAt(sizeInMB, adding),
    cleanOnRoleRecycle: maybeAt(cleanOnRoleRecycle, adding),
  };
}

function certificateOf({ name, storeLocation, storeName, permissionLevel }: ModuleCertificate, adding: Adding) {
  return {
    ...named(name, adding),
    storeLocation: at(storeLocation, adding),
    storeName: at(storeName, adding),
    permissionLevel: maybeAt(permissionLevel, adding),
  };
}

function endpointOf(endpoint: ModuleEndpoint, adding: Adding): Endpoint {
  const shared = { ...named(endpoint.name, adding), protocol: at(endpoint.protocol, adding) };
  switch (endpoint.kind) {
    case "input":
      return { ...shared, kind: "input", ...inputPart(endpoint, adding) };
    case "internal": {
      const portRanges = (endpoint.portRanges ?? []).map((range) => portRangeOf(range, adding));
      return { ...shared, kind: "internal", port: maybeAt(endpoint.port, adding), portRanges };
    }
    case "instance-input":
      return {
        ...shared,
        kind: "instance-input",
        localPort: at(endpoint.localPort, adding),
        publicPorts: portRangeOf(endpoint.publicPorts, adding),
        idleTimeoutInMinutes: maybeAt(endpoint.idleTimeoutInMinutes, adding),
      };
  }
}

function inputPart(endpoint: ModuleEndpoint & { readonly kind: "input" }, adding: Adding) {
  return {
    port: at(endpoint.port, adding),
    localPort: maybeAt(endpoint.localPort, adding),
    certificate: maybeAt(certificateName(endpoint.certificate, adding), adding),
    ignoreRoleInstanceStatus: maybeAt(endpoint.ignoreRoleInstanceStatus, adding),
    loadBalancerProbe: maybeAt(endpoint.loadBalancerProbe, adding),
    loadBalancer: maybeAt(endpoint.loadBalancer, adding),
    idleTimeoutInMinutes: maybeAt(endpoint.idleTimeoutInMinutes, adding),
    loadBalancerDistribution: maybeAt(endpoint.loadBalancerDistribution, adding),
  };
}

/** No module seen has a certificate on an endpoint; one that names its own would mean it by the name that it gets. */
function certificateName(name: string | undefined, { certificates, fullName }: Adding): string | undefined {
  return name !== undefined && certificates.has(name) ? fullName(name) : name;
}

function portRangeOf({ min, max }: { readonly min: number; readonly max: number }, adding: Adding): PortRange {
  return { span: adding.item.span, element: undefined, min: at(min, adding), max: at(max, adding) };
}
