import { elementAt, elementsAt, readText } from "../../service/read-element.ts";
import type { Edit } from "../../text/edit.ts";
import type { Located } from "../../text/span.ts";
import type { XmlDocument, XmlElement } from "../../xml/tree.ts";
import { insertElements, type NewElement, newElement, setAttribute } from "./insert-element.ts";

/** The `InstanceAddress` of a role in one subnet. */
export function newInstanceAddress(roleName: string, subnet: string): NewElement {
  return newElement("InstanceAddress", { roleName }, [newElement("Subnets", {}, [newSubnet(subnet)])]);
}

/** Puts roles into a subnet, in an `AddressAssignments` that is there: those that have an `InstanceAddress` in that one. */
export function subnetEdits(
  document: XmlDocument,
  assignments: XmlElement,
  roles: readonly Located<string>[],
  subnet: string,
): readonly Edit[] {
  const addresses = elementsAt(assignments, "InstanceAddress");
  const addressOf = ({ value }: Located<string>) =>
    addresses.find((address) => readText(address, "roleName")?.value === value);
  const missing = roles.filter((role) => addressOf(role) === undefined);
  const added = missing.map(({ value }) => newInstanceAddress(value, subnet));
  return [
    ...(added.length === 0 ? [] : [insertElements(document, assignments, added, ["VirtualIPs", "InstanceAddress"])]),
    ...roles.flatMap((role) => {
      const address = addressOf(role);
      return address === undefined ? [] : [placed(document, address, subnet)];
    }),
  ];
}

/** Gives an `InstanceAddress` a subnet, or one that it has without a name that name. */
function placed(document: XmlDocument, address: XmlElement, subnet: string): Edit {
  const subnets = elementAt(address, "Subnets");
  if (subnets === undefined) {
    return insertElements(document, address, [newElement("Subnets", {}, [newSubnet(subnet)])], []);
  }
  const unnamed = elementAt(subnets, "Subnet");
  if (unnamed !== undefined) return setAttribute(unnamed, "name", subnet);
  return insertElements(document, subnets, [newSubnet(subnet)], []);
}

function newSubnet(name: string): NewElement {
  return newElement("Subnet", { name });
}
