import { doubtful, type Finding } from "./finding.ts";
import { fromInternet } from "./from-internet.ts";
import { grouped } from "./grouped.ts";
import type { PublicAddress } from "./network.ts";
import type { Passage } from "./passage.ts";
import { everyPort } from "./port-range.ts";
import type { Scene } from "./scene.ts";
import { type Member, memberKey, type Workload } from "./workload.ts";

/** What the Internet reaches over a public address that a machine, or each instance of a scale set, has for itself. */
export function publicAddressFlows(scene: Scene): readonly Finding[] {
  return scene.workloads.flatMap((workload) => {
    const addressed = workload.members.flatMap(addressedMember);
    return [
      ...workload.members.flatMap((member) => withoutAddress(workload, member)),
      ...[...grouped(addressed, addressKey).values()].flatMap((alike) => overAddresses(alike, workload, scene)),
    ];
  });
}

interface AddressedMember {
  readonly member: Member;
  readonly address: PublicAddress;
}

function addressedMember(member: Member): readonly AddressedMember[] {
  const { publicAddress } = member.attachment;
  return publicAddress?.kind === "known" ? [{ member, address: publicAddress.value }] : [];
}

function withoutAddress({ name }: Workload, { attachment }: Member): readonly Finding[] {
  const { publicAddress } = attachment;
  return publicAddress?.kind === "undecided"
    ? doubtful(`which public address role:${name} has`, [publicAddress.doubt])
    : [];
}

/** Machines that security rules cannot tell apart, with addresses of one sort. */
function addressKey({ member, address }: AddressedMember): string {
  const { sku, family, doubts } = address;
  const kind = sku.kind === "known" ? sku.value : sku.doubt.why;
  return JSON.stringify([memberKey(member), kind, family, doubts.map(({ why }) => why)]);
}

function overAddresses(
  alike: readonly [AddressedMember, ...AddressedMember[]],
  to: Workload,
  scene: Scene,
): readonly Finding[] {
  const [{ member, address }] = alike;
  const passage: Passage = {
    kind: "public-address",
    endpoint: undefined,
    to,
    ports: undefined,
    via: alike.map((one) => one.address.name),
    origins: alike.map((one) => one.address.span),
    doubts: [...address.doubts, ...member.attachment.doubts],
  };
  const { family, sku } = address;
  return fromInternet({ member, family, transports: ["tcp", "udp"], localPorts: everyPort, sku }, passage, scene);
}
