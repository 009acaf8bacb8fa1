import type { Span } from "../../text/span.ts";
import { locationParameter, resourceName, serviceNameParameter } from "../deployment-parameters.ts";
import type { ServiceDesign } from "../design/design.ts";
import { call, join, literal, parameter, record } from "../expression.ts";
import { networkApiVersion } from "../network/api-version.ts";
import type { AccountNote, PlannedParameter, PlannedResource } from "../plan.ts";
import type { ResourceEmitter } from "../resources.ts";

/** The static public address of the service, unless the deployment names one that exists, so that the address can stay. */
export const publicIpAddress: ResourceEmitter = {
  name: "public-ip-address",
  source: "https://learn.microsoft.com/azure/templates/microsoft.network/publicipaddresses",
  emit(design) {
    const balancer = design.balancers.find(({ kind }) => kind === "public");
    if (balancer === undefined) return { notes: reservedAddresses(design).map(unusedAddress) };
    return {
      parameters: [locationParameter, serviceNameParameter(design), existingAddress(design)],
      resources: [newAddress(design)],
    };
  },
};

function existingAddress(design: ServiceDesign): PlannedParameter {
  return {
    name: "existingPublicIpAddressId",
    type: "string",
    description:
      "The id of a public address (Standard, static) that exists and is to be kept. Empty: a new one is made.",
    defaultValue: literal(""),
    value: { kind: "default" },
    origins: reservedAddresses(design),
  };
}

function newAddress(design: ServiceDesign): PlannedResource {
  const label = join(call("toLower", parameter("serviceName")), "-", call("uniqueString", groupId));
  return {
    symbol: "publicAddress",
    type: "Microsoft.Network/publicIPAddresses",
    apiVersion: networkApiVersion,
    condition: call("empty", parameter("existingPublicIpAddressId")),
    name: resourceName("address"),
    body: [
      { name: "location", value: parameter("location") },
      { name: "sku", value: record({ name: literal("Standard") }) },
      {
        name: "properties",
        value: record({
          publicIPAllocationMethod: literal("Static"),
          publicIPAddressVersion: literal("IPv4"),
          dnsSettings: record({ domainNameLabel: label }),
        }),
      },
    ],
    told: "The address of all public endpoints",
    origins: reservedAddresses(design),
  };
}

const groupId = { kind: "member", of: call("resourceGroup"), name: "id" } as const;

function reservedAddresses({ service }: ServiceDesign): readonly Span[] {
  const reserved = service.configurations[0]?.configuration.networkConfiguration?.reservedIPs ?? [];
  return reserved.flatMap(({ span, name }) => [span, name.span]);
}

function unusedAddress(span: Span): AccountNote {
  return {
    fate: "by-hand",
    span,
    why: "No endpoint of the service is public, so no load balancer takes the address.",
    todo: "If others know the service's calls by this address, give it to the NAT gateway or to your network's own way out.",
  };
}
