import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { describeWithShared } from "../shared-folder.ts";
import { lineOf } from "./complaint.ts";
import type { Json, JsonObject } from "./json.ts";
import { resource, template } from "./parts.ts";
import { type ExistingResource, referenceComplaints } from "./reference-complaints.ts";

describe("referenceComplaints", () => {
  const network = "Microsoft.Network";
  const about = (
    resources: readonly JsonObject[],
    sections: JsonObject = {},
    existing: readonly ExistingResource[] = [],
  ) => referenceComplaints(template(resources, sections), existing).map(lineOf);
  const balancer = (rest: JsonObject = {}) =>
    resource(`${network}/loadBalancers`, "[format('{0}-lb', parameters('name'))]", rest);
  const idOf = (type: string, ...names: readonly string[]) => `[resourceId('${network}/${type}', ${names.join(", ")})]`;
  const balancerId = idOf("loadBalancers", "variables('lb')");
  const variables = { lb: "[concat(parameters('name'), '-', 'LB')]", names: { web: "web" } };
  const set = (tags: JsonObject, rest: JsonObject = {}) =>
    resource("Microsoft.Compute/virtualMachineScaleSets", "web", { tags, dependsOn: [balancerId], ...rest });

  it("accepts names that are equal by their expressions", () => {
    const id = idOf("loadBalancers", "format('{0}-{1}', parameters('name'), toLower('LB'))");
    expect(about([balancer(), set({ id })], { variables })).toEqual([]);
    const other = idOf("loadBalancers", "parameters('name')");
    expect(about([balancer(), set({ other })], { variables })).toEqual([
      "resources[1].tags.other: microsoft.network/loadbalancers '⟦parameters(name)⟧' is neither declared nor given",
    ]);
  });

  it("looks for parts within their resource", () => {
    const pools = {
      copy: [
        {
          name: "backendAddressPools",
          count: 2,
          input: { name: "[format('p{0}', copyIndex('backendAddressPools'))]" },
        },
      ],
    };
    const parts = balancer({
      properties: { ...pools, probes: [{ name: "Http" }], outboundRules: "[variables('rules')]" },
    });
    const part = (type: string, name: string) => set({ id: idOf(`loadBalancers/${type}`, "variables('lb')", name) });
    expect(about([parts, part("probes", "'http'")], { variables })).toEqual([]);
    expect(about([parts, part("BackendAddressPools", "'p1'")], { variables })).toEqual([]);
    expect(about([parts, part("outboundRules", "'any'")], { variables })).toEqual([]);
    expect(about([parts, part("probes", "'https'")], { variables })).toEqual([
      "resources[1].tags.id: microsoft.network/loadbalancers/probes '⟦parameters(name)⟧-lb/https' is no part of resources[0]",
    ]);
    expect(about([parts, part("backendAddressPools", "'q1'")], { variables })).toHaveLength(1);
    expect(about([parts, part("frontendIPConfigurations", "'one'")], { variables })).toHaveLength(1);
  });

  it("asks a resource for its own parts and not to depend on itself", () => {
    const own = (name: string) => ({ id: idOf("loadBalancers/probes", "variables('lb')", `'${name}'`) });
    const rules = (name: string) => ({
      probes: [{ name: "a" }],
      loadBalancingRules: [{ properties: { probe: own(name) } }],
    });
    expect(about([balancer({ properties: rules("a") })], { variables })).toEqual([]);
    expect(about([balancer({ properties: rules("b") })], { variables })).toHaveLength(1);
  });

  it("knows the items of a loop", () => {
    const groups = resource(
      `${network}/networkSecurityGroups`,
      "[format('{0}-nsg', parameters('roles')[copyIndex()])]",
      {
        copy: { name: "groups", count: 2 },
      },
    );
    const id = (index: string) => idOf("networkSecurityGroups", `format('{0}-nsg', parameters('roles')[${index}])`);
    const user = (index: string, entry: string) => set({ id: id(index) }, { dependsOn: [entry] });
    expect(about([groups, user("0", id("0"))])).toEqual([]);
    expect(about([groups, user("copyIndex('x')", "groups")])).toEqual([]);
    expect(about([groups, user("0", "grups")])).toEqual([
      'resources[1].dependsOn[0]: "grups" names no resource of the template',
      "resources[1]: refers to resources[0] and does not depend on it",
    ]);
    const other = idOf("networkSecurityGroups", "format('{0}-sng', parameters('roles')[0])");
    expect(about([groups, set({ other }, { dependsOn: [] })])).toHaveLength(1);
  });

  it("asks for dependencies, through variables and for parents too", () => {
    const alone = { dependsOn: [] };
    expect(about([balancer(), set({ id: balancerId }, alone)], { variables })).toEqual([
      "resources[1]: refers to resources[0] and does not depend on it",
    ]);
    const withId = { ...variables, id: [{ id: balancerId }] };
    expect(about([balancer(), set({ id: "[variables('id')[0].id]" }, alone)], { variables: withId })).toHaveLength(1);
    const child = resource(`${network}/loadBalancers/inboundNatRules`, "[format('{0}-lb/rdp', parameters('name'))]");
    expect(about([balancer(), child])).toEqual(["resources[1]: refers to resources[0] and does not depend on it"]);
    expect(about([balancer(), { ...child, dependsOn: [balancerId] }], { variables })).toEqual([]);
  });

  it("names dependencies that are no resource of the template", () => {
    const part = idOf("loadBalancers/probes", "variables('lb')", "'a'");
    const parts = balancer({ properties: { probes: [{ name: "a" }] } });
    const entries = [balancerId, part, "[parameters('x')]", 1];
    expect(about([parts, set({}, { dependsOn: entries })], { variables })).toEqual([
      `resources[1].dependsOn[1]: ${JSON.stringify(part)} names no resource of the template`,
      "resources[1].dependsOn[2]: \"[parameters('x')]\" names no resource of the template",
      "resources[1].dependsOn[3]: 1 names no resource of the template",
    ]);
  });

  it("names circles", () => {
    const first = resource(`${network}/publicIPAddresses`, "a", { dependsOn: ["b"] });
    const second = resource(`${network}/publicIPAddresses`, "b", { dependsOn: ["c"] });
    const third = resource(`${network}/publicIPAddresses`, "c", { dependsOn: ["a"] });
    const what = "depends on itself through what it depends on";
    expect(about([first, second, third])).toEqual([0, 1, 2].map((index) => `resources[${index}]: ${what}`));
    expect(about([first, second, { ...third, dependsOn: [] }])).toEqual([]);
    expect(about([{ ...first, dependsOn: ["a"] }])).toEqual([`resources[0]: ${what}`]);
  });

  it("names what is declared twice", () => {
    const nested = { type: "probes", name: "x" };
    const child = resource(`${network}/loadBalancers/probes`, "[concat(parameters('name'), '-lb/x')]", {
      dependsOn: [balancerId],
    });
    const within = { ...nested, dependsOn: [balancerId] };
    expect(about([balancer({ resources: [within] }), child], { variables })).toEqual([
      "resources[1]: has the type and name of resources[0].resources[0]",
    ]);
    const lock = { type: "Microsoft.Authorization/locks", name: "keep", scope: "[parameters('a')]" };
    expect(about([lock, { ...lock, scope: "[parameters('b')]" }])).toEqual([]);
    expect(about([lock, lock])).toHaveLength(1);
  });

  it("lets parameters and the caller name what is outside", () => {
    const subnet = (network: string) =>
      set({ id: idOf("virtualNetworks/subnets", network, "'web'") }, { dependsOn: [] });
    expect(about([subnet("parameters('network')")])).toEqual([]);
    expect(about([subnet("'contoso'")])).toHaveLength(1);
    expect(about([subnet("'contoso'")], {}, [{ type: `${network}/virtualNetworks`, name: "Contoso" }])).toEqual([]);
    expect(about([subnet("'contoso'")], {}, [{ type: `${network}/virtualNetworks`, name: "other" }])).toHaveLength(1);
    const own = resource(`${network}/virtualNetworks`, "own");
    expect(about([own, subnet("parameters('network')")])).toHaveLength(1);
    const elsewhere = "[resourceId(parameters('group'), 'Microsoft.Network/virtualNetworks', parameters('network'))]";
    expect(about([own, set({ elsewhere }, { dependsOn: [] })])).toEqual([]);
    const role = "[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b')]";
    expect(about([set({ role }, { dependsOn: [] })])).toEqual([]);
  });

  it("names ids with too few names, without a type, or written out", () => {
    const tags = (id: string) => about([set({ id }, { dependsOn: [] })]);
    expect(tags(idOf("virtualNetworks/subnets", "'a'"))).toEqual([expect.stringContaining("takes 2 names, not 1")]);
    expect(tags("[resourceId('loadBalancers', 'a')]")).toEqual([expect.stringContaining("names no type")]);
    expect(tags("/subscriptions/1/resourceGroups/a")).toEqual([expect.stringContaining("an id is written out")]);
  });

  it("finds extension resources by what they are of", () => {
    const lock = { type: "Microsoft.Authorization/locks", name: "keep", scope: balancerId, dependsOn: [balancerId] };
    const id = (of: string) => `[extensionResourceId(${of}, 'Microsoft.Authorization/locks', 'keep')]`;
    const user = (of: string) => set({ id: id(of) }, { dependsOn: [id(of), balancerId] });
    const inner = "resourceId('Microsoft.Network/loadBalancers', variables('lb'))";
    expect(about([balancer(), lock, user(inner)], { variables })).toEqual([]);
    expect(about([balancer(), lock, user("parameters('other')")], { variables })).not.toEqual([]);
  });
});

describeWithShared("referenceComplaints of ../shared", (shared) => {
  it("says of what the compiler wrote for ../shared only that existing resources are not given", () => {
    const folder = join(shared, "oracle/bicep/valid");
    const found = readdirSync(folder)
      .filter((name) => name.endsWith(".json") && !name.includes(".parameters."))
      .flatMap((name) => {
        const value: Json = JSON.parse(readFileSync(join(folder, name), "utf8"));
        const isOfSymbols = typeof value === "object" && value !== null && "languageVersion" in value;
        return isOfSymbols ? [] : referenceComplaints(value).map((complaint) => `${name} ${lineOf(complaint)}`);
      });
    expect(found.map((line) => line.slice(0, 2))).toEqual(["21", "33", "49", "49", "67", "72", "72"]);
    expect(found.filter((line) => !/is neither declared nor given$/.test(line))).toEqual([
      expect.stringMatching(/^49-modules\.json .*'network-elsewhere'\)\]" names no resource of the template$/),
    ]);
  });
});
