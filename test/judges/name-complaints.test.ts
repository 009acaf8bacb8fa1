import { describe, expect, it } from "vitest";
import { lineOf } from "./complaint.ts";
import type { JsonObject } from "./json.ts";
import { nameComplaints } from "./name-complaints.ts";
import { nameRules } from "./name-rules.ts";
import { resource, template } from "./parts.ts";
import { goodResources, templateOf } from "./platform/good-service.ts";

describe("nameComplaints", () => {
  const about = (...resources: readonly JsonObject[]) => nameComplaints(template(resources)).map(lineOf);
  const named = (type: string, name: string) =>
    about(resource(type, name)).map((line) => line.slice(line.indexOf(": ") + 2));

  it("has nothing to say of a good service", () => {
    expect(nameComplaints(templateOf(goodResources))).toEqual([]);
  });

  it.each([
    ["Microsoft.Network/loadBalancers", "a", "a.b-c_"],
    ["Microsoft.Network/virtualNetworks", "ab", "x".repeat(64)],
    ["Microsoft.Compute/virtualMachineScaleSets", "a", "web.1-2_3"],
    ["Microsoft.KeyVault/vaults", "kv1", "a-b-c-d-e-f-g-h-i-j-k-lm"],
    ["Microsoft.KeyVault/vaults/secrets", "kv/A-1", `kv/${"x".repeat(127)}`],
    ["Microsoft.Relay/namespaces", "relay1", "x".repeat(50)],
    ["Microsoft.Relay/namespaces/hybridConnections", "relay1/a.b_c-d", "relay1/a"],
    ["Microsoft.ManagedIdentity/userAssignedIdentities", "abc", "1_-"],
    ["Microsoft.Authorization/roleAssignments", "00000000-0000-0000-0000-00000000000a", "[guid('a')]"],
    ["Microsoft.Storage/storageAccounts", "abc", "[take(uniqueString(resourceGroup().id), 24)]"],
  ])("accepts names of %s", (type, one, other) => {
    expect([named(type, one), named(type, other)]).toEqual([[], []]);
  });

  it.each([
    ["Microsoft.Network/loadBalancers", "x".repeat(81), "81 characters, more than 80"],
    ["Microsoft.Network/loadBalancers", "a-", "'a-' is not of"],
    ["Microsoft.Network/loadBalancers", "_a", "'_a' is not of"],
    ["Microsoft.Network/networkSecurityGroups", "中", "'中' is not of"],
    ["Microsoft.Network/applicationSecurityGroups", "a b", "'a b' is not of"],
    ["Microsoft.Network/virtualNetworks", "v", "1 characters, fewer than 2"],
    ["Microsoft.Network/virtualNetworks", "x".repeat(65), "65 characters, more than 64"],
    ["Microsoft.Network/publicIPAddresses", ".a", "'.a' is not of"],
    ["Microsoft.Network/natGateways", "a.", "'a.' is not of"],
    ["Microsoft.Network/bastionHosts", "a/b", "cannot be evaluated"],
    ["Microsoft.Compute/virtualMachineScaleSets", "_web", "'_web' is not of"],
    ["Microsoft.Compute/virtualMachineScaleSets", "web-", "'web-' is not of"],
    ["Microsoft.Compute/virtualMachineScaleSets", "a[b", "'a[b' is not of"],
    ["Microsoft.Compute/virtualMachineScaleSets", "x".repeat(65), "65 characters, more than 64"],
    ["Microsoft.Compute/cloudServices", "a ", "is not of"],
    ["Microsoft.KeyVault/vaults", "kv", "2 characters, fewer than 3"],
    ["Microsoft.KeyVault/vaults", "x".repeat(25), "25 characters, more than 24"],
    ["Microsoft.KeyVault/vaults", "a--b", "'a--b' is not of"],
    ["Microsoft.KeyVault/vaults", "1kv", "'1kv' is not of"],
    ["Microsoft.KeyVault/vaults/secrets", "kv/a.b", "'a.b' is not of"],
    ["Microsoft.Relay/namespaces", "relay", "5 characters, fewer than 6"],
    ["Microsoft.Relay/namespaces", "relays-", "'relays-' is not of"],
    ["Microsoft.Relay/namespaces/hybridConnections", "relay1/-a", "'-a' is not of"],
    ["Microsoft.Relay/namespaces/authorizationRules", `relay1/${"x".repeat(51)}`, "51 characters, more than 50"],
    ["Microsoft.Relay/namespaces/hybridConnections/authorizationRules", "relay1/a/b.", "'b.' is not of"],
    ["Microsoft.ManagedIdentity/userAssignedIdentities", "ab", "2 characters, fewer than 3"],
    ["Microsoft.Authorization/roleAssignments", "00000000-0000-0000-0000_00000000000a", "is not of: a GUID"],
    ["Microsoft.Storage/storageAccounts", "Abc", "'Abc' is not of"],
    ["Microsoft.Network/loadBalancers", "[format('lb-{0}', resourceGroup().name)]", "'lb-(resource-group)' is not of"],
    ["Microsoft.Unknown/things", "a", "no rule is known for names of its type"],
  ])("refuses names of %s: %s", (type, name, what) => {
    expect(named(type, name)).toEqual([expect.stringContaining(what)]);
  });

  it("looks at parts and labels", () => {
    const rules = [{ name: "ok" }, { name: "a b" }, { name: "OK" }];
    const group = resource("Microsoft.Network/networkSecurityGroups", "g", { properties: { securityRules: rules } });
    expect(about(group)).toEqual([
      expect.stringContaining("networksecuritygroups/g/securityRules/a b: 'a b' is not of"),
      "networksecuritygroups/g/securityRules/OK: is there twice",
    ]);
    const labelled = (domainNameLabel: string) =>
      about(resource("Microsoft.Network/publicIPAddresses", "p", { properties: { dnsSettings: { domainNameLabel } } }));
    expect(labelled("contoso-1")).toEqual([]);
    expect(labelled("Contoso")).toEqual([
      expect.stringContaining("publicipaddresses/p/dnsSettings: 'Contoso' is not of"),
    ]);
    expect(labelled("x".repeat(64))).toEqual([expect.stringContaining("more than 63")]);
  });

  it("looks at every kind of part that has a rule", () => {
    const kinds = nameRules.filter(({ type }) => /^Microsoft\.Network\/\w+\/\w+$/u.test(type));
    for (const { type } of kinds) {
      const [, of = "", kind = ""] = type.split("/");
      const properties = { [kind]: [{ name: "a b" }] };
      expect(about(resource(`Microsoft.Network/${of}`, "xy", { properties })), type).toHaveLength(1);
    }
    expect(kinds).toHaveLength(9);
  });

  it("names resources that are there twice, whatever their capitals", () => {
    const one = resource("Microsoft.Network/publicIPAddresses", "pip");
    expect(about(one, { ...one, name: "PIP" })).toEqual(["publicipaddresses/PIP: is there twice"]);
  });

  it("takes the values of parameters", () => {
    const sections = { parameters: { name: { type: "string" } } };
    const one = template([resource("Microsoft.Network/publicIPAddresses", "[parameters('name')]")], sections);
    expect(nameComplaints(one, { name: "pip" })).toEqual([]);
    expect(nameComplaints(one, { name: "p p" })).toHaveLength(1);
  });
});
