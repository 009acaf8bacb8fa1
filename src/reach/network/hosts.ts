import { type AddressSet, privateAddresses, union } from "../address-set.ts";
import { type Listing, nothing } from "./reading.ts";

export type Family = 4 | 6;

/** One end of a traffic, as security rules see it. */
export interface Hosts {
  /** The addresses: of everybody who is meant, or where the one machine that is meant may be. */
  readonly addresses: AddressSet;
  /** Whether each of the addresses is meant, as of the Internet, rather than some machine among them. */
  readonly isEvery: boolean;
  /** Which of the addresses the service tags hold, by tag in lower case. */
  readonly tags: ReadonlyMap<string, AddressSet>;
  /** Whether nobody can say which of the addresses the other service tags hold; else they hold none. */
  readonly hasUnknownTags: boolean;
  /** The application security groups that they are in, by id. */
  readonly applicationGroups: Listing<string>;
}

/** Where the platform's probes come from. Source: https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16 */
const probeAddress = "168.63.129.16/32";

/** Every address of a family. */
export function everyAddressOf(family: Family): AddressSet {
  return family === 4 ? ["0.0.0.0/0"] : ["::/0"];
}

/** The addresses of a family. */
export function ofFamily(addresses: AddressSet, family: Family): AddressSet {
  return addresses.filter((cidr) => cidr.includes(":") === (family === 6));
}

/** Everybody on the Internet, of whom the tags of single services hold nobody in particular. */
export const internet: Readonly<Record<Family, Hosts>> = { 4: everybodyWith(4), 6: everybodyWith(6) };

function everybodyWith(family: Family): Hosts {
  const addresses = everyAddressOf(family);
  return {
    addresses,
    isEvery: true,
    tags: new Map([["internet", addresses]]),
    hasUnknownTags: false,
    applicationGroups: nothing,
  };
}

/** Those on the Internet whom a service tag holds; which addresses these are, no template says. */
export function holdersOf(tag: string, family: Family): Hosts {
  const addresses = everyAddressOf(family);
  const none: AddressSet = [];
  return {
    addresses,
    isEvery: false,
    tags: new Map([
      ["internet", addresses],
      [tag, addresses],
      ["virtualnetwork", none],
      ["azureloadbalancer", none],
    ]),
    hasUnknownTags: true,
    applicationGroups: nothing,
  };
}

/** Whatever is in a network, or comes to it over private ways, and is none of the machines of the template. */
export function neighbours(network: AddressSet, family: Family): Hosts {
  const beyond = ofFamily(privateAddresses, family);
  const inside = network.length === 0 ? beyond : network;
  return {
    addresses: union(inside, beyond),
    isEvery: true,
    tags: new Map([["virtualnetwork", inside]]),
    hasUnknownTags: false,
    applicationGroups: nothing,
  };
}

/** A machine, or a front end, somewhere among some addresses of a network; `undefined` where these are not known. */
export function insider(
  addresses: AddressSet | undefined,
  family: Family,
  applicationGroups: Listing<string> = nothing,
): Hosts {
  const own = addresses === undefined ? [] : ofFamily(addresses, family);
  const possible = own.length === 0 ? everyAddressOf(family) : own;
  return {
    addresses: possible,
    isEvery: false,
    tags: new Map([["virtualnetwork", possible]]),
    hasUnknownTags: false,
    applicationGroups,
  };
}

/**
 * The platform's load balancer, whose probes come from one address. The tag `VirtualNetwork` holds it as well.
 *
 * Source: https://learn.microsoft.com/azure/virtual-network/service-tags-overview
 */
export const platformBalancer: Hosts = {
  addresses: [probeAddress],
  isEvery: false,
  tags: new Map([
    ["azureloadbalancer", [probeAddress]],
    ["virtualnetwork", [probeAddress]],
  ]),
  hasUnknownTags: false,
  applicationGroups: nothing,
};
