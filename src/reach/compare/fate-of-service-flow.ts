import type { Flow } from "../flow.ts";
import { type Bands, bandsInBoth, bandsWithout } from "./bands.ts";
import { flowsOfPortions, type Portion, portionsOf } from "./flow-parts.ts";
import type { Ground } from "./ground.ts";

/** What became of a flow of the service. */
export interface ServiceFlowFate {
  readonly same: readonly Flow[];
  readonly lost: readonly Flow[];
  readonly narrowed: readonly Flow[];
}

/**
 * The parts of a flow of the service that the template lets through, and those that it does not; of what it may let
 * through neither is said. An address of an instance's own is no more than its endpoints in the template: its other ports
 * are narrowed, not lost.
 */
export function fateOfServiceFlow(flow: Flow, ground: Ground): ServiceFlowFate {
  const whole = portionsOf(flow, ground.roles);
  const kept = whole.map((portion) => ({ ...portion, bands: metPart(flow, portion, ground) }));
  const missing = whole.map((portion, index) => ({
    ...portion,
    bands: missingPart(flow, portion, bandsAt(kept, index), ground),
  }));
  const same = flowsOfPortions(flow, kept, ground.roles);
  const rest = flowsOfPortions(flow, missing, ground.roles);
  return flow.kind === "public-address" ? { same, lost: [], narrowed: rest } : { same, lost: rest, narrowed: [] };
}

function metPart(flow: Flow, { lane, bands }: Portion, { offered, dynamic }: Ground): Bands {
  if (flow.ports.kind === "dynamic") return dynamic.metLanes.get(flow)?.has(lane.key) === true ? bands : [];
  return bandsInBoth(bands, offered.get(lane.key) ?? []);
}

function missingPart(flow: Flow, { lane, bands }: Portion, kept: Bands, { uncertain }: Ground): Bands {
  const open = uncertain.get(lane.key) ?? [];
  if (flow.ports.kind === "dynamic") return kept.length > 0 || open.length > 0 ? [] : bands;
  return bandsWithout(bandsWithout(bands, kept), open);
}

function bandsAt(portions: readonly Portion[], index: number): Bands {
  return portions[index]?.bands ?? [];
}
