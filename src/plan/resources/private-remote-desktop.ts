import { environmentParameter } from "../environment-parameter.ts";
import { desktopPlaces } from "../network/desktop-places.ts";
import type { ResourceEmitter } from "../resources.ts";

/** Remote Desktop over the customer's own network, from a range that the deployment has to name. */
export const privateRemoteDesktop: ResourceEmitter = {
  name: "private-remote-desktop",
  source: "https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview",
  emit(design) {
    if (design.remoteAccess !== "private") return {};
    const range = environmentParameter({
      name: "corporateRange",
      type: "string",
      description: "The address range of your own network in CIDR notation; Remote Desktop is open to no other.",
      origins: desktopPlaces(design),
    });
    return { parameters: [range] };
  },
};
