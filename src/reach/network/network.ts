import type { Span } from "../../text/span.ts";
import type { AddressSet } from "../address-set.ts";
import type { Family } from "./hosts.ts";
import type { LoadBalancer } from "./load-balancer.ts";
import type { Machine } from "./machine.ts";
import type { Doubt, Listing, Reading } from "./reading.ts";
import type { SecurityGroup } from "./security-group.ts";

/** The part of a template that decides who reaches what. All keys are resource ids in lower case. */
export interface Network {
  readonly virtualNetworks: ReadonlyMap<string, VirtualNetwork>;
  readonly subnets: ReadonlyMap<string, Subnet>;
  readonly securityGroups: ReadonlyMap<string, SecurityGroup>;
  readonly publicAddresses: ReadonlyMap<string, PublicAddress>;
  readonly loadBalancers: ReadonlyMap<string, LoadBalancer>;
  readonly machines: readonly Machine[];
  readonly bastions: readonly Bastion[];
}

export interface VirtualNetwork {
  readonly name: string;
  /** `undefined` where they are not known. */
  readonly addresses: AddressSet | undefined;
  /** The networks that it is peered with. */
  readonly peers: readonly string[];
}

export interface Subnet {
  readonly name: string;
  readonly virtualNetwork: string;
  /** `undefined` where they are not known. */
  readonly addresses: AddressSet | undefined;
  readonly securityGroup: Reading<string> | undefined;
  readonly span: Span;
}

export type Sku = "basic" | "standard";

export interface PublicAddress {
  readonly name: string;
  readonly sku: Reading<Sku>;
  readonly family: Family;
  readonly doubts: readonly Doubt[];
  readonly span: Span;
}

/** An Azure Bastion host. */
export interface Bastion {
  readonly name: string;
  readonly subnets: Listing<string>;
  /** Whether it may be told another port than those of RDP and SSH. */
  readonly takesAnyPort: boolean;
  readonly doubts: readonly Doubt[];
  readonly span: Span;
}
