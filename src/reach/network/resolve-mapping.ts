import type { FrontEnd, LoadBalancer, Mapping } from "./load-balancer.ts";
import type { PortRange } from "./port-range.ts";
import { type Doubt, doubtsOf } from "./reading.ts";
import type { Transport } from "./security-group.ts";

/** A front end of which it is known whether it is public. */
export type KnownFrontEnd = Exclude<FrontEnd, { readonly kind: "undecided" }>;

/** A mapping with its values looked up, as far as they are known. */
export interface ResolvedMapping {
  readonly frontEnd: KnownFrontEnd | undefined;
  readonly transports: readonly Transport[];
  readonly ports: PortRange | undefined;
  readonly localPorts: PortRange | undefined;
  readonly doubts: readonly Doubt[];
}

/** The values of a mapping, and why those that are missing are. */
export function resolveMapping(
  { frontEnd, transports, ports, localPorts, span }: Mapping,
  balancer: LoadBalancer,
): ResolvedMapping {
  const found = frontEnd.kind === "known" ? balancer.frontEnds.get(frontEnd.value) : undefined;
  const isLost = frontEnd.kind === "known" && found === undefined;
  const missing = { why: "its front end is none of the load balancer's", span };
  return {
    frontEnd: found?.kind === "undecided" ? undefined : found,
    transports: transports.kind === "known" ? transports.value : [],
    ports: ports.kind === "known" ? ports.value : undefined,
    localPorts: localPorts.kind === "known" ? localPorts.value : undefined,
    doubts: [
      ...doubtsOf([frontEnd, transports, ports, localPorts]),
      ...(found?.kind === "undecided" ? [found.doubt] : []),
      ...(isLost ? [missing] : []),
    ],
  };
}
