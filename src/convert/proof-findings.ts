import { diagnose } from "../diagnostic/code-record.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { flowInWords } from "../reach/flow.ts";
import type { ServiceDefinition } from "../service/definition.ts";
import { conversionKeepsFlows } from "./codes.ts";
import type { Proof } from "./proof.ts";

/**
 * A finding for each flow that was lost though nobody said so, or opened, and for each rule of a load balancer that leads
 * nowhere; at the endpoint, or else at the service's name.
 */
export function proofFindings(proofs: readonly Proof[], { name }: ServiceDefinition): readonly Diagnostic[] {
  return proofs.flatMap(({ comparison, expected, mistakes }) => [
    ...comparison.lost
      .filter((flow) => !expected.includes(flow))
      .map((flow) => diagnose(conversionKeepsFlows, "lost", flow.origins[0] ?? name.span, { flow: flowInWords(flow) })),
    ...comparison.opened.map((flow) =>
      diagnose(conversionKeepsFlows, "opened", name.span, { flow: flowInWords(flow) }),
    ),
    ...mistakes.map(({ message }) =>
      diagnose(conversionKeepsFlows, "broken", name.span, { mistake: inSentence(message) }),
    ),
  ]);
}

/** A message as a part of another one. */
function inSentence(message: string): string {
  return `${message.charAt(0).toLowerCase()}${message.slice(1).replace(/\.$/, "")}`;
}
