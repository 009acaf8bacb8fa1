import { admissionsOf } from "./admission.ts";
import { loadBalancerAudience } from "./audience.ts";
import type { BalancerRule, LoadBalancer } from "./load-balancer.ts";
import { onePort } from "./port-range.ts";
import type { Doubt } from "./reading.ts";
import type { Member } from "./workload.ts";

/** What becomes of a rule's probe on its way to a machine. */
type ProbeVerdict =
  | { readonly kind: "let-in"; readonly doubts: readonly Doubt[] }
  | { readonly kind: "blocked"; readonly port: number };

/**
 * Whether the probe of a rule gets through to a machine. A machine that does not answer its probe is sent nothing, so a
 * rule whose probe the groups block forwards nothing.
 *
 * Source: https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview
 */
export function probeVerdict(rule: BalancerRule, balancer: LoadBalancer, member: Member): ProbeVerdict {
  if (rule.probe === undefined) return letIn([]);
  if (rule.probe.kind === "undecided") return letIn([rule.probe.doubt]);
  const probe = balancer.probes.get(rule.probe.value);
  if (probe === undefined) return letIn([{ why: "its probe is not in the template", span: rule.probe.span }]);
  if (probe.port.kind === "undecided") return letIn([probe.port.doubt]);
  const { value: port } = probe.port;
  const [admission] = admissionsOf({
    guards: member.guards,
    transports: ["tcp"],
    ports: onePort(port),
    from: loadBalancerAudience,
    to: member.hosts,
    unguarded: "allow",
  });
  return admission === undefined ? { kind: "blocked", port } : letIn(admission.doubts);
}

function letIn(doubts: readonly Doubt[]): ProbeVerdict {
  return { kind: "let-in", doubts };
}
