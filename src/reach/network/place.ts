import type { AddressSet } from "../address-set.ts";
import type { Attachment } from "./machine.ts";
import type { Network, Subnet } from "./network.ts";
import type { Doubt, Reading } from "./reading.ts";
import { lastSegment, parentOf } from "./resources-by-type.ts";
import type { SecurityGroup } from "./security-group.ts";

/** What stands between a network and a machine: a security group, or one that nobody knows. */
type Guard =
  | { readonly kind: "group"; readonly group: SecurityGroup }
  | { readonly kind: "unknown"; readonly doubt: Doubt };

/** Where something is in the network: its addresses, the network around it, what guards it. */
export interface Place {
  /** `undefined` where they are not known. */
  readonly addresses: AddressSet | undefined;
  /** The id of the virtual network; `undefined` where it is not known. */
  readonly virtualNetwork: string | undefined;
  /** Those of the subnet and of the interface. */
  readonly guards: readonly Guard[];
}

/** Where an attachment is. */
export function placeOf(attachment: Attachment, network: Network): Place {
  const place = placeInSubnet(attachment.subnet, network, attachment);
  return {
    ...place,
    addresses: attachment.privateAddress ?? place.addresses,
    guards: [...place.guards, ...guardsOf(attachment.securityGroup, network)],
  };
}

/** Where something in a subnet is. What is not in the template may have any group. */
export function placeInSubnet(
  id: Reading<string> | undefined,
  network: Network,
  owner: { readonly span: Subnet["span"] },
): Place {
  const unknown = { addresses: undefined, virtualNetwork: undefined };
  if (id === undefined) {
    return { ...unknown, guards: [{ kind: "unknown", doubt: { why: "no subnet is named", span: owner.span } }] };
  }
  if (id.kind === "undecided") return { ...unknown, guards: [{ kind: "unknown", doubt: id.doubt }] };
  const subnet = network.subnets.get(id.value);
  if (subnet === undefined) {
    const why = `the security groups of subnet '${subnetInWords(id.value)}', which is not in the template`;
    const doubt = { why, span: id.span };
    return { ...unknown, virtualNetwork: parentOf(id.value), guards: [{ kind: "unknown", doubt }] };
  }
  return {
    addresses: subnet.addresses,
    virtualNetwork: subnet.virtualNetwork,
    guards: guardsOf(subnet.securityGroup, network),
  };
}

/** The name of a subnet behind that of its network. */
function subnetInWords(id: string): string {
  return `${lastSegment(parentOf(id))}/${lastSegment(id)}`;
}

function guardsOf(id: Reading<string> | undefined, network: Network): readonly Guard[] {
  if (id === undefined) return [];
  if (id.kind === "undecided") return [{ kind: "unknown", doubt: id.doubt }];
  const group = network.securityGroups.get(id.value);
  if (group !== undefined) return [{ kind: "group", group }];
  const why = `security group '${lastSegment(id.value)}', which is not in the template`;
  return [{ kind: "unknown", doubt: { why, span: id.span } }];
}
