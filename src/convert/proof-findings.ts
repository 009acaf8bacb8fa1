import { diagnose } from "../diagnostic/code-record.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { flowInWords } from "../reach/flow.ts";
import type { ServiceDefinition } from "../service/definition.ts";
import { conversionKeepsFlows } from "./codes.ts";
import type { Proof } from "./proof.ts";

/** Findings of one kind that are told; who has to look at more looks at the comparison itself. */
const mostTold = 20;

/**
 * A finding for each flow that was lost though nobody said so, or opened, and for each rule of a load balancer that leads
 * nowhere; at the endpoint, or else at the service's name. Of many of one kind the first are told, and how many more.
 */
export function proofFindings(proofs: readonly Proof[], { name }: ServiceDefinition): readonly Diagnostic[] {
  return proofs.flatMap(({ comparison, expected, mistakes }) => {
    const lost = comparison.lost.filter((flow) => !expected.includes(flow));
    return [
      ...firstOf(lost, name, (flow) =>
        diagnose(conversionKeepsFlows, "lost", flow.origins[0] ?? name.span, { flow: flowInWords(flow) }),
      ),
      ...firstOf(comparison.opened, name, (flow) =>
        diagnose(conversionKeepsFlows, "opened", name.span, { flow: flowInWords(flow) }),
      ),
      ...firstOf(mistakes, name, ({ message }) =>
        diagnose(conversionKeepsFlows, "broken", name.span, { mistake: inSentence(message) }),
      ),
    ];
  });
}

function firstOf<T>(
  all: readonly T[],
  { span }: ServiceDefinition["name"],
  told: (one: T) => Diagnostic,
): readonly Diagnostic[] {
  const first = all.slice(0, mostTold).map(told);
  const count = all.length - first.length;
  return count === 0 ? first : [...first, diagnose(conversionKeepsFlows, "more", span, { count })];
}

/** A message as a part of another one. */
function inSentence(message: string): string {
  return `${message.charAt(0).toLowerCase()}${message.slice(1).replace(/\.$/, "")}`;
}
