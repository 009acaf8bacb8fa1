import { resourceName } from "../deployment-parameters.ts";
import type { NetworkDesign, RoleDesign, ServiceDesign } from "../design/design.ts";
import { type Expression, from, idOf, list, literal, parameter, record, told } from "../expression.ts";
import type { Fragment, ResourcePart } from "../plan.ts";
import { roleSettings } from "../settings/role-settings.ts";
import { networkApiVersion } from "./api-version.ts";

/** The name that the subnet of Azure Bastion has to have. Source: PLATFORM-RULES 7.34, Bastion configuration settings. */
const bastionSubnetName = "AzureBastionSubnet";

/**
 * A network with a subnet for each role. Its subnets are private: what leaves them takes the way that the template writes.
 *
 * Source: https://learn.microsoft.com/azure/virtual-network/ip-services/default-outbound-access, VM-TARGETS T22
 */
export function newNetwork(design: ServiceDesign, network: Extract<NetworkDesign, { kind: "new" }>): Fragment {
  const hasBastion = design.remoteAccess === "bastion";
  const subnets = design.roles.map((role) => roleSubnet(role, design));
  return {
    resources: [
      {
        symbol: "network",
        type: "Microsoft.Network/virtualNetworks",
        apiVersion: networkApiVersion,
        name: resourceName("network"),
        body: [
          { name: "location", value: parameter("location") },
          {
            name: "properties",
            value: record({
              addressSpace: record({ addressPrefixes: list([literal(network.addressSpace)]) }),
              subnets: list(hasBastion ? [...subnets, bastionSubnet(network.bastionPrefix)] : subnets),
            }),
          },
        ],
        parts: [...design.roles.map(partOf), ...(hasBastion ? [bastionPart] : [])],
        told: "The network of all roles",
        origins: [design.service.written.name.span],
      },
    ],
  };
}

function partOf({ symbol, word }: RoleDesign): ResourcePart {
  return { symbol: `${symbol}Subnet`, type: "subnets", name: literal(word) };
}

const bastionPart: ResourcePart = {
  symbol: "bastionSubnet",
  type: "subnets",
  name: literal(bastionSubnetName),
};

function roleSubnet(role: RoleDesign, design: ServiceDesign): Expression {
  const hasSecrets = roleSettings(design.service, role).secrets.length > 0;
  const subnet = record({
    name: literal(role.word),
    properties: record({
      addressPrefix: literal(role.subnet.prefix ?? ""),
      defaultOutboundAccess: literal(false),
      natGateway: design.wayOut === "nat-gateway" ? record({ id: idOf("natGateway") }) : undefined,
      serviceEndpoints: hasSecrets ? list([record({ service: literal("Microsoft.KeyVault") })]) : undefined,
    }),
  });
  return told(from(subnet, role.role.name.span), `Subnet of ${role.role.name.value}`);
}

function bastionSubnet(prefix: string): Expression {
  const subnet = record({
    name: literal(bastionSubnetName),
    properties: record({
      addressPrefix: literal(prefix),
      defaultOutboundAccess: literal(false),
      networkSecurityGroup: record({ id: idOf("bastionSecurityGroup") }),
    }),
  });
  return told(subnet, "Subnet of Azure Bastion");
}
