import { parseNetwork } from "../address-set.ts";
import type { Evaluated } from "../template/evaluated.ts";
import type { Attachment } from "./machine.ts";
import { familyOf } from "./read-public-addresses.ts";
import { idOf, itemsOf, textOf, wordOf } from "./read-value.ts";
import { at, joined, type Listing, listingOf } from "./reading.ts";

/** What an IP configuration says, and the interface around it, whose configurations are all in the subnet of the first. */
export function readAttachment(
  ip: Evaluated,
  around: Evaluated,
  [first]: readonly Evaluated[],
): Omit<Attachment, "publicAddress"> {
  const properties = at(ip, "properties");
  const name = textOf(at(around, "name"));
  return {
    name: name?.kind === "known" ? name.value : "an interface",
    family: familyOf(at(properties, "privateipaddressversion")),
    subnet: idOf(at(properties, "subnet")) ?? idOf(at(first, "properties", "subnet")),
    securityGroup: idOf(at(around, "properties", "networksecuritygroup")),
    applicationGroups: ids(properties, "applicationsecuritygroups"),
    pools: ids(properties, "loadbalancerbackendaddresspools"),
    natRules: joined(ids(properties, "loadbalancerinboundnatrules"), ids(properties, "loadbalancerinboundnatpools")),
    privateAddress: fixedAddress(properties),
    doubts: ip.kind === "undecided" ? [{ why: ip.why, span: ip.span }] : [],
    span: ip.span,
  };
}

function ids(properties: Evaluated | undefined, name: string): Listing<string> {
  const list = itemsOf(at(properties, name));
  return joined(listingOf(list.known.map(idOf)), { known: [], doubts: list.doubts });
}

/** The private address that a configuration fixes. One that is picked by the platform is somewhere in the subnet. */
function fixedAddress(properties: Evaluated | undefined): Attachment["privateAddress"] {
  const method = wordOf(at(properties, "privateipallocationmethod"));
  const text = textOf(at(properties, "privateipaddress"));
  if (text?.kind !== "known" || (method?.kind === "known" && method.value === "dynamic")) return undefined;
  const address = parseNetwork(text.value);
  return address === undefined ? undefined : [address];
}
