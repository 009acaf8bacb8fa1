import type { ServiceConfiguration } from "../service/configuration.ts";
import type { ServiceDefinition } from "../service/definition.ts";
import type { Span } from "../text/span.ts";
import { parseNetwork } from "./address-set.ts";
import type { Carrier } from "./compare/lanes.ts";
import type { Peer, Ports } from "./flow.ts";
import { everyPort } from "./public-address-flows.ts";

/** Something that the instances of a service call. */
export interface WayOut {
  readonly to: Peer;
  readonly carrier: Carrier;
  readonly ports: Ports;
  /** Why it is called: in a few words. */
  readonly why: string;
  readonly origins: readonly Span[];
}

const carriers: readonly Carrier[] = ["tcp", "udp"];
const nameService: Ports = { kind: "range", first: 53, last: 53 };

/**
 * Where the instances of a service may call: every address, on every port, over TCP and UDP, since no file of a service
 * limits the way out; among them, the name servers that the configuration gives to them.
 *
 * Source: https://learn.microsoft.com/azure/load-balancer/load-balancer-outbound-connections
 */
export function wayOutOf(
  { roles, span }: ServiceDefinition,
  configuration: ServiceConfiguration | undefined,
): readonly WayOut[] {
  if (roles.length === 0) return [];
  const anywhere = carriers.map((carrier) => ({
    to: { kind: "internet" } as const,
    carrier,
    ports: everyPort,
    why: "no file limits what the roles call",
    origins: [span],
  }));
  return [...anywhere, ...nameServers(configuration)];
}

function nameServers(configuration: ServiceConfiguration | undefined): readonly WayOut[] {
  const servers = configuration?.networkConfiguration?.dnsServers ?? [];
  return servers.flatMap(({ name, ipAddress }) => {
    const cidr = parseNetwork(ipAddress.value);
    if (cidr === undefined) return [];
    return carriers.map((carrier) => ({
      to: { kind: "addresses", cidr } as const,
      carrier,
      ports: nameService,
      why: `name server '${name.value}'`,
      origins: [ipAddress.span],
    }));
  });
}
