import type { FrontendIPConfiguration, InstanceAddress, LoadBalancer } from "../../service/configuration.ts";
import type {
  Endpoint,
  InputEndpoint,
  InstanceInputEndpoint,
  InternalEndpoint,
  LoadBalancerProbe,
  Role,
} from "../../service/definition.ts";
import type { Located, Span } from "../../text/span.ts";
import type { PlannedService, RemoteAccessChoice, ScaleSetChoices } from "../planned-service.ts";

/** What is decided about a service as scale sets before any resource is written: names, ports, probes, who may call whom. */
export interface ServiceDesign {
  readonly service: PlannedService;
  readonly choices: ScaleSetChoices;
  /** The choice that holds; `none` where the service does not import Remote Access. */
  readonly remoteAccess: RemoteAccessChoice;
  /** Web and worker roles in document order. */
  readonly roles: readonly RoleDesign[];
  readonly network: NetworkDesign;
  /** The public one first, where there is one; then those that the configuration names. */
  readonly balancers: readonly BalancerDesign[];
  /** How instances reach the Internet: over the public balancer, over a NAT gateway, or as the customer's network has it. */
  readonly wayOut: "balancer" | "nat-gateway" | "existing-network";
}

export interface RoleDesign {
  /** As expanded. */
  readonly role: Role;
  /** What symbols of the role begin with: `webRole1`. `webRole1` + any suffix collides with no other role's symbols. */
  readonly symbol: string;
  /** What names of its resources end with: 1–32 of a–z, 0–9 and hyphens, unique; `webrole1`. Files are called so too, safely on Windows. */
  readonly word: string;
  /** At most 9 characters, not all digits, unique. */
  readonly computerNamePrefix: string;
  readonly instances: InstancesDesign;
  readonly balanced: readonly BalancedPort[];
  readonly instancePorts: readonly InstancePort[];
  readonly internalPorts: readonly InternalPort[];
  /** The place of the import of Remote Access; `undefined` where the role has none. */
  readonly remoteAccess: Span | undefined;
  readonly subnet: SubnetDesign;
}

export interface InstancesDesign {
  /** One for each configuration, in their order; `undefined` where it does not say. */
  readonly counts: readonly (number | undefined)[];
  /** The most that the narrowest range of an instance port has room for; `undefined` without such a range. */
  readonly most: number | undefined;
  readonly origins: readonly Span[];
}

export interface SubnetDesign {
  /** In a new network: `10.0.4.0/22`. */
  readonly prefix: string | undefined;
  /** In the customer's network: the first subnet that `InstanceAddress` names. */
  readonly existing: Located<string> | undefined;
  readonly address: InstanceAddress | undefined;
}

export type NetworkDesign =
  | { readonly kind: "new"; readonly addressSpace: string; readonly bastionPrefix: string }
  /** `VirtualNetworkSite` names it. */
  | { readonly kind: "existing"; readonly site: Located<string> };

export interface BalancerDesign {
  readonly kind: "public" | "internal";
  /** `balancer`, or of an internal one `internalBalancer`. */
  readonly symbol: string;
  /** What its resource's name ends with: `balancer`, or the cleaned name of the internal one. */
  readonly word: string;
  /** Of an internal one, what the configuration says; `undefined` where it names none of this name. */
  readonly configured: LoadBalancer | undefined;
  readonly frontEnd: FrontendIPConfiguration | undefined;
  /** The roles with a rule on it, by symbol, in document order; each has a pool. */
  readonly pools: readonly string[];
  readonly probes: readonly ProbeDesign[];
}

export type TransportWord = "Tcp" | "Udp";

/** A load balancing rule to be. */
export interface BalancedPort {
  readonly endpoint: InputEndpoint;
  /** Of the rule: unique in its balancer without regard to case, 1–80 characters that a rule can have. */
  readonly name: string;
  /** The symbol of the balancer. */
  readonly balancer: string;
  readonly transport: TransportWord;
  readonly port: number;
  readonly localPort: LocalPort;
  /** The name of its probe in the balancer; `undefined` where it has none. */
  readonly probe: string | undefined;
  readonly access: AccessDesign;
  /** Why it cannot be written, though the service has it; then it is left out of template and flows are lost. */
  readonly refusal: Refusal | undefined;
}

export interface LocalPort {
  readonly port: number;
  /** Whether we picked it where the platform did before. */
  readonly isAssigned: boolean;
  /** The place that says so. */
  readonly origin: Span;
}

/** Something that the target refuses: T30, T72. `why` and `todo` are sentences for the account. */
export interface Refusal {
  readonly why: string;
  readonly todo: string;
}

/** An inbound NAT rule to be. */
export interface InstancePort {
  readonly endpoint: InstanceInputEndpoint;
  readonly name: string;
  readonly transport: TransportWord;
  readonly first: number;
  readonly last: number;
  readonly localPort: number;
  readonly access: AccessDesign;
  readonly refusal: Refusal | undefined;
}

/** What other roles reach. */
export interface InternalPort {
  readonly endpoint: InternalEndpoint;
  readonly name: string;
  /** `*` is both. */
  readonly transport: TransportWord | "*";
  readonly ranges: readonly { readonly first: number; readonly last: number }[];
  readonly isAssigned: boolean;
  /** The symbols of the roles that may call it, in document order; the places of the rules that say so. */
  readonly callers: readonly string[];
  readonly origins: readonly Span[];
}

/** Whom an endpoint lets in: the first rule that holds a sender decides, and `otherwise` where none does. */
export interface AccessDesign {
  /** Who comes at all: the Internet, or the virtual network on an internal balancer. */
  readonly everybody: "Internet" | "VirtualNetwork";
  readonly rules: readonly AccessRuleDesign[];
  readonly otherwise: "Allow" | "Deny";
  /** The places that put access lists on the endpoint; none where nobody did. */
  readonly origins: readonly Span[];
}

export interface AccessRuleDesign {
  readonly access: "Allow" | "Deny";
  /** IPv4 in CIDR notation, its host bits cleared. */
  readonly addresses: string;
  readonly origins: readonly Span[];
}

/** A probe to be. */
export interface ProbeDesign {
  /** Unique in its balancer. */
  readonly name: string;
  readonly protocol: "Tcp" | "Http";
  readonly port: number;
  readonly path: string | undefined;
  /** Seconds. */
  readonly interval: number;
  /** How many probes in a row decide. */
  readonly threshold: number;
  /** The definition's probe; `undefined` for one that every endpoint has by itself. */
  readonly written: LoadBalancerProbe | undefined;
  /** The symbols of the roles whose pools it asks, in document order. */
  readonly roles: readonly string[];
  readonly origins: readonly Span[];
}

/** An endpoint as whoever reads the output knows it. */
export function endpointWords(role: Role, endpoint: Endpoint): string {
  const kinds = { input: "InputEndpoint", internal: "InternalEndpoint", "instance-input": "InstanceInputEndpoint" };
  return `${kinds[endpoint.kind]} ${endpoint.name.value} of ${role.name.value}`;
}
