import type { Finding } from "./finding.ts";
import { doubtful } from "./finding.ts";
import { fromInternet } from "./from-internet.ts";
import type { PublicAddress } from "./network.ts";
import type { Passage } from "./passage.ts";
import { everyPort } from "./port-range.ts";
import type { Scene } from "./scene.ts";
import type { Member, Workload } from "./workload.ts";

/** What the Internet reaches over a public address that a machine, or each instance of a scale set, has for itself. */
export function publicAddressFlows(scene: Scene): readonly Finding[] {
  return scene.workloads.flatMap((workload) =>
    workload.members.flatMap((member) => {
      const { publicAddress } = member.attachment;
      if (publicAddress === undefined) return [];
      if (publicAddress.kind === "undecided") {
        return doubtful(`which public address role:${workload.name} has`, [publicAddress.doubt]);
      }
      return overAddress(publicAddress.value, workload, member, scene);
    }),
  );
}

function overAddress(address: PublicAddress, to: Workload, member: Member, scene: Scene): readonly Finding[] {
  const passage: Passage = {
    kind: "public-address",
    endpoint: undefined,
    to,
    ports: undefined,
    via: [address.name],
    origins: [address.span],
    doubts: [...address.doubts, ...member.attachment.doubts],
  };
  const { family, sku } = address;
  return fromInternet({ member, family, transports: ["tcp", "udp"], localPorts: everyPort, sku }, passage, scene);
}
