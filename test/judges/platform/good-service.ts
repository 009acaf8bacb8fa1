import type { JsonObject } from "../json.ts";

/**
 * A service as the platform takes it: a role behind a balancer, a bastion, a vault and a relay. `resources` is by symbol,
 * so that a test can name what it breaks; {@link goodTemplate} makes a template of it.
 */
const network = "Microsoft.Network";
const id = (type: string, ...names: readonly string[]) =>
  `[resourceId('${type}', ${names.map((name) => `'${name}'`).join(", ")})]`;
const lb = (type: string, name: string) => ({ id: id(`${network}/loadBalancers/${type}`, "lb", name) });
const subnet = (name: string) => ({ id: id(`${network}/virtualNetworks/subnets`, "vnet", name) });
const webGroup = [{ id: id(`${network}/applicationSecurityGroups`, "web-asg") }];

function of(type: string, name: string, properties: JsonObject, rest: JsonObject = {}): JsonObject {
  return { type, apiVersion: "2024-07-01", name, location: "[resourceGroup().location]", ...rest, properties };
}

function rule(name: string, priority: number, source: JsonObject, port: string, rest: JsonObject = {}): JsonObject {
  const base = { priority, direction: "Inbound", access: "Allow", protocol: "Tcp", sourcePortRange: "*" };
  const destination = { destinationAddressPrefix: "*", destinationPortRange: port };
  return { name, properties: { ...base, ...source, ...destination, ...rest } };
}

const from = (prefix: string) => ({ sourceAddressPrefix: prefix });

/** To a tag, whoever it is from. */
function out(name: string, priority: number, tag: string, ports: readonly string[]): JsonObject {
  const rest = { direction: "Outbound", destinationAddressPrefix: tag, destinationPortRanges: ports };
  const { destinationPortRange, ...properties } = Object(rule(name, priority, from("*"), "*", rest).properties);
  return { name, properties };
}

const webRules = [
  rule("probes", 100, from("AzureLoadBalancer"), "443", {
    destinationAddressPrefix: "",
    destinationApplicationSecurityGroups: webGroup,
  }),
  rule("https", 110, from("Internet"), "443"),
  rule("web", 120, { sourceApplicationSecurityGroups: webGroup }, "8080-8081"),
  rule("rest", 4096, from("VirtualNetwork"), "*", { access: "Deny", protocol: "*" }),
];

const bastionRules = [
  rule("https", 100, from("Internet"), "443"),
  rule("manager", 110, from("GatewayManager"), "443"),
  rule("balancer", 120, from("AzureLoadBalancer"), "443"),
  { ...rule("hosts", 130, from("VirtualNetwork"), "8080"), name: "hosts" },
  rule("more-hosts", 140, from("VirtualNetwork"), "5701"),
  out("machines", 100, "VirtualNetwork", ["22", "3389"]),
  out("cloud", 110, "AzureCloud", ["443"]),
  out("out-hosts", 120, "VirtualNetwork", ["8080", "5701"]),
  out("sessions", 130, "Internet", ["80"]),
];

export const goodResources: JsonObject = {
  asg: of(`${network}/applicationSecurityGroups`, "web-asg", {}),
  group: of(`${network}/networkSecurityGroups`, "web-nsg", { securityRules: webRules }),
  bastionGroup: of(`${network}/networkSecurityGroups`, "bastion-nsg", { securityRules: bastionRules }),
  network: of(`${network}/virtualNetworks`, "vnet", {
    addressSpace: { addressPrefixes: ["10.0.0.0/16"] },
    subnets: [
      { name: "web", properties: { addressPrefix: "10.0.0.0/24", defaultOutboundAccess: false } },
      {
        name: "AzureBastionSubnet",
        properties: {
          addressPrefix: "10.0.1.0/26",
          networkSecurityGroup: { id: id(`${network}/networkSecurityGroups`, "bastion-nsg") },
        },
      },
    ],
  }),
  address: of(
    `${network}/publicIPAddresses`,
    "pip",
    { publicIPAllocationMethod: "Static" },
    { sku: { name: "Standard" } },
  ),
  balancer: of(
    `${network}/loadBalancers`,
    "lb",
    {
      frontendIPConfigurations: [
        { name: "public", properties: { publicIPAddress: { id: id(`${network}/publicIPAddresses`, "pip") } } },
      ],
      backendAddressPools: [{ name: "web" }, { name: "all" }],
      probes: [{ name: "https", properties: { protocol: "Tcp", port: 443, intervalInSeconds: 15, probeThreshold: 2 } }],
      loadBalancingRules: [
        {
          name: "https",
          properties: {
            protocol: "Tcp",
            frontendPort: 443,
            backendPort: 443,
            disableOutboundSnat: true,
            frontendIPConfiguration: lb("frontendIPConfigurations", "public"),
            backendAddressPool: lb("backendAddressPools", "web"),
            probe: lb("probes", "https"),
          },
        },
      ],
      inboundNatRules: [
        {
          name: "debug",
          properties: {
            protocol: "Tcp",
            frontendPortRangeStart: 20000,
            frontendPortRangeEnd: 20009,
            backendPort: 8080,
            frontendIPConfiguration: lb("frontendIPConfigurations", "public"),
            backendAddressPool: lb("backendAddressPools", "web"),
          },
        },
      ],
      outboundRules: [
        {
          name: "out",
          properties: {
            protocol: "All",
            allocatedOutboundPorts: 1024,
            frontendIPConfigurations: [lb("frontendIPConfigurations", "public")],
            backendAddressPool: lb("backendAddressPools", "all"),
          },
        },
      ],
    },
    { sku: { name: "Standard" } },
  ),
  set: of(
    "Microsoft.Compute/virtualMachineScaleSets",
    "web",
    {
      orchestrationMode: "Uniform",
      overprovision: false,
      singlePlacementGroup: false,
      upgradePolicy: {
        mode: "Rolling",
        rollingUpgradePolicy: {
          maxBatchInstancePercent: 20,
          maxUnhealthyInstancePercent: 20,
          maxUnhealthyUpgradedInstancePercent: 20,
        },
      },
      virtualMachineProfile: {
        securityProfile: { securityType: "TrustedLaunch" },
        osProfile: {
          computerNamePrefix: "web",
          adminUsername: "operator",
          adminPassword: "[parameters('key')]",
          secrets: [
            {
              sourceVault: { id: id("Microsoft.KeyVault/vaults", "kv-1") },
              vaultCertificates: [{ certificateUrl: "https://kv/secrets/tls/1", certificateStore: "My" }],
            },
          ],
        },
        storageProfile: {
          imageReference: {
            publisher: "MicrosoftWindowsServer",
            offer: "WindowsServer",
            sku: "2022-datacenter",
            version: "latest",
          },
          osDisk: { createOption: "FromImage" },
        },
        extensionProfile: {
          extensions: [
            {
              name: "script",
              properties: {
                publisher: "Microsoft.Compute",
                type: "CustomScriptExtension",
                typeHandlerVersion: "1.10",
                protectedSettings: { commandToExecute: "web.ps1" },
              },
            },
          ],
        },
        networkProfile: {
          healthProbe: lb("probes", "https"),
          networkInterfaceConfigurations: [
            {
              name: "nic",
              properties: {
                primary: true,
                enableAcceleratedNetworking: true,
                networkSecurityGroup: { id: id(`${network}/networkSecurityGroups`, "web-nsg") },
                ipConfigurations: [
                  {
                    name: "ip",
                    properties: {
                      subnet: subnet("web"),
                      applicationSecurityGroups: webGroup,
                      loadBalancerBackendAddressPools: [
                        lb("backendAddressPools", "web"),
                        lb("backendAddressPools", "all"),
                      ],
                    },
                  },
                ],
              },
            },
          ],
        },
      },
    },
    { sku: { name: "Standard_D2ads_v5", capacity: "[parameters('count')]" } },
  ),
  bastion: of(`${network}/bastionHosts`, "bastion", {
    ipConfigurations: [{ name: "ip", properties: { subnet: subnet("AzureBastionSubnet") } }],
  }),
  vault: of("Microsoft.KeyVault/vaults", "kv-1", { enabledForDeployment: true }),
  secret: of("Microsoft.KeyVault/vaults/secrets", "kv-1/Contoso-Key", { value: "[parameters('key')]" }),
  relay: of("Microsoft.Relay/namespaces", "relay-1", {}),
  connection: of("Microsoft.Relay/namespaces/hybridConnections", "relay-1/web", {}),
};

/** A template of resources by symbol. */
export function templateOf(resources: JsonObject): JsonObject {
  const parameters = { count: { type: "int", defaultValue: 2, maxValue: 10 }, key: { type: "securestring" } };
  return { contentVersion: "1.0.0.0", parameters, resources: Object.values(resources) };
}
