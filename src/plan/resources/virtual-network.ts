import { locationParameter, serviceNameParameter } from "../deployment-parameters.ts";
import { existingNetwork } from "../network/existing-network.ts";
import { newNetwork } from "../network/new-network.ts";
import type { ResourceEmitter } from "../resources.ts";

/** The network of the roles: a new one, or the customer's where the configuration names it. */
export const virtualNetwork: ResourceEmitter = {
  name: "virtual-network",
  source: "https://learn.microsoft.com/azure/templates/microsoft.network/virtualnetworks",
  emit(design) {
    if (design.roles.length === 0) return {};
    if (design.network.kind === "existing") return existingNetwork(design);
    const { resources } = newNetwork(design, design.network);
    return { parameters: [locationParameter, serviceNameParameter(design)], resources: resources ?? [] };
  },
};
