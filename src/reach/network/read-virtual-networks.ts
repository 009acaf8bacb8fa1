import { type AddressSet, parseNetwork } from "../address-set.ts";
import type { Evaluated, EvaluatedResource } from "../template/evaluated.ts";
import { grouped } from "./grouped.ts";
import type { Subnet, VirtualNetwork } from "./network.ts";
import { idOf, itemsOf, textOf, wordOf } from "./read-value.ts";
import { at, type Listing, listingOf, type Reading, undecided } from "./reading.ts";
import { lastSegment, parentOf, type ResourcesByType } from "./resources-by-type.ts";

/** The virtual networks of a template, with the networks each is peered with. */
export function readVirtualNetworks(resources: ResourcesByType): ReadonlyMap<string, VirtualNetwork> {
  const peerings = resources.of("Microsoft.Network/virtualNetworks/virtualNetworkPeerings");
  return new Map(
    resources.of("Microsoft.Network/virtualNetworks").map((resource) => {
      const inside = itemsOf(at(resource.body, "properties", "virtualnetworkpeerings")).known;
      const beside = peerings.filter(({ id }) => parentOf(id) === resource.id).map(({ body }) => body);
      const remotes = [...inside, ...beside].map((peering) => idOf(at(peering, "properties", "remotevirtualnetwork")));
      return [
        resource.id,
        {
          name: resource.name,
          addresses: networksOf(itemsOf(at(resource.body, "properties", "addressspace", "addressprefixes"))),
          peers: listingOf(remotes).known,
        },
      ];
    }),
  );
}

/** The subnets of a template, whether they are inside their network or resources of their own. */
export function readSubnets(resources: ResourcesByType): ReadonlyMap<string, Subnet> {
  const inside = resources.of("Microsoft.Network/virtualNetworks").flatMap(insideNetwork);
  const beside = resources.of("Microsoft.Network/virtualNetworks/subnets").map(besideNetwork);
  const byId = grouped([...inside, ...beside], ([id]) => id);
  return new Map(
    [...byId].map(([id, found]) => [id, oneSubnet([found[0][1], ...found.slice(1).map(([, subnet]) => subnet)])]),
  );
}

function insideNetwork(network: EvaluatedResource): readonly (readonly [string, Subnet])[] {
  return itemsOf(at(network.body, "properties", "subnets")).known.flatMap((subnet) => {
    const name = wordOf(at(subnet, "name"));
    if (name?.kind !== "known") return [];
    const id = `${network.id}/subnets/${lastSegment(name.value)}`;
    return [[id, unless(network, readSubnet(subnet, lastSegment(name.value), network.id))] as const];
  });
}

function besideNetwork(resource: EvaluatedResource): readonly [string, Subnet] {
  const { id, body, name } = resource;
  return [id, unless(resource, readSubnet(body, lastSegment(name), parentOf(id)))];
}

/** The subnet; where it may not be deployed, one that may be there already, with a group of its own. */
function unless({ uncertain, span }: EvaluatedResource, subnet: Subnet): Subnet {
  return uncertain === undefined ? subnet : { ...subnet, securityGroup: undecided(uncertain, span) };
}

function readSubnet(subnet: Evaluated, name: string, virtualNetwork: string): Subnet {
  const properties = at(subnet, "properties");
  const many = itemsOf(at(properties, "addressprefixes"));
  const one = at(properties, "addressprefix");
  return {
    name,
    virtualNetwork,
    addresses: networksOf({ known: one === undefined ? many.known : [one], doubts: many.doubts }),
    securityGroup: idOf(at(properties, "networksecuritygroup")),
    span: subnet.span,
  };
}

/** One subnet that may be declared several times, as by a later step that puts a group on it. */
function oneSubnet(declared: readonly [Subnet, ...Subnet[]]): Subnet {
  const [first, ...others] = declared;
  const groups = new Set(declared.map(({ securityGroup }) => groupKey(securityGroup)));
  const addresses = declared.find((subnet) => subnet.addresses !== undefined)?.addresses;
  if (others.length === 0 || groups.size === 1) return { ...first, addresses };
  const why = `subnet '${first.name}' is declared ${declared.length} times, with different security groups`;
  return { ...first, addresses, securityGroup: undecided(why, first.span) };
}

function groupKey(group: Reading<string> | undefined): string {
  return group?.kind === "known" ? group.value : String(group?.doubt.why);
}

/** The networks that a list of texts names; `undefined` where one of them is not known. */
function networksOf(listing: Listing<Evaluated>): AddressSet | undefined {
  const texts = listingOf(listing.known.map(textOf));
  const networks = texts.known.map(parseNetwork);
  if (listing.doubts.length > 0 || texts.doubts.length > 0 || networks.length === 0) return undefined;
  return networks.every((network) => network !== undefined) ? networks : undefined;
}
