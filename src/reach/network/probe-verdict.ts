import { admissionsOf } from "./admission.ts";
import { loadBalancerAudience } from "./audience.ts";
import type { BalancerRule, LoadBalancer } from "./load-balancer.ts";
import { onePort } from "./port-range.ts";
import type { Doubt } from "./reading.ts";
import type { Member } from "./workload.ts";

/**
 * Whether the probe of a rule gets through to a machine: `blocked`, or the doubts of it. A machine that does not answer its
 * probe is sent nothing, so a rule whose probe the groups block forwards nothing.
 *
 * Source: https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview
 */
export function probeVerdict(rule: BalancerRule, balancer: LoadBalancer, member: Member): "blocked" | readonly Doubt[] {
  if (rule.probe === undefined) return [];
  if (rule.probe.kind === "undecided") return [rule.probe.doubt];
  const probe = balancer.probes.get(rule.probe.value);
  if (probe === undefined) return [{ why: "its probe is not in the template", span: rule.probe.span }];
  if (probe.port.kind === "undecided") return [probe.port.doubt];
  const [admission] = admissionsOf({
    guards: member.guards,
    transports: ["tcp"],
    ports: onePort(probe.port.value),
    from: loadBalancerAudience,
    to: member.hosts,
    unguarded: "allow",
  });
  return admission?.doubts ?? "blocked";
}
