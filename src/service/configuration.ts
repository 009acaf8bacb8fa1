import type { Located, Span } from "../text/span.ts";
import type { XmlDocument, XmlElement } from "../xml/tree.ts";

/** What every element of a configuration has. */
export interface ConfigurationItem {
  /** The element's name in its start tag. */
  readonly span: Span;
  readonly element: XmlElement;
}

/** A service configuration (`ServiceConfiguration`). An element that lacks what it must have is reported and left out; `document` has it still. */
export interface ServiceConfiguration extends ConfigurationItem {
  readonly document: XmlDocument;
  readonly serviceName: Located<string>;
  readonly osFamily: Located<string> | undefined;
  readonly osVersion: Located<string> | undefined;
  readonly schemaVersion: Located<string> | undefined;
  readonly roles: readonly RoleConfiguration[];
  readonly networkConfiguration: NetworkConfiguration | undefined;
}

/** A `Role` of a configuration. */
export interface RoleConfiguration extends ConfigurationItem {
  readonly name: Located<string>;
  readonly vmName: Located<string> | undefined;
  /** The `count` of `Instances`; `undefined` where that is missing or no number. */
  readonly instanceCount: Located<number> | undefined;
  readonly settings: readonly SettingValue[];
  readonly certificates: readonly CertificateThumbprint[];
}

/** A `Setting`. Its value may be a secret: it never leaves the input. */
export interface SettingValue extends ConfigurationItem {
  readonly name: Located<string>;
  readonly value: Located<string>;
}

export interface CertificateThumbprint extends ConfigurationItem {
  readonly name: Located<string>;
  readonly thumbprint: Located<string>;
  readonly thumbprintAlgorithm: Located<string>;
}

export interface NetworkConfiguration extends ConfigurationItem {
  readonly dnsServers: readonly DnsServer[];
  /** The `name` of `VirtualNetworkSite`. */
  readonly virtualNetworkSite: Located<string> | undefined;
  readonly instanceAddresses: readonly InstanceAddress[];
  readonly reservedIPs: readonly ReservedIP[];
  readonly accessControls: readonly AccessControl[];
  readonly endpointAcls: readonly EndpointAcl[];
  readonly loadBalancers: readonly LoadBalancer[];
  readonly networkSecurityGroupRefs: readonly NetworkSecurityGroupRef[];
}

export interface DnsServer extends ConfigurationItem {
  readonly name: Located<string>;
  readonly ipAddress: Located<string>;
}

export interface InstanceAddress extends ConfigurationItem {
  readonly roleName: Located<string>;
  /** The names of the subnets. */
  readonly subnets: readonly Located<string>[];
  readonly publicIPs: readonly PublicIP[];
}

export interface PublicIP extends ConfigurationItem {
  readonly name: Located<string>;
  readonly domainNameLabel: Located<string> | undefined;
  /** Minutes. */
  readonly idleTimeoutInMinutes: Located<number> | undefined;
}

export interface ReservedIP extends ConfigurationItem {
  readonly name: Located<string>;
}

export interface AccessControl extends ConfigurationItem {
  readonly name: Located<string>;
  readonly rules: readonly AccessRule[];
}

/** A `Rule` of an `AccessControl`. The lowest order is looked at first. */
export interface AccessRule extends ConfigurationItem {
  readonly order: Located<number>;
  readonly action: Located<"permit" | "deny">;
  /** IPv4 in CIDR notation. */
  readonly remoteSubnet: Located<string>;
  readonly description: Located<string> | undefined;
}

export interface EndpointAcl extends ConfigurationItem {
  readonly role: Located<string>;
  /** The attribute `endPoint`, spelt as in the schema. */
  readonly endPoint: Located<string>;
  readonly accessControl: Located<string>;
}

/** An internal load balancer with its one front end. */
export interface LoadBalancer extends ConfigurationItem {
  readonly name: Located<string>;
  readonly frontendIPConfiguration: FrontendIPConfiguration | undefined;
}

export interface FrontendIPConfiguration extends ConfigurationItem {
  readonly type: Located<string>;
  readonly subnet: Located<string> | undefined;
  readonly staticVirtualNetworkIPAddress: Located<string> | undefined;
}

export interface NetworkSecurityGroupRef extends ConfigurationItem {
  readonly roleName: Located<string>;
  readonly networkSecurityGroup: Located<string> | undefined;
}
