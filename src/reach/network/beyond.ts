import type { Admission } from "./admission.ts";
import { cutPorts, holdsPorts, type PortRange } from "./port-range.ts";
import type { Transport } from "./security-group.ts";

/** The parts of some admissions, by transport and port, that are not among others. */
export function beyond(admissions: readonly Admission[], others: readonly Admission[]): readonly Admission[] {
  return admissions.flatMap(byTransport).flatMap((admission) => {
    const held = portsOver(admission, others);
    const parts = cutPorts(admission.ports, held).filter((part) => !held.some((range) => holdsPorts(range, part)));
    return parts.map((ports) => ({ ...admission, ports }));
  });
}

/** An admission over any protocol as one for each transport. */
export function byTransport(admission: Admission): readonly Admission[] {
  const transports: readonly Transport[] = ["tcp", "udp"];
  return admission.protocol === "any" ? transports.map((protocol) => ({ ...admission, protocol })) : [admission];
}

/** The ports of those admissions that are over the transport of one. */
export function portsOver({ protocol }: Admission, admissions: readonly Admission[]): readonly PortRange[] {
  return admissions
    .filter((other) => other.protocol === "any" || other.protocol === protocol)
    .map(({ ports }) => ports);
}
