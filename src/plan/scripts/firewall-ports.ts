import type { Span } from "../../text/span.ts";
import { endpointWords, type RoleDesign, type ServiceDesign, type TransportWord } from "../design/design.ts";
import type { FirewallStep } from "./role-script.ts";

/** An opening in the guest's firewall for each port that endpoints of the role, or probes of it, take on its instances. */
export function firewallPorts({ balancers }: ServiceDesign, design: RoleDesign): readonly FirewallStep[] {
  const { role } = design;
  const balanced = design.balanced
    .filter(({ refusal }) => refusal === undefined)
    .flatMap(({ endpoint, transport, localPort }) =>
      opened(transport, localPort.port, localPort.port, endpointWords(role, endpoint), localPort.origin),
    );
  const instance = design.instancePorts
    .filter(({ refusal }) => refusal === undefined)
    .flatMap(({ endpoint, transport, localPort }) =>
      opened(transport, localPort, localPort, endpointWords(role, endpoint), endpoint.localPort.span),
    );
  const internal = design.internalPorts.flatMap(({ endpoint, transport, ranges }) =>
    ranges.flatMap(({ first, last }) =>
      opened(transport, first, last, endpointWords(role, endpoint), endpoint.name.span),
    ),
  );
  // Probes come from outside the machine and pass its firewall as callers do (PLATFORM-RULES 7.23).
  const probed = balancers
    .flatMap(({ probes }) => probes)
    .filter(({ roles }) => roles.includes(design.symbol))
    .flatMap(({ port, written }) =>
      written === undefined ? [] : opened("Tcp", port, port, `LoadBalancerProbe ${written.name.value}`, written.span),
    );
  return withoutTwins([...balanced, ...instance, ...internal, ...probed]);
}

function opened(
  transport: TransportWord | "*",
  first: number,
  last: number,
  told: string,
  origin: Span,
): readonly FirewallStep[] {
  const protocols = transport === "*" ? (["TCP", "UDP"] as const) : ([transport === "Tcp" ? "TCP" : "UDP"] as const);
  return protocols.map((protocol) => ({ kind: "firewall", protocol, first, last, told, origins: [origin] }));
}

function withoutTwins(steps: readonly FirewallStep[]): readonly FirewallStep[] {
  const seen = new Set<string>();
  return steps.filter(({ protocol, first, last }) => {
    const key = `${protocol} ${first}-${last}`;
    return !seen.has(key) && seen.add(key);
  });
}
