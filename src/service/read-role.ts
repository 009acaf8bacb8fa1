import { childElements, nameSpan, type XmlElement } from "../xml/tree.ts";
import type { Certificate, Content, Import, LocalStorage, Role, RoleKind, Setting } from "./definition.ts";
import { elementAt, elementsAt, readBoolean, readInteger, readName, readText } from "./read-element.ts";
import { readEndpoints } from "./read-endpoints.ts";
import { readSites } from "./read-sites.ts";
import { readRuntime, readStartup } from "./read-startup.ts";

const kinds: ReadonlyMap<string, RoleKind> = new Map<string, RoleKind>([
  ["WebRole", "web"],
  ["WorkerRole", "worker"],
  ["VirtualMachineRole", "virtual-machine"],
]);

/** The roles of all kinds that a `ServiceDefinition` element holds, in document order. */
export function readRoles(root: XmlElement): readonly Role[] {
  return childElements(root).flatMap((element) => {
    const kind = kinds.get(element.local);
    return kind === undefined ? [] : [readRole(element, kind)];
  });
}

function readRole(element: XmlElement, kind: RoleKind): Role {
  const startup = elementAt(element, "Startup");
  const runtime = elementAt(element, "Runtime");
  const sites = elementAt(element, "Sites");
  return {
    element,
    span: nameSpan(element),
    addedBy: undefined,
    kind,
    name: readName(element),
    vmsize: readText(element, "vmsize"),
    enableNativeCodeExecution: readBoolean(element, "enableNativeCodeExecution"),
    imports: elementsAt(element, "Imports", "Import").flatMap(readImport),
    startup: startup && readStartup(startup),
    runtime: runtime && readRuntime(runtime),
    localResources: readLocalResources(element),
    configurationSettings: readSettings(element),
    endpoints: readEndpoints(element),
    certificates: readCertificates(element),
    sites: sites && readSites(sites),
    contents: elementsAt(element, "Contents", "Content").flatMap(readContent),
  };
}

/** An import without a name imports nothing; the schema of SDK 2.4 allows it. */
function readImport(element: XmlElement): Import[] {
  const moduleName = readText(element, "moduleName");
  return moduleName === undefined ? [] : [{ element, span: nameSpan(element), addedBy: undefined, moduleName }];
}

/** The local storage of a role or module; SDKs before 1.3 wrote one directly under the role. */
export function readLocalResources(parent: XmlElement): readonly LocalStorage[] {
  const elements = [...elementsAt(parent, "LocalStorage"), ...elementsAt(parent, "LocalResources", "LocalStorage")];
  return elements.map((element) => ({
    element,
    span: nameSpan(element),
    addedBy: undefined,
    name: readName(element),
    sizeInMB: readInteger(element, "sizeInMB"),
    cleanOnRoleRecycle: readBoolean(element, "cleanOnRoleRecycle"),
  }));
}

/** The declared settings of a role or module. */
export function readSettings(parent: XmlElement): readonly Setting[] {
  return elementsAt(parent, "ConfigurationSettings", "Setting").map((element) => ({
    element,
    span: nameSpan(element),
    addedBy: undefined,
    name: readName(element),
  }));
}

/** The certificates of a role or module. */
export function readCertificates(parent: XmlElement): readonly Certificate[] {
  return elementsAt(parent, "Certificates", "Certificate").flatMap((element) => {
    const storeLocation = readText(element, "storeLocation");
    const storeName = readText(element, "storeName");
    if (storeLocation === undefined || storeName === undefined) return [];
    const permissionLevel = readText(element, "permissionLevel");
    return [
      {
        element,
        span: nameSpan(element),
        addedBy: undefined,
        name: readName(element),
        storeLocation,
        storeName,
        permissionLevel,
      },
    ];
  });
}

function readContent(element: XmlElement): Content[] {
  const destination = readText(element, "destination");
  const directory = elementAt(element, "SourceDirectory");
  const sourceDirectory = directory && readText(directory, "path");
  if (destination === undefined || sourceDirectory === undefined) return [];
  return [{ element, span: nameSpan(element), addedBy: undefined, destination, sourceDirectory }];
}
