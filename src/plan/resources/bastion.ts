import type { Span } from "../../text/span.ts";
import { locationParameter, resourceName, serviceNameParameter } from "../deployment-parameters.ts";
import type { ServiceDesign } from "../design/design.ts";
import { environmentParameter } from "../environment-parameter.ts";
import { call, type Expression, idOf, list, literal, parameter, record } from "../expression.ts";
import { networkApiVersion } from "../network/api-version.ts";
import { bastionRules } from "../network/bastion-rules.ts";
import { desktopPlaces } from "../network/desktop-places.ts";
import { writtenRules } from "../network/security-rule.ts";
import type { PlannedParameter, PlannedResource } from "../plan.ts";
import type { ResourceEmitter } from "../resources.ts";

/** Azure Bastion in place of Remote Forwarder: its host, address, and in a new network what guards its subnet. */
export const bastion: ResourceEmitter = {
  name: "bastion",
  source: "https://learn.microsoft.com/azure/templates/microsoft.network/bastionhosts",
  emit(design) {
    if (design.remoteAccess !== "bastion") return {};
    const origins = desktopPlaces(design);
    const isNew = design.network.kind === "new";
    return {
      parameters: [
        locationParameter,
        serviceNameParameter(design),
        skuParameter,
        ...(isNew ? [] : subnetParameters(origins)),
      ],
      resources: [...(isNew ? [securityGroup(origins)] : []), address(origins), host(design, origins)],
    };
  },
};

/** Source: PLATFORM-RULES 7.36, https://learn.microsoft.com/azure/bastion/configuration-settings */
const skuParameter: PlannedParameter = {
  name: "bastionSku",
  type: "string",
  description:
    "Basic: Remote Desktop in the browser. Standard: with the Remote Desktop client of one's own machine, too.",
  defaultValue: literal("Basic"),
  allowedValues: ["Basic", "Standard"],
  value: { kind: "default" },
};

/** A network that exists is not ours to change: it has to have the subnet. */
function subnetParameters(origins: readonly Span[]): readonly PlannedParameter[] {
  const id = "The id of the subnet AzureBastionSubnet (/26 or larger) of the virtual network.";
  const range = "The address range of that subnet in CIDR notation, from which alone Remote Desktop is let in.";
  return [
    environmentParameter({ name: "bastionSubnetId", type: "string", description: id, origins }, someSubnet),
    environmentParameter(
      { name: "bastionSubnetRange", type: "string", description: range, origins },
      "10.255.255.192/26",
    ),
  ];
}

const someSubnet =
  "/subscriptions/0/resourceGroups/network/providers/Microsoft.Network/virtualNetworks/network/subnets/AzureBastionSubnet";

const location = { name: "location", value: parameter("location") };

function securityGroup(origins: readonly Span[]): PlannedResource {
  return {
    symbol: "bastionSecurityGroup",
    type: "Microsoft.Network/networkSecurityGroups",
    apiVersion: networkApiVersion,
    name: resourceName("bastion-rules"),
    body: [location, { name: "properties", value: record({ securityRules: list(writtenRules(bastionRules)) }) }],
    told: "What Azure Bastion needs on its subnet, and no more",
    origins,
  };
}

function address(origins: readonly Span[]): PlannedResource {
  return {
    symbol: "bastionAddress",
    type: "Microsoft.Network/publicIPAddresses",
    apiVersion: networkApiVersion,
    name: resourceName("bastion-address"),
    body: [
      location,
      { name: "sku", value: record({ name: literal("Standard") }) },
      { name: "properties", value: record({ publicIPAllocationMethod: literal("Static") }) },
    ],
    told: "The address of Azure Bastion",
    origins,
  };
}

function host(design: ServiceDesign, origins: readonly Span[]): PlannedResource {
  return {
    symbol: "bastion",
    type: "Microsoft.Network/bastionHosts",
    apiVersion: networkApiVersion,
    name: resourceName("bastion"),
    body: [
      location,
      { name: "sku", value: record({ name: parameter("bastionSku") }) },
      {
        name: "properties",
        value: record({
          enableTunneling: call("contains", parameter("bastionSku"), literal("Standard")),
          ipConfigurations: list([
            record({
              name: literal("primary"),
              properties: record({
                subnet: record({ id: subnetId(design) }),
                publicIPAddress: record({ id: idOf("bastionAddress") }),
              }),
            }),
          ]),
        }),
      },
    ],
    told: "Remote Desktop to the roles that imported it, in place of Remote Forwarder",
    origins,
  };
}

function subnetId({ network }: ServiceDesign): Expression {
  return network.kind === "new" ? idOf("network", "bastionSubnet") : parameter("bastionSubnetId");
}
