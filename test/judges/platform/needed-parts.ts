import type { Complaint } from "../complaint.ts";
import { itemsOf, type Json, memberOf } from "../json.ts";
import { balancersOf } from "./balancers.ts";
import type { Deployed } from "./deployed.ts";
import { type ScaleSet, scaleSetsOf } from "./machines.ts";
import { type Part, whereOf } from "./parts.ts";
import type { PlatformCheck } from "./platform-check.ts";

/**
 * The types call nearly everything optional, since one type is for making and for changing. These are what nothing can be
 * made without. Source: the tables of properties of https://learn.microsoft.com/azure/templates, and the old quick starts.
 */
export const neededParts: PlatformCheck = {
  number: "needed",
  says: "Nothing is left out that a resource cannot be made without, although its type calls it optional.",
  complaints(deployed) {
    return [...ofResources(deployed), ...ofBalancers(deployed), ...scaleSetsOf(deployed).flatMap(ofScaleSet)];
  },
};

/** Paths; where one of several does, they are parted by `|`. */
const needs = {
  frontEnd: ["publicIPAddress.id|subnet.id"],
  probe: ["protocol", "port", "intervalInSeconds"],
  rule: [
    "protocol",
    "frontendPort",
    "backendPort",
    "frontendIPConfiguration.id",
    "backendAddressPool.id|backendAddressPools",
  ],
  natRule: ["protocol", "frontendPort|frontendPortRangeStart", "backendPort", "frontendIPConfiguration.id"],
  outboundRule: ["protocol", "backendAddressPool.id"],
  scaleSet: ["sku.name", "properties.upgradePolicy.mode"],
  profile: [
    "osProfile.adminUsername",
    "osProfile.adminPassword",
    "storageProfile.imageReference.publisher|storageProfile.imageReference.id",
    "storageProfile.imageReference.offer|storageProfile.imageReference.id",
    "storageProfile.imageReference.sku|storageProfile.imageReference.id",
    "storageProfile.imageReference.version|storageProfile.imageReference.id",
    "storageProfile.osDisk.createOption",
    "networkProfile.networkInterfaceConfigurations",
  ],
  interface: ["name", "properties.ipConfigurations"],
  address: ["name", "properties.subnet.id"],
  extension: ["name", "properties.publisher", "properties.type", "properties.typeHandlerVersion"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

function missing(value: Json, paths: readonly string[], where: string): readonly Complaint[] {
  return paths
    .filter((path) => path.split("|").every((one) => isAbsent(memberOf(value, ...one.split(".")))))
    .map((path) => ({ where, what: `has no ${path.replaceAll("|", " or ")}` }));
}

function isAbsent(value: Json | undefined): boolean {
  return value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

/** Extension resources are where their target is; children where their parent is. */
function ofResources({ resources }: Deployed): readonly Complaint[] {
  return resources
    .filter(({ type }) => type.split("/").length === 2 && !type.startsWith("microsoft.authorization/"))
    .flatMap((resource) => missing(resource.body, ["location"], whereOf(resource)));
}

function ofBalancers(deployed: Deployed): readonly Complaint[] {
  const ofParts = (parts: readonly Part[], paths: readonly string[]) =>
    parts.flatMap(({ properties, where }) => missing(properties, paths, where));
  return balancersOf(deployed).flatMap((balancer) => [
    ...ofParts(balancer.frontEnds, needs.frontEnd),
    ...ofParts(balancer.probes, needs.probe),
    ...ofParts(balancer.rules, needs.rule),
    ...ofParts(balancer.natRules, needs.natRule),
    ...ofParts(balancer.outboundRules, needs.outboundRule),
  ]);
}

function ofScaleSet({ resource, where, profile, isFlexible }: ScaleSet): readonly Complaint[] {
  const interfaces = itemsOf(memberOf(profile, "networkProfile", "networkInterfaceConfigurations"));
  const addresses = interfaces.flatMap((one) => itemsOf(memberOf(one, "properties", "ipConfigurations")));
  const extensions = itemsOf(memberOf(profile, "extensionProfile", "extensions"));
  const primary = interfaces.filter((one) => memberOf(one, "properties", "primary") === true);
  return [
    ...missing(resource.body, isFlexible ? ["sku.name"] : needs.scaleSet, where),
    ...missing(profile, needs.profile, where),
    ...interfaces.flatMap((one) => missing(one, needs.interface, `${where}/networkInterfaceConfigurations`)),
    ...addresses.flatMap((one) => missing(one, needs.address, `${where}/ipConfigurations`)),
    ...extensions.flatMap((one) => missing(one, needs.extension, `${where}/extensions`)),
    ...(primary.length === 1 ? [] : [{ where, what: `has ${primary.length} primary interfaces` }]),
  ];
}
