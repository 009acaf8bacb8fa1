import type { Span } from "../../text/span.ts";
import type { Family } from "./hosts.ts";
import type { PortRange } from "./port-range.ts";
import type { Doubt, Listing, Reading } from "./reading.ts";
import type { Transport } from "./security-group.ts";

/** A load balancer, with what is inside it and what is a resource of its own. Keys are ids in lower case. */
export interface LoadBalancer {
  readonly id: string;
  readonly name: string;
  readonly sku: Reading<"basic" | "standard" | "gateway">;
  readonly frontEnds: ReadonlyMap<string, FrontEnd>;
  readonly pools: ReadonlyMap<string, BackendPool>;
  readonly probes: ReadonlyMap<string, Probe>;
  readonly rules: readonly BalancerRule[];
  /** Rules that lead one port to one machine, and pools or ranges that lead a port to each. */
  readonly natRules: readonly NatRule[];
  /** Why it may not lead where it seems to. */
  readonly doubts: readonly Doubt[];
  /** Why it may lead elsewhere besides. */
  readonly unread: readonly Doubt[];
  /** Whether its rules lead to the machines of its pools, and not to something between. */
  readonly isEvaluated: boolean;
  readonly span: Span;
}

export type FrontEnd =
  | { readonly kind: "undecided"; readonly doubt: Doubt }
  | { readonly kind: "public"; readonly family: Family }
  | {
      readonly kind: "internal";
      readonly family: Family;
      readonly subnet: string;
      /** `undefined` where the platform picks it. */
      readonly address: string | undefined;
    };

/** The machines that are in a pool by their address; most say so themselves. */
export interface BackendPool {
  readonly addresses: Listing<string>;
}

export interface Probe {
  readonly name: string;
  readonly port: Reading<number>;
  readonly span: Span;
}

/** What leads from a front end to machines. */
export interface Mapping {
  readonly name: string;
  readonly frontEnd: Reading<string>;
  readonly transports: Reading<readonly Transport[]>;
  readonly ports: Reading<PortRange>;
  readonly localPorts: Reading<PortRange>;
  readonly doubts: readonly Doubt[];
  readonly span: Span;
}

export interface BalancerRule extends Mapping {
  readonly pools: Listing<string>;
  readonly probe: Reading<string> | undefined;
}

export interface NatRule extends Mapping {
  /** The id by which a machine's interface says that the rule leads to it. */
  readonly id: string;
  /** The pool to each machine of which it leads, in its newer form. */
  readonly pool: Reading<string> | undefined;
}
