import { doubtful, type Finding } from "./finding.ts";
import type { Reading } from "./reading.ts";
import { lastSegment, parentOf } from "./resources-by-type.ts";
import type { Scene } from "./scene.ts";
import type { Member, Workload } from "./workload.ts";

/** What else may lead to the workloads of a template, as far as its own resources do not tell. */
export function unreadParts(scene: Scene): readonly Finding[] {
  return scene.workloads.flatMap((workload) => [
    ...ofMachines(workload),
    ...workload.members.flatMap((member) => [...ofMember(workload, member), ...elsewhere(workload, member, scene)]),
  ]);
}

function ofMachines({ name, machines }: Workload): readonly Finding[] {
  return machines.flatMap((machine) => [
    ...doubtful(`what reaches role:${name}`, machine.doubts),
    ...doubtful(`which role '${machine.name}' is`, doubtOf(machine.role)),
  ]);
}

function doubtOf(reading: Reading<string> | undefined) {
  return reading?.kind === "undecided" ? [reading.doubt] : [];
}

function ofMember({ name }: Workload, { attachment }: Member): readonly Finding[] {
  const { pools, natRules, subnet } = attachment;
  return [
    ...doubtful(`which load balancers lead to role:${name}`, [...pools.doubts, ...natRules.doubts]),
    ...doubtful(`in which network role:${name} is`, doubtOf(subnet)),
  ];
}

/** Load balancers outside of the template, whose pools a machine of it is in. */
function elsewhere({ name }: Workload, { attachment }: Member, { network }: Scene): readonly Finding[] {
  const ids = [...attachment.pools.known, ...attachment.natRules.known].map((id) => parentOf(id));
  const unknown = [...new Set(ids)].filter((id) => !network.loadBalancers.has(id));
  return unknown.flatMap((id) =>
    doubtful(`what load balancer '${lastSegment(id)}' leads to role:${name}`, [
      { why: "the load balancer is not in the template", span: attachment.span },
    ]),
  );
}
