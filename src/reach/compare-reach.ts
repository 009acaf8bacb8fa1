import { fateOfServiceFlow } from "./compare/fate-of-service-flow.ts";
import { fateOfTemplateFlow, makesDifference } from "./compare/fate-of-template-flow.ts";
import { groundOf } from "./compare/ground.ts";
import { choiceInsteadOf, isOfRemoteAccess } from "./compare/remote-desktop-choice.ts";
import type { Comparison } from "./comparison.ts";
import { type Flow, flowInWords, type Reach, type Undecided } from "./flow.ts";

/**
 * What became of the flows of a service in a template, or in a changed service, that replaces it. Looked at are sender,
 * receiver, transport and port; the rest of a flow only explains. What overlaps in part is split, so that exactly the
 * part that was lost or opened is told. An undecided flow of the template is left out where it would make no difference.
 */
export function compareReach(service: Reach, template: Reach): Comparison {
  const ground = groundOf(service, template);
  const isChoice = choiceInsteadOf(service.flows);
  const kept = service.flows.filter((flow) => !isOfRemoteAccess(flow)).map((flow) => fateOfServiceFlow(flow, ground));
  const found = template.flows.filter((flow) => !isChoice(flow)).map((flow) => fateOfTemplateFlow(flow, ground));
  const doubts = found.flatMap(({ undecided }) => undecided);
  const open = template.undecided.filter(({ flow }) => flow === undefined || makesDifference(flow, ground));
  return {
    lost: kept.flatMap(({ lost }) => lost),
    opened: found.flatMap(({ opened }) => opened),
    same: [...kept, ...found].flatMap(({ same }) => same),
    narrowed: kept.flatMap(({ narrowed }) => narrowed),
    chosen: once([...service.flows.filter(isOfRemoteAccess), ...template.flows.filter(isChoice)], chosenKey),
    undecided: once([...service.undecided, ...open, ...doubts], undecidedKey),
  };
}

function once<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const itemsByKey = new Map<string, T>();
  for (const item of items) if (!itemsByKey.has(keyOf(item))) itemsByKey.set(keyOf(item), item);
  return [...itemsByKey.values()];
}

function chosenKey(flow: Flow): string {
  return JSON.stringify([flow.kind, flowInWords(flow), flow.endpoint, flow.via]);
}

function undecidedKey({ what, why }: Undecided): string {
  return JSON.stringify([what, why]);
}
