import type { PlaceFinder } from "../diagnostic/place.ts";
import type { Protocol } from "../service/definition.ts";
import type { Span } from "../text/span.ts";
import type { Comparison } from "./comparison.ts";
import { type Flow, type FlowKind, type Ports, peerInWords, portsInWords, type Reach, type Undecided } from "./flow.ts";

/** Where something stands; line and column from 1. */
export interface OriginJson {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A port, `"first-last"`, or `"dynamic"`. */
export type PortJson = number | string;

export interface FlowJson {
  readonly from: string;
  readonly to: string;
  readonly endpoint: string;
  readonly kind: FlowKind;
  readonly protocol: Protocol;
  readonly port: PortJson;
  readonly localPort: PortJson;
  readonly via: readonly string[];
  readonly origin: readonly OriginJson[];
}

export interface UndecidedJson {
  readonly what: string;
  readonly why: string;
  readonly origin: readonly OriginJson[];
}

export interface ReachJson {
  readonly flows: readonly FlowJson[];
  readonly undecided: readonly UndecidedJson[];
}

export interface ComparisonJson {
  readonly lost: readonly FlowJson[];
  readonly opened: readonly FlowJson[];
  readonly same: readonly FlowJson[];
  readonly narrowed: readonly FlowJson[];
  readonly chosen: readonly FlowJson[];
  readonly undecided: readonly UndecidedJson[];
}

/** Who can reach what, as plain data. */
export function reachToJson({ flows, undecided }: Reach, places: PlaceFinder): ReachJson {
  return {
    flows: flows.map((flow) => flowToJson(flow, places)),
    undecided: undecided.map((one) => undecidedToJson(one, places)),
  };
}

/** A comparison as plain data: lists of flows. */
export function comparisonToJson(comparison: Comparison, places: PlaceFinder): ComparisonJson {
  const toJson = (flow: Flow) => flowToJson(flow, places);
  return {
    lost: comparison.lost.map(toJson),
    opened: comparison.opened.map(toJson),
    same: comparison.same.map(toJson),
    narrowed: comparison.narrowed.map(toJson),
    chosen: comparison.chosen.map(toJson),
    undecided: comparison.undecided.map((one) => undecidedToJson(one, places)),
  };
}

function flowToJson(flow: Flow, places: PlaceFinder): FlowJson {
  return {
    from: peerInWords(flow.from),
    to: peerInWords(flow.to),
    endpoint: flow.endpoint,
    kind: flow.kind,
    protocol: flow.protocol,
    port: portToJson(flow.ports),
    localPort: portToJson(flow.localPorts),
    via: flow.via,
    origin: flow.origins.map((span) => originToJson(span, places)),
  };
}

function undecidedToJson({ what, why, origins }: Undecided, places: PlaceFinder): UndecidedJson {
  return { what, why, origin: origins.map((span) => originToJson(span, places)) };
}

function portToJson(ports: Ports): PortJson {
  return ports.kind === "range" && ports.first === ports.last ? ports.first : portsInWords(ports);
}

function originToJson(span: Span, { placeOf }: PlaceFinder): OriginJson {
  const { file, line, column } = placeOf(span);
  return { file, line, column };
}
