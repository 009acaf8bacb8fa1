import { type Flow, flowInWords, type Undecided } from "../flow.ts";
import { withoutPrivate } from "./addresses-of-nobody.ts";
import { type Bands, bandsInBoth, bandsWithout } from "./bands.ts";
import type { Coverage } from "./coverage.ts";
import { flowsOfPortions, type Portion, portionsOf } from "./flow-parts.ts";
import type { Ground } from "./ground.ts";

/** What a flow of the template brings that the service did not have. */
export interface TemplateFlowFate {
  readonly opened: readonly Flow[];
  readonly undecided: readonly Undecided[];
  /** The probes of the template's own balancers, which the service had none of to compare them with. */
  readonly same: readonly Flow[];
}

/** The parts of a flow of the template that are news, and those of which the service's files do not say whether they are. */
export function fateOfTemplateFlow(flow: Flow, ground: Ground): TemplateFlowFate {
  const { doubtful, probed, roles } = ground;
  const whole = portionsOf(flow, roles);
  const news = whole.map((portion) => ({ ...portion, bands: newPart(flow, portion, ground) }));
  const flowsOf = (portions: readonly Portion[]) => flowsOfPortions(flow, portions, roles);
  return {
    opened: flowsOf(within(news, doubtful, bandsWithout)),
    undecided: flowsOf(within(news, doubtful, bandsInBoth)).map(doubt),
    same: flowsOf(within(whole, probed, bandsInBoth)),
  };
}

/** Whether it makes a difference that a flow of the template is undecided: it would be news, or meet what is else missing. */
export function makesDifference(flow: Flow, ground: Ground): boolean {
  const { fixed, offered, dynamic, roles } = ground;
  return portionsOf(flow, roles).some((portion) => {
    const { key } = portion.lane;
    const missing = bandsWithout(fixed.get(key) ?? [], offered.get(key) ?? []);
    const isMissed = dynamic.unmetLanes.has(key) || bandsInBoth(portion.bands, missing).length > 0;
    return isMissed || newPart(flow, portion, ground).length > 0;
  });
}

function newPart(flow: Flow, { lane, bands }: Portion, { known, probed, dynamic }: Ground): Bands {
  if (flow.ports.kind === "dynamic") return dynamic.metLanes.get(flow)?.has(lane.key) === true ? [] : bands;
  const news = [known, probed, dynamic.used].reduce(
    (left, coverage) => bandsWithout(left, coverage.get(lane.key) ?? []),
    bands,
  );
  return withoutPrivate(news, flow);
}

function within(
  portions: readonly Portion[],
  coverage: Coverage,
  operation: (left: Bands, right: Bands) => Bands,
): readonly Portion[] {
  return portions.map(({ lane, bands }) => ({ lane, bands: operation(bands, coverage.get(lane.key) ?? []) }));
}

function doubt(flow: Flow): Undecided {
  return {
    what: `whether ${flowInWords(flow)} was open before`,
    why: "the service's access list names addresses there, and those of its roles stand in no file",
    origins: flow.origins,
    flow,
  };
}
