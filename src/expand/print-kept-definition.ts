import type {
  Role,
  Runtime,
  ServiceDefinition,
  Site,
  Startup,
  Variable,
  VirtualDirectory,
} from "../service/definition.ts";
import type { Sdk } from "../service/sdk.ts";
import { printXml } from "./print-xml.ts";
import {
  printedCertificate,
  printedDefinition,
  printedEndpoint,
  printedLocalStorage,
  printedRole,
  printedSetting,
} from "./printed-definition.ts";
import { type PrintedElement, printedElement, printedHolder } from "./printed-element.ts";
import { type PackagedTask, packagedTasks } from "./role-model.ts";

/**
 * An expanded definition with all that it held: sites, runtime, contents, and startup with the tasks of modules, each
 * by its path from the role's root and with the variables that the packager gives it. Of imports only unknown ones are
 * left. Where the input was valid, so is this, unless a path makes a command line longer than the 256 characters that
 * the schema allows.
 */
export function printKeptDefinition(expanded: ServiceDefinition, sdk: Sdk | undefined): string {
  const roles = expanded.roles.map((role) => keptRole(role, sdk));
  return printXml(printedDefinition(expanded, roles));
}

function keptRole(role: Role, sdk: Sdk | undefined): PrintedElement {
  return printedRole(role, [
    ...printedHolder(
      "Imports",
      role.imports.map(({ moduleName }) => printedElement("Import", { moduleName })),
    ),
    ...keptStartup(role.startup, packagedTasks(role, sdk)),
    ...keptRuntime(role.runtime),
    ...printedHolder("LocalResources", role.localResources.map(printedLocalStorage)),
    ...printedHolder("ConfigurationSettings", role.configurationSettings.map(printedSetting)),
    ...printedHolder("Endpoints", role.endpoints.map(printedEndpoint)),
    ...printedHolder("Certificates", role.certificates.map(printedCertificate)),
    ...(role.sites === undefined ? [] : [printedElement("Sites", {}, role.sites.map(keptSite))]),
    ...printedHolder("Contents", role.contents.map(keptContent)),
  ]);
}

function keptStartup(startup: Startup | undefined, tasks: readonly PackagedTask[]): readonly PrintedElement[] {
  if (startup === undefined) return [];
  return [printedElement("Startup", { priority: startup.priority }, tasks.map(keptTask))];
}

function keptTask({ task, relativePath, environment }: PackagedTask): PrintedElement {
  const { commandLine, executionContext, taskType, addedBy } = task;
  const path = addedBy === undefined ? commandLine : `${relativePath}\\${commandLine.value}`;
  return printedElement("Task", { commandLine: path, executionContext, taskType }, keptEnvironment(environment));
}

function keptEnvironment(environment: readonly Variable[]): readonly PrintedElement[] {
  return printedHolder("Environment", environment.map(keptVariable));
}

function keptVariable({ name, value, xpath }: Variable): PrintedElement {
  const children = xpath === undefined ? [] : [printedElement("RoleInstanceValue", { xpath })];
  return printedElement("Variable", { name, value }, children);
}

function keptRuntime(runtime: Runtime | undefined): readonly PrintedElement[] {
  if (runtime === undefined) return [];
  const { executionContext, environment } = runtime;
  const children = [...keptEnvironment(environment), ...keptEntryPoint(runtime)];
  return [printedElement("Runtime", { executionContext }, children)];
}

function keptEntryPoint({ entryPoint }: Runtime): readonly PrintedElement[] {
  switch (entryPoint?.kind) {
    case undefined:
      return [];
    case "net-fx": {
      const { assemblyName, targetFrameworkVersion } = entryPoint;
      return printedHolder("EntryPoint", [printedElement("NetFxEntryPoint", { assemblyName, targetFrameworkVersion })]);
    }
    case "program": {
      const { commandLine, setReadyOnProcessStart } = entryPoint;
      return printedHolder("EntryPoint", [
        printedElement("ProgramEntryPoint", { commandLine, setReadyOnProcessStart }),
      ]);
    }
  }
}

function keptSite(site: Site): PrintedElement {
  const bindings = site.bindings.map(({ name, endpointName, hostHeader }) =>
    printedElement("Binding", { name, endpointName, hostHeader }),
  );
  return keptDirectory("Site", site, [printedElement("Bindings", {}, bindings)]);
}

function keptDirectory(
  elementName: string,
  { name, physicalDirectory, children }: VirtualDirectory,
  last: readonly PrintedElement[],
): PrintedElement {
  const below = children.map((child) => keptDirectory(child.element?.local ?? "VirtualDirectory", child, []));
  return printedElement(elementName, { name, physicalDirectory }, [...below, ...last]);
}

function keptContent({ destination, sourceDirectory }: Role["contents"][number]): PrintedElement {
  return printedElement("Content", { destination }, [printedElement("SourceDirectory", { path: sourceDirectory })]);
}
