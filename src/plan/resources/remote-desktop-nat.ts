import { diagnose } from "../../diagnostic/code-record.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { ServiceDesign } from "../design/design.ts";
import { environmentParameter } from "../environment-parameter.ts";
import { convertedNetworkFitsLimits } from "../network/codes.ts";
import { desktopPlaces } from "../network/desktop-places.ts";
import { desktopRanges } from "../network/desktop-ranges.ts";
import type { ResourceEmitter } from "../resources.ts";

/** Remote Desktop over inbound NAT rules, which the load balancer has, from a range that the deployment has to name. */
export const remoteDesktopNat: ResourceEmitter = {
  name: "remote-desktop-nat",
  source: "https://learn.microsoft.com/azure/load-balancer/inbound-nat-rules",
  emit(design) {
    if (design.remoteAccess !== "nat") return {};
    const description =
      "The address range in CIDR notation that administrators come from; Remote Desktop is open to no other.";
    const origins = desktopPlaces(design);
    const range = environmentParameter(
      { name: "remoteDesktopSourceRange", type: "string", description, origins },
      "198.51.100.0/24",
    );
    return { parameters: [range], diagnostics: withoutPorts(design) };
  },
};

function withoutPorts(design: ServiceDesign): readonly Diagnostic[] {
  const ranges = desktopRanges(design);
  return design.roles.flatMap(({ role, symbol, remoteAccess }) => {
    const range = ranges.get(symbol);
    if (remoteAccess === undefined || range === undefined || range.kind === "range") return [];
    const about = { role: role.name.value };
    return range.kind === "taken"
      ? [diagnose(convertedNetworkFitsLimits, "desktopPortTaken", remoteAccess, { ...about, endpoint: range.endpoint })]
      : [diagnose(convertedNetworkFitsLimits, "noDesktopPorts", remoteAccess, about)];
  });
}
