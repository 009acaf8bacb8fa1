import type { Certificate, Endpoint, Role, RoleKind, ServiceDefinition } from "../service/definition.ts";
import type { Located } from "../text/span.ts";
import { printXml } from "./print-xml.ts";
import {
  printedCertificate,
  printedDefinition,
  printedEndpoint,
  printedLocalStorage,
  printedRole,
  printedSetting,
} from "./printed-definition.ts";
import { type PrintedElement, printedElement, withoutDefaults } from "./printed-element.ts";
import { sortByWord } from "./word-sort.ts";

const roleKinds: readonly RoleKind[] = ["web", "worker", "virtual-machine"];
const endpointKinds: readonly Endpoint["kind"][] = ["input", "internal", "instance-input"];

/**
 * An expanded definition as the packager writes it to `csx/ServiceDefinition.csdef`: of each role the local storage,
 * settings, endpoints and certificates, all four even when empty; no attribute that a default stands for; roles and
 * what they hold by kind, then by name. What an unknown module would add is not there.
 */
export function printMergedDefinition(expanded: ServiceDefinition): string {
  const roles = byKindAndName(expanded.roles, roleKinds).map(mergedRole);
  return printXml(withoutDefaults(printedDefinition(expanded, roles)));
}

function mergedRole(role: Role): PrintedElement {
  return printedRole(role, [
    printedElement("LocalResources", {}, byName(role.localResources).map(printedLocalStorage)),
    printedElement("ConfigurationSettings", {}, byName(role.configurationSettings).map(printedSetting)),
    printedElement("Endpoints", {}, byKindAndName(role.endpoints, endpointKinds).map(printedEndpoint)),
    printedElement("Certificates", {}, byName(role.certificates).map(mergedCertificate)),
  ]);
}

/** The packager drops the permission level of every certificate, whatever it is. */
function mergedCertificate(certificate: Certificate): PrintedElement {
  return printedCertificate({ ...certificate, permissionLevel: undefined });
}

interface Named {
  readonly name: Located<string>;
}

function byName<T extends Named>(items: readonly T[]): readonly T[] {
  return sortByWord(items, (item) => item.name.value);
}

function byKindAndName<Kind, T extends Named & { readonly kind: Kind }>(
  items: readonly T[],
  kinds: readonly Kind[],
): readonly T[] {
  return kinds.flatMap((kind) => byName(items.filter((item) => item.kind === kind)));
}
