import type { Flow, FlowKind } from "../flow.ts";
import type { Admission } from "./admission.ts";
import { type Finding, findingOf } from "./finding.ts";
import type { PortRange } from "./port-range.ts";
import type { Doubt } from "./reading.ts";
import type { Workload } from "./workload.ts";

/** A way to a workload, before the security groups were asked. */
export interface Passage {
  readonly kind: FlowKind;
  /** What leads there; where nothing does, the flow is named for the rule that lets it through. */
  readonly endpoint: string | undefined;
  readonly to: Workload;
  /** The ports that the sender sends to, where they are not those of arrival. */
  readonly ports: PortRange | undefined;
  readonly via: readonly string[];
  readonly origins: Flow["origins"];
  readonly doubts: readonly Doubt[];
}

/** The flow of somebody who was let through. */
export function flowOver(passage: Passage, admission: Admission): Finding {
  const spans = admission.rules.flatMap(({ span }) => span ?? []);
  const ports = passage.ports ?? admission.ports;
  const flow: Flow = {
    from: admission.from,
    to: { kind: "role", name: passage.to.name },
    endpoint: passage.endpoint ?? ruleName(admission),
    kind: passage.kind,
    protocol: admission.protocol,
    ports: { kind: "range", ...ports },
    localPorts: { kind: "range", ...admission.ports },
    via: passage.via,
    origins: [...passage.origins, ...spans],
  };
  return findingOf(flow, [...passage.doubts, ...admission.doubts]);
}

/** The first of the rules on the way that somebody wrote, else the default one; some ways have no group at all. */
function ruleName({ rules, doubts }: Admission): string {
  const rule = rules.find(({ span }) => span !== undefined) ?? rules[0];
  if (rule !== undefined) return rule.name;
  return doubts.length === 0 ? "no security group" : "unknown security group";
}
