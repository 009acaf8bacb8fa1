import type { Staged } from "../../diagnostic/diagnostic.ts";
import type { Reach } from "../flow.ts";
import type { EvaluatedTemplate } from "../template/evaluated.ts";
import { balancedFlows } from "./balanced-flows.ts";
import { bastionFlows } from "./bastion-flows.ts";
import { crowdOf, trafficJamOf } from "./crowd.ts";
import { directFlows } from "./direct-flows.ts";
import { dropDirectWays } from "./drop-direct-ways.ts";
import { doubtful, type Finding, reachOf } from "./finding.ts";
import { mayBearOnFlows } from "./may-bear-on-flows.ts";
import { loadBalancerFlows, probesOf } from "./probes.ts";
import { publicAddressFlows } from "./public-address-flows.ts";
import { readNetwork } from "./read-network.ts";
import { resourcesByType } from "./resources-by-type.ts";
import type { Scene } from "./scene.ts";
import { unevaluatedResources } from "./unevaluated-resources.ts";
import { unreadParts } from "./unread-parts.ts";
import { type RoleNames, workloadsOf } from "./workloads.ts";

/**
 * Who can reach what in a template: by load balancers, inbound NAT and public addresses, and within its networks, as far as
 * the security groups let it through. What rests on a value that the template does not tell is undecided, and says why. A
 * probe that the groups refuse is reported.
 */
export function flowsOfTemplate(template: EvaluatedTemplate, roles: RoleNames): Staged<Reach> {
  const network = readNetwork(template);
  const scene = { network, workloads: workloadsOf(network, roles) };
  const findings = [
    ...unresolved(template),
    ...unevaluatedResources(resourcesByType(template)),
    ...unreadParts(scene),
    ...fromOutside(scene),
    ...fromInside(scene),
  ];
  const { value, diagnostics } = reachOf(dropDirectWays(findings, scene));
  return { value: { ...value, probes: probesOf(scene) }, diagnostics };
}

function fromOutside(scene: Scene): readonly Finding[] {
  const jam = trafficJamOf(scene.workloads, scene.network.loadBalancers.values());
  if (jam !== undefined) return doubtful("what load balancers and public addresses lead to", [jam]);
  return [...balancedFlows(scene), ...publicAddressFlows(scene)];
}

function fromInside(scene: Scene): readonly Finding[] {
  const crowd = crowdOf(scene.workloads);
  if (crowd !== undefined) return doubtful("what reaches the roles within their networks", [crowd]);
  return [...bastionFlows(scene), ...loadBalancerFlows(scene), ...directFlows(scene)];
}

function unresolved({ undecided }: EvaluatedTemplate): readonly Finding[] {
  return undecided
    .filter(({ type }) => type === undefined || mayBearOnFlows(type))
    .flatMap(({ what, why, span }) => doubtful(`what ${what} is`, [{ why, span }]));
}
