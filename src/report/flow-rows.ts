import type { PlaceFinder } from "../diagnostic/place.ts";
import { type Flow, type Peer, peerInWords, portsInWords } from "../reach/flow.ts";
import { visibleText } from "../text/visible-text.ts";
import { type FlowGroup, flowGroups } from "./flow-groups.ts";
import { originsText } from "./origins-text.ts";

/** What is above the columns of `flowRows`. */
export const flowHeadings = ["to", "protocol", "port", "arrives at", "endpoint", "from", "via", "because of"] as const;

/** Flows as rows of cells for people, with the lines that caused them. All roles together are "every role". */
export function flowRows(
  flows: readonly Flow[],
  roles: readonly string[],
  places: PlaceFinder,
): readonly (readonly string[])[] {
  return flowGroups(flows).map((group) => rowOf(group, roles, places).map(visibleText));
}

function rowOf({ flow, senders, origins }: FlowGroup, roles: readonly string[], places: PlaceFinder): string[] {
  const port = portsInWords(flow.ports);
  const arrival = portsInWords(flow.localPorts);
  return [
    peerInWords(flow.to),
    flow.protocol,
    port,
    arrival === port ? "" : arrival,
    flow.endpoint,
    sendersText(senders, roles),
    flow.via.join(", "),
    originsText(origins, places),
  ];
}

/** Who sends, in a few words; all roles together are "every role". */
export function sendersText(senders: readonly Peer[], roles: readonly string[]): string {
  const names = new Set(senders.flatMap((peer) => (peer.kind === "role" ? [peer.name] : [])));
  const isEvery = roles.length > 1 && names.size === senders.length && roles.every((role) => names.has(role));
  return isEvery ? "every role" : senders.map(peerInWords).join(", ");
}
