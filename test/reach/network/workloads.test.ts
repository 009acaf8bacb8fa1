import { describe, expect, it } from "vitest";
import { network, ref, resource, scaleSet } from "./parts.ts";
import { reachOfResources, undecidedLines } from "./reach-of-template.ts";

const net = network("web 10.0.1.0/24", "db 10.0.2.0/24");

/** The roles that flows of these resources lead to. */
function roles(resources: readonly unknown[], options: Parameters<typeof reachOfResources>[2] = {}): readonly string[] {
  const { flows } = reachOfResources([net, ...resources], {}, options);
  return [...new Set(flows.flatMap(({ to }) => (to.kind === "role" ? [to.name] : [])))].sort();
}

/** A loop of virtual machines with their interfaces. */
function loop(count: number, subnet: string, more: object = {}, properties: object = {}): readonly unknown[] {
  const copy = { name: "loop", count };
  const ipConfigurations = [
    {
      name: "ip",
      properties: { subnet: { id: `[resourceId('Microsoft.Network/virtualNetworks/subnets', 'net', ${subnet})]` } },
    },
  ];
  const id = "[resourceId('Microsoft.Network/networkInterfaces', concat('nic', copyIndex()))]";
  return [
    resource("Microsoft.Network/networkInterfaces", "[concat('nic', copyIndex())]", { ipConfigurations }, { copy }),
    resource(
      "Microsoft.Compute/virtualMachines",
      "[concat('vm', copyIndex())]",
      { networkProfile: { networkInterfaces: [{ id }] }, ...properties },
      { copy, ...more },
    ),
  ];
}

describe("workloads", () => {
  it("are scale sets and machines by their names", () => {
    expect(roles([scaleSet("a", "web"), scaleSet("b", "db"), ...loop(1, "'web'")])).toEqual(["a", "b", "vm0"]);
  });

  it("are the machines of a loop that are in the network in the same way", () => {
    expect(roles(loop(3, "'web'"))).toEqual(["vm0..vm2"]);
    expect(roles(loop(2, "if(equals(copyIndex(), 0), 'web', 'db')"))).toEqual(["vm0", "vm1"]);
  });

  it("are all that have one tag", () => {
    const tags = { tags: { "csdef-role": "Web" } };
    expect(
      roles([{ ...scaleSet("a", "web"), ...tags }, { ...scaleSet("b", "db"), ...tags }, ...loop(2, "'web'", tags)]),
    ).toEqual(["Web"]);
  });

  it("are those that a flexible scale set holds, its tag included", () => {
    const set = (tags: object) => resource("Microsoft.Compute/virtualMachineScaleSets", "set", {}, { tags });
    const id = "[resourceId('Microsoft.Compute/virtualMachineScaleSets', 'set')]";
    const held = loop(2, "'web'", {}, { virtualMachineScaleSet: { id } });
    expect(roles([...held, set({})])).toEqual(["set"]);
    expect(roles([set({}), ...held])).toEqual(["set"]);
    expect(roles([...held, set({ "csdef-role": "Web" })])).toEqual(["Web"]);
  });

  it("are called as the caller says, by any of their names", () => {
    const calling = (resource: string) => ({ resourcesByRole: new Map([["Web", resource]]) });
    expect(roles([scaleSet("frontend", "web")], calling("FrontEnd"))).toEqual(["Web"]);
    expect(roles(loop(2, "'web'"), calling("vm1"))).toEqual(["Web"]);
    expect(roles([scaleSet("web", "web"), scaleSet("frontend", "web")], calling("frontend"))).toEqual([
      "frontend",
      "web",
    ]);
  });

  it("are spelled as the service spells its roles", () => {
    expect(roles([scaleSet("webrole1", "web")], { roleNames: ["WebRole1"] })).toEqual(["WebRole1"]);
  });

  it("have names that are no words of the language", () => {
    expect(roles([scaleSet("__proto__", "web"), scaleSet("constructor", "db")])).toEqual(["__proto__", "constructor"]);
  });

  it("say so where their role has no value", () => {
    const tagged = { ...scaleSet("a", "web"), tags: { "csdef-role": "[parameters('x')]" } };
    const reach = reachOfResources([net, tagged], { parameters: { x: { type: "string" } } });
    expect(undecidedLines(reach)).toEqual(["which role 'a' is: parameter 'x' has no value"]);
  });

  it("say so where their subnet, their pools or their interfaces have no value", () => {
    const parameters = { parameters: { x: { type: "string" } } };
    const unknown = "[parameters('x')]";
    const reach = reachOfResources(
      [net, scaleSet("a", "web", { loadBalancerBackendAddressPools: unknown })],
      parameters,
    );
    expect(undecidedLines(reach)).toEqual(["which load balancers lead to role:a: parameter 'x' has no value"]);
    const lost = reachOfResources([net, scaleSet("a", "web", { subnet: { id: unknown } })], parameters);
    expect(undecidedLines(lost)).toContain("in which network role:a is: parameter 'x' has no value");
    const networkProfile = { networkInterfaces: [{ id: unknown }] };
    const bare = reachOfResources(
      [net, resource("Microsoft.Compute/virtualMachines", "a", { networkProfile })],
      parameters,
    );
    expect(undecidedLines(bare)).toEqual(["what reaches role:a: parameter 'x' has no value"]);
  });

  it("have interfaces written inside them, machines as well", () => {
    const ipConfigurations = [{ name: "ip", properties: { subnet: ref("virtualNetworks/subnets", "net/web") } }];
    const networkProfile = { networkInterfaceConfigurations: [{ name: "nic", properties: { ipConfigurations } }] };
    expect(roles([resource("Microsoft.Compute/virtualMachines", "a", { networkProfile })])).toEqual(["a"]);
  });
});
