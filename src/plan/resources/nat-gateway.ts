import { locationParameter, resourceName, serviceNameParameter } from "../deployment-parameters.ts";
import { idOf, list, literal, parameter, record } from "../expression.ts";
import { networkApiVersion } from "../network/api-version.ts";
import type { PlannedResource } from "../plan.ts";
import type { ResourceEmitter } from "../resources.ts";

/** The way out of roles that have no public front end: a NAT gateway with an address of its own. */
export const natGateway: ResourceEmitter = {
  name: "nat-gateway",
  source: "https://learn.microsoft.com/azure/templates/microsoft.network/natgateways",
  emit(design) {
    if (design.wayOut !== "nat-gateway" || design.roles.length === 0) return {};
    const { span } = design.service.written.name;
    return {
      parameters: [locationParameter, serviceNameParameter(design)],
      resources: [
        { ...address, origins: [span] },
        { ...gateway, origins: [span] },
      ],
    };
  },
};

const address: Omit<PlannedResource, "origins"> = {
  symbol: "natGatewayAddress",
  type: "Microsoft.Network/publicIPAddresses",
  apiVersion: networkApiVersion,
  name: resourceName("outbound-address"),
  body: [
    { name: "location", value: parameter("location") },
    { name: "sku", value: record({ name: literal("Standard") }) },
    { name: "properties", value: record({ publicIPAllocationMethod: literal("Static") }) },
  ],
  told: "The address that the calls of the roles come from",
};

const gateway: Omit<PlannedResource, "origins"> = {
  symbol: "natGateway",
  type: "Microsoft.Network/natGateways",
  apiVersion: networkApiVersion,
  name: resourceName("outbound"),
  body: [
    { name: "location", value: parameter("location") },
    { name: "sku", value: record({ name: literal("Standard") }) },
    { name: "properties", value: record({ publicIpAddresses: list([record({ id: idOf("natGatewayAddress") })]) }) },
  ],
  told: "The way out of every role, which had one without asking and has no public front end",
};
