import { admissionsOf } from "./admission.ts";
import { single } from "./audience.ts";
import { doubtful, type Finding } from "./finding.ts";
import { insider } from "./hosts.ts";
import type { Bastion } from "./network.ts";
import { flowOver } from "./passage.ts";
import { type Place, placeInSubnet } from "./place.ts";
import { everyPort, onePort, type PortRange } from "./port-range.ts";
import { known } from "./reading.ts";
import { areConnected, type Scene } from "./scene.ts";
import { distinctMembers, type Member, type Workload } from "./workload.ts";

const sshAndRdp: readonly PortRange[] = [onePort(22), onePort(3389)];

/** What the Bastion hosts of a template reach, which connect to machines of their network and of its peers. */
export function bastionFlows(scene: Scene): readonly Finding[] {
  return scene.network.bastions.flatMap((bastion) => [
    ...doubtful(`what Bastion host '${bastion.name}' reaches`, bastion.subnets.doubts),
    ...bastion.subnets.known.flatMap((subnet) => {
      const place = placeInSubnet(known(subnet, bastion.span), scene.network, bastion);
      return scene.workloads.flatMap((workload) =>
        distinctMembers(workload)
          .filter(({ virtualNetwork }) => areConnected(scene, virtualNetwork, place.virtualNetwork))
          .flatMap((member) => fromBastion(bastion, place, workload, member)),
      );
    }),
  ]);
}

function fromBastion(bastion: Bastion, place: Place, to: Workload, member: Member): readonly Finding[] {
  const passage = {
    kind: "internal",
    endpoint: undefined,
    to,
    ports: undefined,
    via: [bastion.name],
    origins: [bastion.span],
    doubts: [...bastion.doubts, ...member.attachment.doubts],
  } as const;
  const { family } = member.attachment;
  const from = single({ kind: "bastion" }, insider(place.addresses, family));
  const target = member.hosts;
  return (bastion.takesAnyPort ? [everyPort] : sshAndRdp).flatMap((ports) => {
    const entry = { guards: member.guards, transports: ["tcp"], ports, from, to: target, unguarded: "allow" } as const;
    return admissionsOf(entry, { guards: place.guards, ports, to: target }).map((admission) =>
      flowOver(passage, admission),
    );
  });
}
