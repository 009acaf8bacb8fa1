import type { Flow } from "../flow.ts";
import { addressesOfNobody } from "./addresses-of-nobody.ts";
import { type Bands, bandsInBoth, bandsOf, bandsWithout } from "./bands.ts";
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
 * are narrowed, not lost. So are addresses that nobody has who can come.
 */
export function fateOfServiceFlow(flow: Flow, ground: Ground): ServiceFlowFate {
  const whole = portionsOf(flow, ground.roles);
  const kept = whole.map((portion) => ({ ...portion, bands: metPart(flow, portion, ground) }));
  const missing = whole.map((portion, index) => ({
    ...portion,
    bands: missingPart(flow, portion, bandsAt(kept, index), ground),
  }));
  const flowsOf = (portions: readonly Portion[]) => flowsOfPortions(flow, portions, ground.roles);
  const same = flowsOf(kept);
  if (flow.kind === "public-address") return { same, lost: [], narrowed: flowsOf(missing) };
  const nobodys = bandsOf([{ ...everyPort, addresses: addressesOfNobody(flow) }]);
  return {
    same,
    lost: flowsOf(missing.map((portion) => ({ ...portion, bands: bandsWithout(portion.bands, nobodys) }))),
    narrowed: flowsOf(missing.map((portion) => ({ ...portion, bands: bandsInBoth(portion.bands, nobodys) }))),
  };
}

/** With the one that stands for a port that the platform picks. */
const everyPort = { first: 0, last: 65535 };

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
