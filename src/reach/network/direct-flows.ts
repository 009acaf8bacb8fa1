import { residentAddresses } from "./audience.ts";
import type { Finding } from "./finding.ts";
import { fromNetwork } from "./from-network.ts";
import { everyPort } from "./port-range.ts";
import type { Scene } from "./scene.ts";
import { distinctMembers } from "./workload.ts";

/** What reaches the workloads of a template within their virtual networks, with nothing between but the groups. */
export function directFlows(scene: Scene): readonly Finding[] {
  const residents = residentAddresses(scene);
  return scene.workloads.flatMap((workload) =>
    distinctMembers(workload).flatMap((member) => {
      const { attachment, virtualNetwork } = member;
      const way = {
        member,
        family: attachment.family,
        virtualNetwork,
        toldApart: residents,
        transports: ["tcp", "udp"],
        localPorts: everyPort,
        frontEnd: undefined,
      } as const;
      const passage = {
        kind: "internal",
        endpoint: undefined,
        to: workload,
        ports: undefined,
        via: [],
        origins: [attachment.span],
        doubts: attachment.doubts,
      } as const;
      return fromNetwork(way, passage, scene);
    }),
  );
}
