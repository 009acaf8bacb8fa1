import type { Diagnostic } from "../../../diagnostic/diagnostic.ts";
import type { Comparison } from "../../../reach/comparison.ts";
import { type Flow, flowInWords } from "../../../reach/flow.ts";
import type { Difference, ProofSummary } from "./checklist.ts";

/** A comparison of the flows before and after, and those of the lost ones that the plan says it loses. */
export interface ComparedConfiguration {
  readonly configuration: string;
  readonly comparison: Comparison;
  readonly expected: readonly Flow[];
  /** What the template's own network does not let work: rules and probes of load balancers that lead nowhere. */
  readonly mistakes: readonly Diagnostic[];
}

/** The comparison in numbers, with each difference by name. */
export function proofSummary({ configuration, comparison, expected, mistakes }: ComparedConfiguration): ProofSummary {
  const { same, lost, opened, chosen, narrowed, undecided } = comparison;
  const announced = new Set(expected);
  return {
    configuration,
    counts: {
      same: same.length,
      lost: lost.length,
      opened: opened.length,
      chosen: chosen.length,
      narrowed: narrowed.length,
      undecided: undecided.length,
    },
    isProven: mistakes.length === 0 && lost.every((flow) => announced.has(flow)) && opened.length === 0,
    differences: [
      ...lost.map((flow): Difference => ({ part: "lost", what: flowInWords(flow), why: lossOf(flow, announced) })),
      ...opened.map((flow): Difference => ({ part: "opened", what: flowInWords(flow), why: undefined })),
      ...undecided.map(({ what, why }): Difference => ({ part: "undecided", what, why })),
    ],
  };
}

function lossOf(flow: Flow, announced: ReadonlySet<Flow>): string | undefined {
  return announced.has(flow)
    ? `The target refuses endpoint ${flow.endpoint}; what to do stands at its line.`
    : undefined;
}
