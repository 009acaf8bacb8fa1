import type { EvaluatedResource, EvaluatedTemplate } from "../template/evaluated.ts";
import type { Bastion, Network } from "./network.ts";
import { readLoadBalancers } from "./read-load-balancers.ts";
import { readMachines } from "./read-machines.ts";
import { readPublicAddresses } from "./read-public-addresses.ts";
import { readSecurityGroup } from "./read-security-group.ts";
import { idOf, itemsOf, wordOf } from "./read-value.ts";
import { readSubnets, readVirtualNetworks } from "./read-virtual-networks.ts";
import { at, joined, listingOf } from "./reading.ts";
import { type ResourcesByType, resourcesByType } from "./resources-by-type.ts";

/** The part of a template that decides who reaches what. */
export function readNetwork(template: EvaluatedTemplate): Network {
  const resources = resourcesByType(template);
  const publicAddresses = readPublicAddresses(resources);
  return {
    virtualNetworks: readVirtualNetworks(resources),
    subnets: readSubnets(resources),
    securityGroups: readSecurityGroups(resources),
    publicAddresses,
    loadBalancers: readLoadBalancers(resources, publicAddresses),
    machines: readMachines(resources, publicAddresses),
    bastions: resources.of("Microsoft.Network/bastionHosts").map(readBastion),
  };
}

function readSecurityGroups(resources: ResourcesByType): Network["securityGroups"] {
  return new Map(
    resources.of("Microsoft.Network/networkSecurityGroups").map((resource) => {
      const rules = resources.childrenOf(resource, "Microsoft.Network/networkSecurityGroups/securityRules");
      return [resource.id, readSecurityGroup(resource, rules)];
    }),
  );
}

/**
 * A Bastion host. Only Standard and Premium can be told another port than 22 and 3389.
 *
 * Source: https://learn.microsoft.com/azure/bastion/configuration-settings
 */
function readBastion({ name, body, uncertain, span }: EvaluatedResource): Bastion {
  const configurations = itemsOf(at(body, "properties", "ipconfigurations"));
  const subnets = listingOf(configurations.known.map((one) => idOf(at(one, "properties", "subnet"))));
  const sku = wordOf(at(body, "sku", "name"));
  return {
    name,
    subnets: joined(subnets, { known: [], doubts: configurations.doubts }),
    takesAnyPort: sku?.kind === "known" && (sku.value === "standard" || sku.value === "premium"),
    doubts: uncertain === undefined ? [] : [{ why: uncertain, span }],
    span,
  };
}
