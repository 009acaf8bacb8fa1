import { environmentParameter } from "../environment-parameter.ts";
import { desktopPlaces } from "../network/desktop-places.ts";
import type { ResourceEmitter } from "../resources.ts";

/** Remote Desktop over the customer's own network, from a range that the deployment has to name. */
export const privateRemoteDesktop: ResourceEmitter = {
  name: "private-remote-desktop",
  source: "https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview",
  emit(design) {
    if (design.remoteAccess !== "private") return {};
    const description = "The address range of your own network in CIDR notation; Remote Desktop is open to no other.";
    const origins = desktopPlaces(design);
    const range = environmentParameter(
      { name: "corporateRange", type: "string", description, origins },
      "192.168.0.0/16",
    );
    return { parameters: [range] };
  },
};
