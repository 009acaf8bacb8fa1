import type { Diagnostic, Staged } from "../../diagnostic/diagnostic.ts";
import { type Flow, flowInWords, peerInWords, type Reach, type Undecided } from "../flow.ts";
import { grouped } from "./grouped.ts";
import type { Doubt } from "./reading.ts";

/** What a look at a network yields: a flow, something that it does not decide, or a mistake in it. */
export type Finding =
  | { readonly kind: "flow"; readonly flow: Flow }
  | { readonly kind: "undecided"; readonly undecided: Undecided }
  | { readonly kind: "mistake"; readonly diagnostic: Diagnostic };

/** A flow; undecided where there is a doubt of it. */
export function findingOf(flow: Flow, doubts: readonly Doubt[]): Finding {
  if (doubts.length === 0) return { kind: "flow", flow };
  const reasons = [...new Set(doubts.map(({ why }) => why))].join("; ");
  const origins = [...flow.origins, ...doubts.map(({ span }) => span)];
  const what = `whether '${flow.endpoint}' lets ${flowInWords(flow)} through`;
  return { kind: "undecided", undecided: { what, why: reasons, origins, flow } };
}

/** What is undecided for each doubt. */
export function doubtful(what: string, doubts: readonly Doubt[]): readonly Finding[] {
  return doubts.map(({ why, span }) => ({ kind: "undecided", undecided: { what, why, origins: [span] } }));
}

/**
 * The flows, what is undecided and what is wrong, each once. What leads over several machines of a role is one flow with the ways and
 * places of all; one machine that it certainly reaches decides it.
 */
export function reachOf(findings: readonly Finding[]): Staged<Reach> {
  const flows = findings.flatMap((finding) => (finding.kind === "flow" ? [finding.flow] : []));
  const open = findings.flatMap((finding) => (finding.kind === "undecided" ? [finding.undecided] : []));
  const merged = new Map([...grouped(flows, flowKey)].map(([key, same]) => [key, mergedFlow(same)]));
  const left = open.filter(({ flow }) => flow === undefined || !merged.has(flowKey(flow)));
  const undecided = [...grouped(left, ({ what, why }) => JSON.stringify([what, why])).values()].map(mergedUndecided);
  const mistakes = findings.flatMap((finding) => (finding.kind === "mistake" ? [finding.diagnostic] : []));
  const diagnostics = [...grouped(mistakes, ({ message }) => message).values()].map(([first]) => first);
  return { value: { flows: [...merged.values()], undecided }, diagnostics };
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
