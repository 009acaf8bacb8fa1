import type { Span } from "../../text/span.ts";
import type { AddressSet } from "../address-set.ts";
import type { Family } from "./hosts.ts";
import type { PublicAddress } from "./network.ts";
import type { Doubt, Listing, Reading } from "./reading.ts";

/** A virtual machine, or a scale set, whose instances are all alike. */
export interface Machine {
  readonly id: string;
  readonly name: string;
  readonly kind: "scale-set" | "virtual-machine";
  /** The value of its tag `csdef-role`. */
  readonly role: Reading<string> | undefined;
  /** The scale set or availability set that a virtual machine is in. */
  readonly sets: readonly string[];
  readonly attachments: readonly Attachment[];
  /** Why it may have further attachments. */
  readonly doubts: readonly Doubt[];
  readonly span: Span;
}

/** One IP configuration of one interface: where a machine is in the network. */
export interface Attachment {
  readonly name: string;
  readonly family: Family;
  readonly subnet: Reading<string> | undefined;
  /** The security group on the interface. */
  readonly securityGroup: Reading<string> | undefined;
  readonly applicationGroups: Listing<string>;
  /** Load balancer pools, and inbound NAT rules and pools, by id. */
  readonly pools: Listing<string>;
  readonly natRules: Listing<string>;
  /** The private address where it is fixed. */
  readonly privateAddress: AddressSet | undefined;
  readonly publicAddress: Reading<PublicAddress> | undefined;
  /** Why it may not be there at all. */
  readonly doubts: readonly Doubt[];
  readonly span: Span;
}
