import type { Span } from "../../text/span.ts";
import type { PortRange } from "./port-range.ts";
import type { Doubt, Listing } from "./reading.ts";

export type Direction = "inbound" | "outbound";

export type Transport = "tcp" | "udp";

export type Access = "allow" | "deny";

/** Addresses as a security rule names them. */
export type Prefix =
  | { readonly kind: "any" }
  /** A service tag in lower case. */
  | { readonly kind: "tag"; readonly name: string }
  /** A network in CIDR notation. */
  | { readonly kind: "network"; readonly cidr: string };

/** One side of a security rule: prefixes, or application security groups by their ids. */
export interface RuleSide {
  readonly prefixes: Listing<Prefix>;
  readonly applicationGroups: Listing<string>;
}

/** One rule of a security group. */
export interface SecurityRule {
  readonly name: string;
  /** Lower is earlier, 100 to 4096, default rules above; `undefined` where it is not known. */
  readonly priority: number | undefined;
  /** `undefined` where it is not known. */
  readonly access: Access | undefined;
  readonly directions: readonly Direction[];
  /** What it holds of the transports that have ports. A rule for ICMP, ESP or AH holds none. */
  readonly transports: readonly Transport[];
  readonly source: RuleSide;
  readonly destination: RuleSide;
  readonly destinationPorts: Listing<PortRange>;
  /** Why the rule may not hold traffic that it seems to hold; empty where it does. */
  readonly doubts: readonly Doubt[];
  /** `undefined` for a default rule, which stands nowhere. */
  readonly span: Span | undefined;
}

/** A network security group: the rules of the template, without the default ones. */
export interface SecurityGroup {
  readonly name: string;
  readonly rules: readonly SecurityRule[];
  /** Why there may be rules that are not known. */
  readonly doubts: readonly Doubt[];
  readonly span: Span;
}
