import { type Flow, type Peer, peerInWords, portsInWords } from "../reach/flow.ts";
import type { Span } from "../text/span.ts";

/** Flows that differ in nothing but their senders. */
export interface FlowGroup {
  readonly flow: Flow;
  readonly senders: readonly Peer[];
  readonly origins: readonly Span[];
}

/** The flows, those of several senders to one endpoint as one, in the order in which each first appears. */
export function flowGroups(flows: readonly Flow[]): readonly FlowGroup[] {
  const groups = new Map<string, { flow: Flow; senders: Map<string, Peer>; origins: Span[] }>();
  for (const flow of flows) {
    const key = groupKey(flow);
    const group = groups.get(key) ?? { flow, senders: new Map<string, Peer>(), origins: [] };
    group.senders.set(peerInWords(flow.from), flow.from);
    group.origins.push(...flow.origins);
    groups.set(key, group);
  }
  return Array.from(groups.values(), ({ flow, senders, origins }) => ({
    flow,
    senders: [...senders.values()],
    origins,
  }));
}

function groupKey({ to, endpoint, kind, protocol, ports, localPorts, via }: Flow): string {
  return JSON.stringify([
    peerInWords(to),
    endpoint,
    kind,
    protocol,
    portsInWords(ports),
    portsInWords(localPorts),
    ...via,
  ]);
}
