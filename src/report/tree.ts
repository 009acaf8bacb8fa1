import type {
  AddedBy,
  Certificate,
  Content,
  EntryPoint,
  Import,
  LoadBalancerProbe,
  LocalStorage,
  OnlyAllowTrafficTo,
  Role,
  Runtime,
  ServiceDefinition,
  Setting,
  Site,
  Task,
  Variable,
} from "../service/definition.ts";
import { visibleText } from "../text/visible-text.ts";
import { endpointText } from "./endpoint-text.ts";
import { localStorageText } from "./local-storage-text.ts";
import { probeText } from "./probe-text.ts";
import { roleText } from "./role-text.ts";
import { type TreeLine, type TreeNode, type TreeStyle, treeLines } from "./tree-lines.ts";

/**
 * An expanded definition as lines for people: roles with size, endpoints and ports, settings, certificates, local
 * storage, and startup tasks in the order that they run in. What the author did not write names the module, or the
 * packager, that added it. Control characters of the file are written out.
 */
export function serviceTree(expanded: ServiceDefinition): readonly TreeLine[] {
  return treeLines(serviceNodes(expanded));
}

/** {@link serviceTree} before it is lines: the service, below it its roles, below each of them what it holds by kind. */
export function serviceNodes(expanded: ServiceDefinition): TreeNode {
  const { name, schemaVersion, loadBalancerProbes, roles, networkTrafficRules } = expanded;
  const version = schemaVersion === undefined ? "" : `schema ${schemaVersion.value}`;
  return {
    columns: [column(name.value, "heading"), column(version, "detail")],
    children: [
      ...group("Load balancer probes", loadBalancerProbes.map(probeNode)),
      ...roles.map(roleNode),
      ...group("Network traffic rules", networkTrafficRules.map(trafficRuleNode)),
    ],
  };
}

function roleNode(role: Role): TreeNode {
  return {
    columns: [column(role.name.value, "heading"), column(roleText(role), "detail")],
    children: [
      ...group("Imports", role.imports.map(unknownImportNode)),
      ...group("Sites", role.sites?.map(siteNode) ?? []),
      ...group(
        "Endpoints",
        role.endpoints.map((endpoint) => leaf(endpoint.name.value, endpointText(endpoint), endpoint.addedBy)),
      ),
      ...group("Settings", role.configurationSettings.map(settingNode)),
      ...group("Certificates", role.certificates.map(certificateNode)),
      ...group("Local storage", role.localResources.map(localStorageNode)),
      ...group("Startup tasks, as they run", (role.startup?.tasks ?? []).map(taskNode)),
      ...group("Runtime", role.runtime === undefined ? [] : runtimeNodes(role.runtime)),
      ...group("Contents", role.contents.map(contentNode)),
    ],
  };
}

function column(text: string, style: TreeStyle) {
  return { text: visibleText(text), style };
}

/** A heading with nodes below it, or nothing where there are none. */
function group(heading: string, children: readonly TreeNode[]): readonly TreeNode[] {
  return children.length === 0 ? [] : [{ columns: [column(heading, "detail")], children }];
}

function leaf(name: string, detail: string, addedBy: AddedBy | undefined): TreeNode {
  const columns = [column(name, "name"), column(detail, "detail"), column(additionText(addedBy), "added")];
  return { columns, children: [] };
}

function additionText(addedBy: AddedBy | undefined): string {
  switch (addedBy?.kind) {
    case undefined:
      return "";
    case "module":
      return `from ${addedBy.module}`;
    case "packager":
      return "from the packager";
  }
}

function unknownImportNode({ moduleName }: Import): TreeNode {
  return { columns: [column(moduleName.value, "name"), column("not known", "problem")], children: [] };
}

function siteNode({ name, bindings, addedBy }: Site): TreeNode {
  const texts = bindings.map(({ endpointName, hostHeader }) =>
    hostHeader === undefined ? endpointName.value : `${endpointName.value} for ${hostHeader.value}`,
  );
  return leaf(name.value, texts.length === 0 ? "" : `on ${texts.join(", ")}`, addedBy);
}

function settingNode({ name, addedBy }: Setting): TreeNode {
  return leaf(name.value, "", addedBy);
}

function certificateNode({ name, storeLocation, storeName, permissionLevel, addedBy }: Certificate): TreeNode {
  const level = permissionLevel === undefined ? "" : `, ${permissionLevel.value}`;
  return leaf(name.value, `${storeLocation.value}/${storeName.value}${level}`, addedBy);
}

function localStorageNode(storage: LocalStorage): TreeNode {
  return leaf(storage.name.value, localStorageText(storage), storage.addedBy);
}

function taskNode({ commandLine, executionContext, taskType, addedBy }: Task): TreeNode {
  const detail = `${executionContext?.value ?? "limited"}, ${taskType?.value ?? "simple"}`;
  return leaf(commandLine.value, detail, addedBy);
}

/** The process of the role: what it starts, with which rights, and the names of its variables, whose values may be secrets. */
function runtimeNodes({ executionContext, entryPoint, environment, addedBy }: Runtime): readonly TreeNode[] {
  return [
    ...(entryPoint === undefined ? [] : [entryPointNode(entryPoint)]),
    ...(executionContext === undefined ? [] : [leaf("rights", executionContext.value, addedBy)]),
    ...environment.map((variable) => leaf(variable.name.value, variableSource(variable), variable.addedBy)),
  ];
}

function entryPointNode(entryPoint: EntryPoint): TreeNode {
  switch (entryPoint.kind) {
    case "net-fx":
      return leaf(entryPoint.assemblyName.value, ".NET entry point", entryPoint.addedBy);
    case "program":
      return leaf(entryPoint.commandLine.value, "program", entryPoint.addedBy);
  }
}

function variableSource({ xpath }: Variable): string {
  return xpath === undefined ? "variable" : `variable, from ${xpath.value}`;
}

function contentNode({ destination, sourceDirectory, addedBy }: Content): TreeNode {
  return leaf(destination.value, `from ${sourceDirectory.value}`, addedBy);
}

function probeNode(probe: LoadBalancerProbe): TreeNode {
  return leaf(probe.name.value, probeText(probe), probe.addedBy);
}

function trafficRuleNode({ destinations, allowAllTraffic, whenSource, addedBy }: OnlyAllowTrafficTo): TreeNode {
  const endpoints = destinations.map(({ roleName, endpointName }) => `${roleName.value}:${endpointName.value}`);
  const sources = whenSource?.fromRoles.map((role) => role.value).join(", ") ?? "";
  return leaf(endpoints.join(", "), allowAllTraffic === undefined ? `from ${sources}` : "from everywhere", addedBy);
}
