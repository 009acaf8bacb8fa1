import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { describeWithShared } from "../shared-folder.ts";
import { lineOf } from "./complaint.ts";
import type { Json, JsonObject } from "./json.ts";
import { resource, template } from "./parts.ts";
import { typeComplaints } from "./type-complaints.ts";

describeWithShared("typeComplaints", (shared) => {
  const about = (...resources: readonly JsonObject[]) => typeComplaints(template(resources)).map(lineOf);
  const balancer = (properties: JsonObject) => resource("Microsoft.Network/loadBalancers", "lb", { properties });
  const vault = (properties: JsonObject, name = "kv-one") => ({
    ...resource("Microsoft.KeyVault/vaults", name),
    apiVersion: "2024-11-01",
    properties: {
      sku: { family: "A", name: "standard" },
      tenantId: "00000000-0000-0000-0000-000000000000",
      ...properties,
    },
  });

  it("accepts resources with expressions, loops, conditions and children", () => {
    const input = { name: "p", properties: { port: "[parameters('port')]", protocol: "Tcp" } };
    const child = { type: "backendAddressPools", apiVersion: "2024-07-01", name: "pool", properties: {} };
    const whole = { ...balancer({ copy: [{ name: "probes", count: 2, input }] }), condition: true, resources: [child] };
    expect(about({ ...whole, dependsOn: [], comments: "one" }, vault({ enableRbacAuthorization: true }))).toEqual([]);
  });

  it("names unknown properties, in a loop too", () => {
    const input = { name: "p", properties: { port: 80, protocol: "Tcp", path: "/" } };
    expect(about(balancer({ copy: [{ name: "probes", count: 2, input }] }))).toEqual([
      "resources[0].properties.probes[0].properties.path: is unknown to the type",
    ]);
    expect(about({ ...balancer({}), location2: "x" })).toEqual(["resources[0].location2: is unknown to the type"]);
  });

  it("names read-only properties", () => {
    expect(about(balancer({ provisioningState: "Succeeded" }))).toEqual([
      "resources[0].properties.provisioningState: is read-only",
    ]);
  });

  it("names missing properties, and null in their place", () => {
    const path = "resources[0].properties.probes[0].properties";
    const probe = (properties: JsonObject) => about(balancer({ probes: [{ name: "p", properties }] }));
    expect(probe({ port: 80 })).toEqual([`${path}: 'protocol' is missing`]);
    expect(probe({ port: 80, protocol: null })).toEqual([`${path}: 'protocol' is missing`]);
    expect(probe({ port: 80, protocol: "Tcp", requestPath: null })).toEqual([]);
  });

  it.each([
    ["probes", 1, "1 is not an array"],
    ["probes", {}, "an object is not an array"],
    ["frontendIPConfigurations", ["x"], '"x" is not an object'],
  ] as const)("names a wrong type of %s: %j", (name, value, what) => {
    expect(about(balancer({ [name]: value }))).toEqual([expect.stringContaining(what)]);
  });

  it("names wrong numbers, texts and words", () => {
    expect(about(vault({ softDeleteRetentionInDays: "7" }))).toEqual([
      expect.stringContaining("is not a whole number"),
    ]);
    expect(about(vault({ softDeleteRetentionInDays: 7.5 }))).toEqual([
      expect.stringContaining("is not a whole number"),
    ]);
    expect(about(vault({ enableRbacAuthorization: "true" }))).toEqual([expect.stringContaining("not true or false")]);
    expect(about(vault({ createMode: "renew" }))).toEqual([
      expect.stringContaining("is not one of 'recover', 'default'"),
    ]);
    expect(about(vault({ tenantId: 1 }))).toEqual([expect.stringContaining("is not a text")]);
    expect(about(vault({ accessPolicies: null }))).toEqual([]);
  });

  it("names lengths, patterns and ranges that are broken", () => {
    expect(about(vault({ tenantId: "me" }))).toEqual([
      "resources[0].properties.tenantId: 2 characters are fewer than 36",
      expect.stringMatching(/tenantId: "me" is not of the pattern/),
    ]);
    expect(about(vault({}, "kv_one"))).toEqual([expect.stringMatching(/^resources\[0\]\.name: .* not of the pattern/)]);
    const drained = (seconds: number) => {
      const connectionDraining = { enabled: true, drainTimeoutInSec: seconds };
      const backendHttpSettingsCollection = [{ name: "s", properties: { connectionDraining } }];
      return resource("Microsoft.Network/applicationGateways", "g", { properties: { backendHttpSettingsCollection } });
    };
    expect(about(drained(0))).toEqual([expect.stringContaining("0 is less than 1")]);
    expect(about(drained(3601))).toEqual([expect.stringContaining("3601 is more than 3600")]);
  });

  it("takes the last segment of a child's name for its name", () => {
    const secret = (name: string) => ({
      type: "Microsoft.KeyVault/vaults/secrets",
      apiVersion: "2024-11-01",
      name,
      properties: { value: "[parameters('x')]" },
    });
    expect(about(secret("kv-one/first-secret"))).toEqual([]);
    expect(about(secret("kv-one/first.secret"))).toEqual([expect.stringContaining("not of the pattern")]);
  });

  it("takes the properties that a word chooses", () => {
    const rule = (kind: string) => ({
      type: "Microsoft.Network/networkManagers/securityAdminConfigurations/ruleCollections/rules",
      apiVersion: "2024-07-01",
      name: "m/c/l/rule",
      kind,
      properties: { flag: "x" },
    });
    expect(about(rule("Default"))).toEqual([]);
    expect(about(rule("Custom"))).toContainEqual(expect.stringContaining("'access' is missing"));
    expect(about(rule("Other"))).toEqual([expect.stringContaining("'kind' is none of 'Custom', 'Default'")]);
    expect(about(rule("[parameters('kind')]"))).toEqual([]);
  });

  it("knows no other types and versions", () => {
    expect(about({ ...balancer({}), apiVersion: "2024-07-02" })).toEqual([
      "resources[0]: no type 'Microsoft.Network/loadBalancers@2024-07-02'",
    ]);
  });

  it("says nothing of what the compiler wrote for ../shared but of types that are not there", () => {
    const folder = join(shared, "oracle/bicep/valid");
    const found = readdirSync(folder)
      .filter((name) => name.endsWith(".json") && !name.includes(".parameters."))
      .flatMap((name) => {
        const value: Json = JSON.parse(readFileSync(join(folder, name), "utf8"));
        return typeComplaints(value).map((complaint) => `${name} ${lineOf(complaint)}`);
      });
    expect(
      found.filter((line) => !/no type '(?:\S+\/locks|\S+\/resourceGroups|\S+\/subnets@2025-05-01)/.test(line)),
    ).toEqual([]);
  });
});
