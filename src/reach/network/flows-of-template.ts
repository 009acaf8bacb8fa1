import type { Reach } from "../flow.ts";
import type { EvaluatedTemplate } from "../template/evaluated.ts";
import { balancedFlows } from "./balanced-flows.ts";
import { bastionFlows } from "./bastion-flows.ts";
import { crowdOf } from "./crowd.ts";
import { directFlows } from "./direct-flows.ts";
import { dropDirectWays } from "./drop-direct-ways.ts";
import { doubtful, type Finding, reachOf } from "./finding.ts";
import { loadBalancerFlows, probesOf } from "./probes.ts";
import { publicAddressFlows } from "./public-address-flows.ts";
import { readNetwork } from "./read-network.ts";
import { resourcesByType } from "./resources-by-type.ts";
import { unevaluatedResources } from "./unevaluated-resources.ts";
import { unreadParts } from "./unread-parts.ts";
import { type RoleNames, workloadsOf } from "./workloads.ts";

/**
 * Who can reach what in a template: by load balancers, inbound NAT and public addresses, and within its networks, as far as
 * the security groups let it through. What rests on a value that the template does not tell is undecided, and says why.
 */
export function flowsOfTemplate(template: EvaluatedTemplate, roles: RoleNames): Reach {
  const network = readNetwork(template);
  const workloads = workloadsOf(network, roles);
  const scene = { network, workloads, crowd: crowdOf(workloads) };
  const findings = [
    ...unresolved(template),
    ...unevaluatedResources(resourcesByType(template)),
    ...unreadParts(scene),
    ...doubtful("which roles reach each other", scene.crowd === undefined ? [] : [scene.crowd]),
    ...balancedFlows(scene),
    ...publicAddressFlows(scene),
    ...bastionFlows(scene),
    ...loadBalancerFlows(scene),
    ...directFlows(scene),
  ];
  return { ...reachOf(dropDirectWays(findings)), probes: probesOf(scene) };
}

function unresolved({ undecided }: EvaluatedTemplate): readonly Finding[] {
  return undecided.flatMap(({ what, why, span }) => doubtful(`what ${what} is`, [{ why, span }]));
}
