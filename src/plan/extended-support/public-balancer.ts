import type { ServiceConfiguration } from "../../service/configuration.ts";
import type { Located } from "../../text/span.ts";
import { idOf, parameter } from "../expression.ts";
import type { PlannedService } from "../planned-service.ts";
import { type Balancer, balancerEntry, balancerNames } from "./balancer.ts";
import { configuredParameter } from "./configured-parameter.ts";

const addressParameter = {
  name: "publicIpAddressName",
  description:
    "The public address of the service, which is in this resource group; a static one is named as ReservedIP in the configuration too.",
};

/**
 * The public load balancer, which every deployment has: its address is also the one that the roles call out from. The
 * address exists already, in the resource group of the service, where the configuration looks for a `ReservedIP`.
 *
 * Source: https://learn.microsoft.com/azure/cloud-services-extended-support/deploy-template
 */
export function publicBalancer(service: PlannedService): Balancer {
  const { origins = [], ...named } = configuredParameter(addressParameter, service, reservedAddress);
  return {
    entry: balancerEntry("public", { publicIPAddress: idOf("publicAddress") }, "Load balancer of the public endpoints"),
    parameters: [...balancerNames("public"), { ...named, origins }],
    resources: [
      {
        symbol: "publicAddress",
        type: "Microsoft.Network/publicIPAddresses",
        apiVersion: "2025-07-01",
        isExisting: true,
        name: parameter(addressParameter.name),
        body: [],
        origins,
      },
    ],
  };
}

/** A name that holds nothing names no address. */
function reservedAddress({ networkConfiguration }: ServiceConfiguration): Located<string> | undefined {
  return networkConfiguration?.reservedIPs.map(({ name }) => name).find(({ value }) => value.trim() !== "");
}
