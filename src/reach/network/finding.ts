import { type Flow, type Ports, peerInWords, type Reach, type Undecided } from "../flow.ts";
import { grouped } from "./grouped.ts";
import type { Doubt } from "./reading.ts";

/** What a look at a network yields: a flow, or something that it does not decide. */
export type Finding =
  | { readonly kind: "flow"; readonly flow: Flow }
  | { readonly kind: "undecided"; readonly undecided: Undecided };

/** A flow; undecided where there is a doubt of it. */
export function findingOf(flow: Flow, doubts: readonly Doubt[]): Finding {
  if (doubts.length === 0) return { kind: "flow", flow };
  const reasons = [...new Set(doubts.map(({ why }) => why))].join("; ");
  const origins = [...flow.origins, ...doubts.map(({ span }) => span)];
  return { kind: "undecided", undecided: { what: inWords(flow), why: reasons, origins, flow } };
}

/** What is undecided for each doubt. */
export function doubtful(what: string, doubts: readonly Doubt[]): readonly Finding[] {
  return doubts.map(({ why, span }) => ({ kind: "undecided", undecided: { what, why, origins: [span] } }));
}

function inWords({ from, to, endpoint, protocol, ports }: Flow): string {
  return `whether ${peerInWords(from)} reaches ${peerInWords(to)} on ${protocol} ${portsInWords(ports)} ('${endpoint}')`;
}

function portsInWords(ports: Ports): string {
  if (ports.kind === "dynamic") return "dynamic";
  return ports.first === ports.last ? `${ports.first}` : `${ports.first}-${ports.last}`;
}

/**
 * The flows and what is undecided, each once. What leads over several machines of a role is one flow with the ways and
 * places of all; one machine that it certainly reaches decides it.
 */
export function reachOf(findings: readonly Finding[]): Reach {
  const flows = findings.flatMap((finding) => (finding.kind === "flow" ? [finding.flow] : []));
  const open = findings.flatMap((finding) => (finding.kind === "undecided" ? [finding.undecided] : []));
  const merged = new Map([...grouped(flows, flowKey)].map(([key, same]) => [key, mergedFlow(same)]));
  const left = open.filter(({ flow }) => flow === undefined || !merged.has(flowKey(flow)));
  const undecided = [...grouped(left, ({ what, why }) => JSON.stringify([what, why])).values()].map(mergedUndecided);
  return { flows: [...merged.values()], undecided };
}

function flowKey({ from, to, endpoint, kind, protocol, ports, localPorts }: Flow): string {
  return JSON.stringify([peerInWords(from), peerInWords(to), endpoint, kind, protocol, ports, localPorts]);
}

function mergedFlow(same: readonly [Flow, ...Flow[]]): Flow {
  const via = [...new Set(same.flatMap((flow) => flow.via))];
  return { ...same[0], via, origins: onceEach(same.flatMap(({ origins }) => origins)) };
}

function mergedUndecided(same: readonly [Undecided, ...Undecided[]]): Undecided {
  return { ...same[0], origins: onceEach(same.flatMap(({ origins }) => origins)) };
}

function onceEach(origins: Flow["origins"]): Flow["origins"] {
  return [...grouped(origins, ({ file, start, end }) => JSON.stringify([file, start, end])).values()].map(
    ([one]) => one,
  );
}
