import { textOf } from "../json.ts";
import { resourcesOf, whereOf } from "./parts.ts";
import type { PlatformCheck } from "./platform-check.ts";

const types = [
  "Microsoft.Network/loadBalancers",
  "Microsoft.Network/publicIPAddresses",
  "Microsoft.Network/natGateways",
];

export const standardOnly: PlatformCheck = {
  number: "T21",
  says: "Load balancers, public addresses and NAT gateways name the SKU Standard; an address of it is static.",
  complaints(deployed) {
    return types
      .flatMap((type) => resourcesOf(deployed, type))
      .flatMap((resource) => {
        const where = whereOf(resource);
        const sku = textOf(resource.body, "sku", "name");
        const method = textOf(resource.body, "properties", "publicIPAllocationMethod");
        const isDynamic = resource.type.endsWith("publicipaddresses") && method !== "Static";
        return [
          ...(sku === "Standard" ? [] : [{ where, what: `has the SKU ${sku ?? "of the default"}` }]),
          ...(isDynamic ? [{ where, what: "is not static" }] : []),
        ];
      });
  },
};
