/** How resources or parts of a type may be named. */
export interface NameRule {
  /** Of a part, with the type of its resource before it. */
  readonly type: string;
  readonly shortest: number;
  readonly longest: number;
  readonly pattern: RegExp;
  readonly says: string;
  readonly source: string;
}

const table = "https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules";

/** Letters, digits, `_`, `.`, `-`; the first a letter or digit, the last no `.` or `-`. */
const ofNetwork = /^[a-z0-9](?:[\w.-]*\w)?$/iu;

function networkRule(type: string, longest = 80, shortest = 1): NameRule {
  const says = "letters, digits, '_', '.', '-'; starts with a letter or digit, ends with one or '_'";
  return { type: `Microsoft.Network/${type}`, shortest, longest, pattern: ofNetwork, says, source: table };
}

/** Parts that the table does not have are taken to follow the rule of the resource that they are in. */
export const nameRules: readonly NameRule[] = [
  networkRule("applicationSecurityGroups"),
  networkRule("bastionHosts"),
  networkRule("bastionHosts/ipConfigurations"),
  networkRule("loadBalancers"),
  networkRule("loadBalancers/frontendIPConfigurations"),
  networkRule("loadBalancers/backendAddressPools"),
  networkRule("loadBalancers/probes"),
  networkRule("loadBalancers/loadBalancingRules"),
  networkRule("loadBalancers/inboundNatRules"),
  networkRule("loadBalancers/outboundRules"),
  networkRule("natGateways"),
  networkRule("networkSecurityGroups"),
  networkRule("networkSecurityGroups/securityRules"),
  networkRule("publicIPAddresses"),
  networkRule("virtualNetworks", 64, 2),
  networkRule("virtualNetworks/subnets"),
  {
    type: "Microsoft.Compute/virtualMachineScaleSets",
    shortest: 1,
    longest: 64,
    pattern: /^(?!_)[^\\/"[\]:|<>+=;,?*@&\s]*[^\\/"[\]:|<>+=;,?*@&\s.-]$/u,
    says: "none of \\ / \" [ ] : | < > + = ; , ? * @ &, no '_' at the start, no '.' or '-' at the end",
    source: table,
  },
  {
    type: "Microsoft.Compute/cloudServices",
    shortest: 1,
    longest: 80,
    pattern: ofNetwork,
    says: "as the resources of its namespace",
    source: table,
  },
  {
    type: "Microsoft.KeyVault/vaults",
    shortest: 3,
    longest: 24,
    pattern: /^[a-z](?!.*--)[a-z0-9-]*[a-z0-9]$/iu,
    says: "letters, digits, '-'; starts with a letter, ends with a letter or digit, no '--'",
    source: table,
  },
  {
    type: "Microsoft.KeyVault/vaults/secrets",
    shortest: 1,
    longest: 127,
    pattern: /^[a-z0-9-]+$/iu,
    says: "letters, digits, '-'",
    source: table,
  },
  {
    type: "Microsoft.ManagedIdentity/userAssignedIdentities",
    shortest: 3,
    longest: 128,
    pattern: /^[a-z0-9][\w-]*$/iu,
    says: "letters, digits, '_', '-'; starts with a letter or digit",
    source: table,
  },
  {
    type: "Microsoft.Relay/namespaces",
    shortest: 6,
    longest: 50,
    pattern: /^[a-z][a-z0-9-]*[a-z0-9]$/iu,
    says: "letters, digits, '-'; starts with a letter, ends with a letter or digit",
    source: table,
  },
  {
    type: "Microsoft.Relay/namespaces/hybridConnections",
    shortest: 1,
    longest: 260,
    pattern: /^[a-z0-9](?:[\w.-]*[a-z0-9])?$/iu,
    says: "letters, digits, '.', '-', '_' (the '/' that it could hold cannot stand in a template's name)",
    source: table,
  },
  ...["namespaces", "namespaces/hybridConnections"].map((of) => ({
    type: `Microsoft.Relay/${of}/authorizationRules`,
    shortest: 1,
    longest: 50,
    pattern: /^[a-z0-9](?:[\w.-]*[a-z0-9])?$/iu,
    says: "letters, digits, '.', '-', '_'; starts and ends with a letter or digit",
    source: table,
  })),
  {
    type: "Microsoft.Authorization/roleAssignments",
    shortest: 36,
    longest: 36,
    pattern: /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/iu,
    says: "a GUID",
    source: "https://learn.microsoft.com/azure/role-based-access-control/role-assignments-template",
  },
  {
    type: "Microsoft.Storage/storageAccounts",
    shortest: 3,
    longest: 24,
    pattern: /^[a-z0-9]+$/u,
    says: "small letters and digits",
    source: table,
  },
];

/** The first label of a public address's DNS name, as the platform's own refusal of another words it. */
export const domainNameLabel: NameRule = {
  type: "domainNameLabel",
  shortest: 3,
  longest: 63,
  pattern: /^[a-z][a-z0-9-]*[a-z0-9]$/u,
  says: "small letters, digits, '-'; starts with a letter, ends with a letter or digit",
  source: "https://learn.microsoft.com/azure/virtual-network/ip-services/public-ip-addresses#domain-name-label",
};
