import { describe, expect, it } from "vitest";
import { changed } from "./changed.ts";
import { lineOf } from "./complaint.ts";
import { isObject, type Json, type JsonObject, memberOf } from "./json.ts";
import { goodResources, templateOf } from "./platform/good-service.ts";
import { platformChecks } from "./platform/index.ts";
import { platformComplaints, valuesOfFile } from "./platform-complaints.ts";

/** A bad example: parts of the good service replaced, by their paths, and what is then said. */
interface Bad {
  readonly number: string;
  readonly changes: Readonly<Record<string, Json | undefined>>;
  readonly says: string;
}

const rules = "balancer.properties.loadBalancingRules";
const nat = "balancer.properties.inboundNatRules.0.properties";
const outbound = "balancer.properties.outboundRules";
const probe = "balancer.properties.probes.0.properties";
const profile = "set.properties.virtualMachineProfile";
const security = "group.properties.securityRules";
const script = `${profile}.extensionProfile.extensions.0.properties`;
const nic = `${profile}.networkProfile.networkInterfaceConfigurations.0.properties`;
const address = `${nic}.ipConfigurations.0.properties`;

const bad: readonly Bad[] = [
  {
    number: "T46",
    changes: { [`${script}.protectedSettings`]: undefined },
    says: "T46: has a script without a command",
  },
  {
    number: "T46",
    changes: {
      [`${profile}.extensionProfile.extensions.1`]: { name: "b", properties: { type: "CustomScriptExtension" } },
    },
    says: "T46: has 2 script extensions",
  },
  {
    number: "T46",
    changes: { [`${script}.protectedSettings.managedIdentity`]: {} },
    says: "T46: has a script with an identity and has none itself",
  },
  { number: "T49", changes: { [`${profile}.userData`]: "no base64!" }, says: "T49: has user data that is no base64" },
  { number: "T49", changes: { [`${profile}.userData`]: "x".repeat(90_000) }, says: "T49: has user data of 90000" },
  {
    number: "T73",
    changes: { [`${profile}.osProfile.secrets.0.vaultCertificates.0.certificateStore`]: undefined },
    says: "T73: has a certificate for no store",
  },
  ...[
    ["balancer.location", "loadbalancers/lb: needed: has no location"],
    ["balancer.properties.frontendIPConfigurations.0.properties", "needed: has no publicIPAddress.id or subnet.id"],
    [`${probe}.intervalInSeconds`, "needed: has no intervalInSeconds"],
    [`${rules}.0.properties.backendPort`, "needed: has no backendPort"],
    [`${rules}.0.properties.backendAddressPool`, "needed: has no backendAddressPool.id or backendAddressPools"],
    [`${nat}.frontendPortRangeStart`, "needed: has no frontendPort or frontendPortRangeStart"],
    [`${outbound}.0.properties.backendAddressPool`, "needed: has no backendAddressPool.id"],
    ["set.sku.name", "needed: has no sku.name"],
    ["set.properties.upgradePolicy", "needed: has no properties.upgradePolicy.mode"],
    [`${profile}.osProfile.adminPassword`, "needed: has no osProfile.adminPassword"],
    [`${profile}.storageProfile.imageReference.sku`, "needed: has no storageProfile.imageReference.sku or"],
    [`${address}.subnet`, "ipConfigurations: needed: has no properties.subnet.id"],
    [`${profile}.extensionProfile.extensions.0.name`, "extensions: needed: has no name"],
    [`${nic}.primary`, "needed: has 0 primary interfaces"],
    [`${nic}.ipConfigurations`, "networkInterfaceConfigurations: needed: has no properties.ipConfigurations"],
  ].map(([path = "", says = ""]) => ({ number: "needed", changes: { [path]: undefined }, says })),
  { number: "7.19", changes: { [`${nic}.networkSecurityGroup`]: undefined }, says: "7.19: is behind a balancer" },
  {
    number: "T6",
    changes: { [`${nic}.enableAcceleratedNetworking`]: undefined },
    says: "T6: has an interface without",
  },
  {
    number: "T19",
    changes: { "balancer.properties.inboundNatPools": [] },
    says: "loadbalancers/lb: T19: has inbound NAT pools",
  },
  {
    number: "T19",
    changes: { [`${address}.loadBalancerInboundNatPools`]: [] },
    says: "virtualmachinescalesets/web: T19: is in an inbound NAT pool",
  },
  { number: "T20", changes: { [`${probe}.probeThreshold`]: undefined }, says: "T20: has no probeThreshold" },
  { number: "T20", changes: { [`${probe}.numberOfProbes`]: 2 }, says: "T20: has numberOfProbes" },
  { number: "T21", changes: { "balancer.sku.name": "Basic" }, says: "loadbalancers/lb: T21: has the SKU Basic" },
  { number: "T21", changes: { "address.sku": undefined }, says: "T21: has the SKU of the default" },
  {
    number: "T21",
    changes: { "address.properties.publicIPAllocationMethod": "Dynamic" },
    says: "publicipaddresses/pip: T21: is not static",
  },
  {
    number: "T22",
    changes: { "network.properties.subnets.0.properties.defaultOutboundAccess": undefined },
    says: "virtualnetworks/vnet/subnets/web: T22: does not say defaultOutboundAccess: false",
  },
  { number: "T22", changes: { [outbound]: [] }, says: "virtualmachinescalesets/web: T22: has no way out" },
  {
    number: "T24",
    changes: { [`${profile}.storageProfile.osDisk.image`]: { uri: "x" } },
    says: "T24: has an unmanaged disk (osDisk.image)",
  },
  { number: "T25", changes: { [`${profile}.securityProfile`]: undefined }, says: "T25: does not say its securityType" },
  {
    number: "T28",
    changes: { "set.properties.orchestrationMode": undefined },
    says: "T28: does not say its orchestrationMode",
  },
  {
    number: "T37",
    changes: { "set.properties.orchestrationMode": "Flexible" },
    says: "T37: is flexible and says overprovision",
  },
  {
    number: "T37",
    changes: { "set.properties.overprovision": true },
    says: "T37: may run its extensions on machines in excess",
  },
  {
    number: "T30",
    changes: { [`${nat}.backendPort`]: 443 },
    says: "inboundNatRules/debug: T30: shares its back-end port with loadbalancers/lb/loadBalancingRules/https",
  },
  {
    number: "T61",
    changes: {
      [`${outbound}.1`]: {
        name: "more",
        properties: { protocol: "Tcp", frontendIPConfigurations: [{ id: frontEnd() }] },
      },
    },
    says: "outboundRules/more: T61: has the front end and protocol of loadbalancers/lb/outboundRules/out",
  },
  {
    number: "T61",
    changes: { [`${outbound}.0.properties.frontendIPConfigurations`]: [] },
    says: "T61: has no front end",
  },
  {
    number: "T62",
    changes: { [`${rules}.0.properties.disableOutboundSnat`]: undefined },
    says: "loadBalancingRules/https: T62: shares its front end with an outbound rule",
  },
  {
    number: "T63",
    changes: { [`${security}.0.properties.priority`]: 4097 },
    says: "T63: the probe of port 443 is dropped by networksecuritygroups/web-nsg/securityRules/rest",
  },
  {
    number: "T63",
    changes: {
      [`${security}.0.properties.access`]: "Deny",
      [`${security}.0.properties.sourceAddressPrefix`]: "168.0.0.0/8",
    },
    says: "T63: the probe of port 443 is dropped by networksecuritygroups/web-nsg/securityRules/probes",
  },
  {
    number: "T64",
    changes: { [`${profile}.networkProfile.healthProbe`]: undefined },
    says: "T64: rolls its upgrades without a health probe",
  },
  {
    number: "T64",
    changes: { [`${rules}.0.properties.probe`]: undefined },
    says: "T64: has a health probe that no rule uses",
  },
  ...["", "webserver1", "12345", "web_1"].map((prefix) => ({
    number: "T65",
    changes: { [`${profile}.osProfile.computerNamePrefix`]: prefix },
    says: `T65: has the computer name prefix '${prefix}'`,
  })),
  { number: "T66", changes: { [`${security}.1.properties.priority`]: 120 }, says: "T66: has the priority of" },
  { number: "T66", changes: { [`${security}.1.properties.priority`]: 99 }, says: "T66: has the priority 99" },
  { number: "T66", changes: { [`${security}.1.name`]: "WEB" }, says: "T66: has the name of" },
  { number: "T66", changes: { [`${security}.1.name`]: "x".repeat(81) }, says: "T66: has a name of 81 characters" },
  { number: "T66", changes: { [`${security}.1.properties.protocol`]: "Http" }, says: "T66: has the protocol http" },
  {
    number: "T67",
    changes: { [`${rules}.0.properties.frontendPort`]: 20009 },
    says: "inboundNatRules/debug: T67: shares front-end ports with loadbalancers/lb/loadBalancingRules/https",
  },
  {
    number: "T67",
    changes: { [`${nat}.frontendPortRangeEnd`]: 20008 },
    says: "T67: has 9 ports for up to 10 instances",
  },
  {
    number: "T68",
    changes: { [`${security}.2.properties.sourceAddressPrefix`]: "10.0.0.0/8" },
    says: "T68: has groups and ranges on one side",
  },
  { number: "T68", changes: { other: otherSet() }, says: "T68: has groups of 2 networks" },
  {
    number: "T69",
    changes: { "network.properties.subnets.1.properties.addressPrefix": "10.0.1.0/27" },
    says: "T69: is smaller than /26",
  },
  {
    number: "T69",
    changes: { "bastion.properties.ipConfigurations.0.properties.subnet.id": subnetId("web") },
    says: "T69: is in no AzureBastionSubnet",
  },
  {
    number: "T69",
    changes: { "bastionGroup.properties.securityRules.1": undefined },
    says: "T69: does not allow inbound port 443 of gatewaymanager for Bastion",
  },
  {
    number: "T69",
    changes: { "bastionGroup.properties.securityRules.5.properties.destinationPortRanges": ["3389"] },
    says: "T69: does not allow outbound port 22 of virtualnetwork for Bastion",
  },
  { number: "T70", changes: { "secret.name": "kv-1/Contoso.Key" }, says: "T70: is named 'Contoso.Key'" },
  { number: "T70", changes: { again: memberOf(goodResources, "secret") }, says: "T70: is there twice" },
  {
    number: "T71",
    changes: { [`${outbound}.0.properties.allocatedOutboundPorts`]: 1020 },
    says: "T71: allocates 1020 ports, no multiple of 8",
  },
  {
    number: "T71",
    changes: { [`${outbound}.0.properties.allocatedOutboundPorts`]: 6400 },
    says: "T71: allocates up to 64000 of 63976 ports",
  },
  {
    number: "T72",
    changes: { [`${rules}.1`]: secondRule() },
    says: "loadBalancingRules/more: T72: shares back-end port and pool with loadbalancers/lb/loadBalancingRules/https",
  },
  {
    number: "T73",
    changes: {
      [`${profile}.osProfile.secrets.1`]: { sourceVault: { id: "[resourceId('Microsoft.KeyVault/vaults', 'KV-1')]" } },
    },
    says: "T73: names a vault twice",
  },
  {
    number: "T73",
    changes: { [`${profile}.osProfile.secrets.0.vaultCertificates.0.certificateUrl`]: "https://kv/secrets/tls" },
    says: "T73: has a certificate's address without a version: https://kv/secrets/tls",
  },
  {
    number: "T73",
    changes: { "vault.properties.enabledForDeployment": undefined },
    says: "vaults/kv-1: T73: is not enabled for deployment",
  },
  {
    number: "T74",
    changes: { [`${security}.1.properties.sourceAddressPrefix`]: undefined },
    says: "T74: has no source",
  },
  {
    number: "T74",
    changes: { [`${security}.1.properties.destinationPortRange`]: undefined },
    says: "T74: has no ports",
  },
  {
    number: "T74",
    changes: { [`${security}.2.properties.sourceApplicationSecurityGroups`]: groups(11) },
    says: "T74: has 11 application groups as its source",
  },
  {
    number: "T74",
    changes: { [`${security}.2.properties.sourceApplicationSecurityGroups`]: groups(101) },
    says: "T74: names 102 application groups",
  },
  {
    number: "T75",
    changes: { [`${rules}.0.properties.frontendPort`]: 65535 },
    says: "T75: has the front-end ports 65535 to 65535",
  },
  {
    number: "T75",
    changes: { [`${nat}.frontendPortRangeEnd`]: 19999 },
    says: "T75: has the front-end ports 20000 to 19999",
  },
  {
    number: "T76",
    changes: { "set.properties.upgradePolicy.rollingUpgradePolicy.maxBatchInstancePercent": 50 },
    says: "T76: upgrades more at once than may be unhealthy",
  },
  {
    number: "T76",
    changes: { "set.properties.upgradePolicy.rollingUpgradePolicy.maxBatchInstancePercent": 4 },
    says: "T76: has a share of an upgrade that is not 5 to 100",
  },
  {
    number: "T76",
    changes: { "set.properties.singlePlacementGroup": undefined, "set.sku.capacity": 101 },
    says: "T76: may have 101 instances in one group",
  },
  {
    number: "7.20",
    changes: { "balancer.properties.frontendIPConfigurations": named(601) },
    says: "7.20: has 601 front ends",
  },
  { number: "7.20", changes: { [rules]: named(1500) }, says: "7.20: has 1501 rules" },
  { number: "7.20", changes: { [outbound]: named(601) }, says: "7.20: has 601 outbound rules" },
  { number: "7.20", changes: { [rules]: rulesOfPool(300) }, says: "7.20: is behind 301 rules" },
  {
    number: "7.23",
    changes: { [`${probe}.protocol`]: "Http", [`${probe}.port`]: 110 },
    says: "7.23: asks port 110 by http",
  },
  { number: "7.23", changes: { [`${probe}.protocol`]: "Udp" }, says: "7.23: is a probe of udp" },
  { number: "7.30", changes: { [security]: named(1001) }, says: "7.30: has 1001 rules" },
  {
    number: "7.30",
    changes: {
      [`${security}.1.properties.sourceAddressPrefixes`]: Array.from({ length: 4000 }, (_, index) => `10.0.${index}`),
    },
    says: "7.30: has more than 4000 addresses on a side",
  },
  { number: "7.33", changes: { "set.sku.capacity": 1001 }, says: "7.33: may have 1001 instances" },
  { number: "7.42", changes: relayRules(13), says: "hybridconnections/relay-1/web: 7.42: has 13 authorizationRules" },
  {
    number: "7.47",
    changes: { "network.properties.addressSpace.addressPrefixes.1": "168.63.0.0/16" },
    says: "7.47: 168.63.0.0/16 holds 168.63.129.16",
  },
];

describe("platformComplaints", () => {
  const about = (resources: JsonObject) => platformComplaints(templateOf(resources)).map(lineOf);

  it("has nothing to say of a good service", () => {
    expect(about(goodResources)).toEqual([]);
  });

  it.each(bad)("$number: $says", ({ changes, says }) => {
    const broken = Object.entries(changes).reduce<Json>(
      (whole, [path, part]) => changed(whole, path, part),
      goodResources,
    );
    expect(about(isObject(broken) ? broken : {})).toContainEqual(expect.stringContaining(says));
  });

  it("has a bad example for each check", () => {
    const numbers = new Set(bad.map(({ number }) => number));
    expect(platformChecks.map(({ number }) => number).filter((number) => !numbers.has(number))).toEqual([]);
  });

  it("reads children as parts", () => {
    const child = {
      type: "Microsoft.Network/loadBalancers/inboundNatRules",
      name: "lb/late",
      properties: { protocol: "Tcp", frontendPort: 443, backendPort: 1, frontendIPConfiguration: { id: frontEnd() } },
    };
    expect(about({ ...goodResources, child })).toEqual([
      "loadbalancers/inboundnatrules/lb/late: T67: shares front-end ports with loadbalancers/lb/loadBalancingRules/https",
    ]);
  });

  it("takes a capacity without a limit for the largest there is", () => {
    const { parameters, ...rest } = templateOf(goodResources);
    const open = { ...rest, parameters: { count: { type: "int", defaultValue: 2 }, key: { type: "securestring" } } };
    expect(platformComplaints(open).map(lineOf)).toContainEqual(
      expect.stringContaining("T67: has 10 ports for up to 1000 instances"),
    );
  });

  it("says what could not be evaluated", () => {
    const nameless = { type: "Microsoft.Network/publicIPAddresses", name: "[reference('x').name]" };
    expect(platformComplaints({ resources: [nameless] }).map(lineOf)).toContainEqual(
      expect.stringContaining("cannot be evaluated"),
    );
  });

  it("says which values of a network could not be evaluated", () => {
    const path = `${rules}.0.properties.frontendPort`;
    const broken = changed(goodResources, path, "[reference('x').port]");
    expect(about(isObject(broken) ? broken : {})).toContainEqual(
      expect.stringContaining("loadbalancers/lb.loadBalancingRules[0].properties.frontendPort: cannot be evaluated"),
    );
  });

  it("takes values from a parameter file", () => {
    const values = valuesOfFile({ parameters: { count: { value: 11 }, key: { reference: {} } } });
    expect(values).toEqual({ count: 11 });
  });
});

function frontEnd(): string {
  return "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb', 'public')]";
}

function subnetId(name: string): string {
  return `[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', '${name}')]`;
}

function otherSet(): Json {
  const elsewhere = "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'elsewhere', 'web')]";
  const path = address.replace(/^set\./u, "");
  return changed(changed(memberOf(goodResources, "set") ?? {}, `${path}.subnet.id`, elsewhere), "name", "other");
}

/** Behind another pool, whose member is the same. */
function secondRule(): Json {
  const first = memberOf(goodResources, "balancer", "properties", "loadBalancingRules") ?? [];
  const all = "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb', 'all')]";
  const one = (Array.isArray(first) ? first[0] : undefined) ?? {};
  return changed(
    changed(changed(one, "name", "more"), "properties.backendAddressPool.id", all),
    "properties.frontendPort",
    444,
  );
}

function groups(count: number): Json {
  return Array.from({ length: count }, (_, index) => ({ id: `/asg/${index}` }));
}

function named(count: number): Json {
  return Array.from({ length: count }, (_, index) => ({ name: `n${index}`, properties: {} }));
}

function rulesOfPool(count: number): Json {
  const pool = "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb', 'web')]";
  return Array.from({ length: count }, (_, index) => ({
    name: `n${index}`,
    properties: { backendAddressPool: { id: pool } },
  }));
}

function relayRules(count: number): Bad["changes"] {
  const type = "Microsoft.Relay/namespaces/hybridConnections/authorizationRules";
  const all = Array.from({ length: count }, (_, index) => [
    `r${index}`,
    { type, name: `relay-1/web/r${index}`, properties: {} },
  ]);
  return Object.fromEntries(all);
}
