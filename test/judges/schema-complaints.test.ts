import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { describeWithShared } from "../shared-folder.ts";
import { lineOf } from "./complaint.ts";
import type { Json, JsonObject } from "./json.ts";
import { resource, template } from "./parts.ts";
import { parameterSchemaComplaints, schemaComplaints } from "./schema-complaints.ts";

describeWithShared("schemaComplaints", (shared) => {
  const about = (value: Json) => schemaComplaints(value).map(lineOf);
  const balancer = (properties: JsonObject) =>
    template([resource("Microsoft.Network/loadBalancers", "lb", { properties })]);

  it("accepts resources with expressions, loops, conditions and children", () => {
    const rules = { name: "securityRules", count: 2, input: { name: "a" } };
    const child = { type: "securityRules", apiVersion: "2024-07-01", name: "b", properties: securityRule };
    const group = resource("Microsoft.Network/networkSecurityGroups", "[format('{0}\n', 'x')]", {
      condition: "[parameters('isWanted')]",
      copy: { name: "groups", count: "[length(parameters('roles'))]" },
      properties: { copy: [rules] },
      resources: [child],
      dependsOn: ["x"],
    });
    expect(about(template([group], { parameters: { isWanted: { type: "bool" } } }))).toEqual([]);
  });

  it("names a wrong type where it stands", () => {
    const probes = [{ name: "p", properties: { port: "eighty", protocol: "Tcp" } }];
    expect(about(balancer({ probes }))).toContainEqual(
      expect.stringMatching(/^resources\[0\]\.properties\.probes\[0\]\.properties\.port: must be integer/),
    );
  });

  it("names a value that is none of a closed list, in a loop too", () => {
    const input = { name: "p", properties: { port: 80, protocol: "Icmp" } };
    const loop = { copy: [{ name: "probes", count: 1, input }] };
    expect(about(balancer(loop))).toContainEqual(
      expect.stringMatching(/probes\[0\]\.properties\.protocol: must be equal to one of .*"Icmp"/),
    );
  });

  it("names a missing property", () => {
    const probes = [{ name: "p", properties: { port: 80 } }];
    expect(about(balancer({ probes }))).toContainEqual(expect.stringMatching(/must have required property 'protocol'/));
  });

  it("checks children as what they are", () => {
    const child = { type: "securityRules", apiVersion: "2024-07-01", name: "b", properties: { priority: "first" } };
    const found = about(template([resource("Microsoft.Network/networkSecurityGroups", "g", { resources: [child] })]));
    expect(found).toContainEqual(expect.stringMatching(/^resources\[0\]\.resources\[0\]\.properties\.priority: /));
  });

  it("knows no other types and versions", () => {
    expect(about(template([{ ...resource("Microsoft.Network/nothing", "x"), apiVersion: "1999-01-01" }]))).toEqual([
      "resources[0]: no schema for 'Microsoft.Network/nothing@1999-01-01'",
    ]);
  });

  it("checks the shell", () => {
    expect(about({ ...template([]), contentVersion: "1" })).toEqual([expect.stringMatching(/^contentVersion: /)]);
    expect(about(template([], { parameters: { a: { type: "text" } } }))).toContainEqual(
      expect.stringMatching(/^parameters\.a\.type: /),
    );
    expect(about(template([], { extra: {} }))).toContainEqual(expect.stringMatching(/'extra'/));
  });

  it("opens nested deployments", () => {
    const inner = template([resource("Microsoft.Network/networkSecurityGroups", "g", { properties: 1 })]);
    const deployment = { mode: "Incremental", template: inner };
    const nested = { ...resource("Microsoft.Resources/deployments", "n"), apiVersion: "2025-04-01" };
    expect(about(template([{ ...nested, properties: deployment }]))).toContainEqual(
      expect.stringMatching(/^resources\[0\]\.properties\.template\.resources\[0\]\.properties: must be object/),
    );
  });

  it("checks parameter files", () => {
    const file = (parameters: JsonObject) =>
      parameterSchemaComplaints({
        $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
        contentVersion: "1.0.0.0",
        parameters,
      }).map(lineOf);
    expect(file({ a: { value: 1 } })).toEqual([]);
    expect(file({ a: 1 })).toEqual(["parameters.a: must be object, not 1"]);
    expect(file({ a: { val: 1 } })).toContainEqual(expect.stringMatching(/'val'/));
  });

  it("says of what the compiler wrote for ../shared only what the schemas ask for and the compiler does not", () => {
    const folder = join(shared, "oracle/bicep/valid");
    const found = readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .flatMap((name) => {
        const value: Json = JSON.parse(readFileSync(join(folder, name), "utf8"));
        const complaints = name.includes(".parameters.") ? parameterSchemaComplaints(value) : schemaComplaints(value);
        return complaints.map((complaint) => `${name} ${lineOf(complaint)}`);
      });
    expect(found.filter((line) => !askedByTheSchemasAlone.some((pattern) => pattern.test(line)))).toEqual([]);
  });
});

const securityRule = { priority: 100, direction: "Inbound", access: "Allow", protocol: "*" };

const askedByTheSchemasAlone = [
  /** Each resource is to have `properties`, even an empty one; the types ask for none. */
  /must have required property 'properties'$/,
  /** The schema of templates is older than language version 2. */
  /\('(?:languageVersion|definitions)'\)$/,
  /^03-\S+ (?:parameters|outputs)\.\w+: must have required property 'type'$/,
  /** The compiler writes `inner`; the platform does not tell cases apart. */
  /expressionEvaluationOptions\.scope: .* not "inner"$/,
  /** Not in the folder. */
  /no schema for 'Microsoft\.(?:Authorization\/locks@2020-05-01|Network\/virtualNetworks\/subnets@2025-05-01)'$/,
  /** One type whose bodies differ by name, and whose open schemas fit each other's. */
  /^92-app-service\.json resources\[2\]: must match exactly one schema in oneOf$/,
];
