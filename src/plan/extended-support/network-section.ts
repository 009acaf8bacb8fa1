import { isLocalConfiguration } from "../../lint/lint-service.ts";
import type { ServiceConfiguration } from "../../service/configuration.ts";
import { elementAt } from "../../service/read-element.ts";
import type { Edit } from "../../text/edit.ts";
import type { Located, Span } from "../../text/span.ts";
import type { XmlElement } from "../../xml/tree.ts";
import { insertElements, type NewElement, newElement, setAttribute } from "./insert-element.ts";
import { newInstanceAddress, subnetEdits } from "./instance-addresses.ts";
import { networkPlaceholder, subnetForOthers } from "./network-names.ts";

/** What a network section lacked, and what was written for it. */
export interface NetworkSection {
  readonly edits: readonly Edit[];
  /** Where the name of a virtual network was missed; `undefined` where the configuration names one. */
  readonly missingNetwork: Span | undefined;
  /** The roles of the configuration that had no subnet. */
  readonly rolesWithoutSubnet: readonly Located<string>[];
  /** What they got. */
  readonly subnet: string;
}

/**
 * Completes the network section of a configuration: a `VirtualNetworkSite`, and an `InstanceAddress` with a subnet for
 * every role. A local configuration is the emulator's, which has no network.
 *
 * Source: https://learn.microsoft.com/azure/cloud-services-extended-support/schema-cscfg-networkconfiguration
 */
export function completeNetworkSection(configuration: ServiceConfiguration): NetworkSection {
  const subnet = subnetForOthers(configuration);
  if (isLocalConfiguration(configuration.document.file) || configuration.roles.length === 0) {
    return { edits: [], missingNetwork: undefined, rolesWithoutSubnet: [], subnet };
  }
  const site = configuration.networkConfiguration?.virtualNetworkSite;
  const isMissing = site === undefined || site.value.trim() === "";
  const roles = rolesWithoutSubnet(configuration);
  return {
    edits: editsOf(configuration, isMissing, roles, subnet),
    missingNetwork: isMissing ? (site?.span ?? configuration.span) : undefined,
    rolesWithoutSubnet: roles,
    subnet,
  };
}

function rolesWithoutSubnet({ roles, networkConfiguration }: ServiceConfiguration): readonly Located<string>[] {
  const placed = (networkConfiguration?.instanceAddresses ?? [])
    .filter(({ subnets }) => subnets.some(({ value }) => value.trim() !== ""))
    .map(({ roleName }) => roleName.value);
  const known = new Set(["", ...placed]);
  return roles.flatMap(({ name }) => {
    if (known.has(name.value)) return [];
    known.add(name.value);
    return [name];
  });
}

/** What is missing side by side is written by one edit, so that no two stand at one place. */
function editsOf(
  { document, element, networkConfiguration }: ServiceConfiguration,
  isSiteMissing: boolean,
  roles: readonly Located<string>[],
  subnet: string,
): readonly Edit[] {
  const network = networkConfiguration?.element;
  const site = network && elementAt(network, "VirtualNetworkSite");
  const assignments = network && elementAt(network, "AddressAssignments");
  const missing = [
    ...(isSiteMissing && site === undefined ? [newSite()] : []),
    ...(roles.length > 0 && assignments === undefined ? [newAssignments(roles, subnet)] : []),
  ];
  const added = missing.length === 0 ? [] : [addedTo(network, missing)];
  return [
    ...added,
    ...(isSiteMissing && site !== undefined ? [setAttribute(site, "name", networkPlaceholder)] : []),
    ...(assignments === undefined ? [] : subnetEdits(document, assignments, roles, subnet)),
  ];

  function addedTo(parent: XmlElement | undefined, elements: readonly NewElement[]): Edit {
    if (parent === undefined) {
      return insertElements(document, element, [newElement("NetworkConfiguration", {}, elements)], ["Role"]);
    }
    return insertElements(document, parent, elements, ["Dns", "VirtualNetworkSite"]);
  }
}

function newSite(): NewElement {
  return newElement("VirtualNetworkSite", { name: networkPlaceholder });
}

function newAssignments(roles: readonly Located<string>[], subnet: string): NewElement {
  return newElement(
    "AddressAssignments",
    {},
    roles.map(({ value }) => newInstanceAddress(value, subnet)),
  );
}
