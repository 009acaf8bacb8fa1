import { describe, expect, it } from "vitest";
import {
  address,
  balancer,
  balancing,
  group,
  inPool,
  internalFront,
  machine,
  network,
  publicFront,
  ref,
  scaleSet,
} from "./parts.ts";
import { reachOfResources, sortedLines, undecidedLines } from "./reach-of-template.ts";

const guard = { networkSecurityGroup: ref("networkSecurityGroups", "rules") };
const alive = { name: "alive", properties: { protocol: "Tcp", port: 8080 } };

/** What a public balancer with these rules leads to, where a group with these rules is on the scale set `web`. */
function throughPublic(loadBalancingRules: readonly unknown[], rules: readonly string[] | undefined, sku?: string) {
  const properties = { loadBalancingRules, probes: [alive] };
  const reach = reachOfResources([
    ...(rules === undefined ? [] : [group("rules", ...rules)]),
    network("web 10.0.1.0/24"),
    address("front-address", sku ?? "Standard"),
    balancer(publicFront, properties, sku),
    scaleSet("web", "web", inPool, rules === undefined ? {} : guard),
  ]);
  return sortedLines(reach).filter((line) => !line.startsWith("internal"));
}

describe("a public balancer", () => {
  it("without a group is closed when Standard, open when Basic", () => {
    const rule = balancing("http", "Tcp 80 8080");
    expect(throughPublic([rule], undefined)).toEqual([]);
    expect(throughPublic([rule], undefined, "Basic")).toEqual([
      "input internet > role:web tcp 80 > 8080 http via balancer",
    ]);
  });

  it("leads as far as the group lets the translated port in", () => {
    const rule = balancing("http", "Tcp 80 8080");
    expect(throughPublic([rule], ["100 allow tcp Internet 80"])).toEqual([]);
    expect(throughPublic([rule], ["100 allow tcp Internet 8080"])).toHaveLength(1);
    expect(throughPublic([rule], [], "Basic")).toEqual([]);
  });

  it("keeps TCP, UDP and both apart", () => {
    const lines = throughPublic(
      [balancing("dns", "udp 53 5353"), balancing("all", "All 54 5354"), balancing("half", "ALL 55 5355")],
      ["100 allow * Internet 5353-5354", "110 allow udp Internet 5355"],
    );
    expect(lines).toEqual([
      "input internet > role:web any 54 > 5354 all via balancer",
      "input internet > role:web udp 53 > 5353 dns via balancer",
      "input internet > role:web udp 55 > 5355 half via balancer",
    ]);
  });

  it("does not change where the port is kept by a floating address, or outbound is switched off", () => {
    const more = { enableFloatingIP: "true", disableOutboundSnat: true };
    expect(throughPublic([balancing("http", "Tcp 80 80", more)], ["100 allow tcp Internet 80"])).toEqual([
      "input internet > role:web tcp 80 http via balancer",
    ]);
  });

  it("asks after machines on the probe's port, from the platform's address", () => {
    const rule = balancing("http", "Tcp 80 80 probe");
    const open = "100 allow tcp Internet 80";
    expect(throughPublic([rule], [open])).toHaveLength(1);
    expect(throughPublic([rule], [open, "200 deny * VirtualNetwork *"])).toEqual([]);
    expect(throughPublic([rule], [open, "200 deny * * *"])).toEqual([]);
    expect(throughPublic([rule], [open, "190 allow tcp AzureLoadBalancer 8080", "200 deny * * *"])).toHaveLength(1);
    expect(throughPublic([rule], [open, "190 allow tcp AzureLoadBalancer 80", "200 deny * * *"])).toEqual([]);
    expect(throughPublic([rule], [open, "190 allow tcp 168.63.129.16 8080", "200 deny * * *"])).toHaveLength(1);
  });

  it("leads nowhere for a machine that is in another pool", () => {
    const properties = {
      backendAddressPools: [{ name: "pool" }, { name: "other" }],
      loadBalancingRules: [
        balancing("http", "Tcp 80 80", {
          backendAddressPool: ref("loadBalancers/backendAddressPools", "balancer/other"),
        }),
      ],
    };
    const reach = reachOfResources([
      network("web 10.0.1.0/24"),
      balancer(publicFront, properties, "Basic"),
      scaleSet("web", "web", inPool),
    ]);
    expect(sortedLines(reach).filter((line) => line.startsWith("input"))).toEqual([]);
  });

  it("finds the machines of a pool by their addresses too", () => {
    const addresses = ["10.0.1.4", "10.0.1.5"].map((ipAddress, index) => ({
      name: `a${index}`,
      properties: { ipAddress },
    }));
    const properties = {
      backendAddressPools: [{ name: "pool", properties: { loadBalancerBackendAddresses: addresses } }],
      loadBalancingRules: [balancing("http", "Tcp 80 80")],
    };
    const fixed = (privateIPAddress: string) => ({ privateIPAllocationMethod: "Static", privateIPAddress });
    const reach = reachOfResources([
      network("web 10.0.1.0/24"),
      balancer(publicFront, properties, "Basic"),
      ...machine("in", "web", fixed("10.0.1.4")),
      ...machine("out", "web", fixed("10.0.1.6")),
    ]);
    expect(sortedLines(reach).filter((line) => line.startsWith("input"))).toEqual([
      "input internet > role:in tcp 80 http via balancer",
    ]);
  });

  it("may serve several pools with one rule", () => {
    const backendAddressPools = ["pool", "second"].map((name) =>
      ref("loadBalancers/backendAddressPools", `balancer/${name}`),
    );
    const rule = balancing("http", "Tcp 80 80", { backendAddressPool: null, backendAddressPools });
    const second = { loadBalancerBackendAddressPools: [ref("loadBalancers/backendAddressPools", "balancer/second")] };
    const properties = { backendAddressPools: [{ name: "pool" }, { name: "second" }], loadBalancingRules: [rule] };
    const reach = reachOfResources([
      network("web 10.0.1.0/24"),
      balancer(publicFront, properties, "Basic"),
      scaleSet("a", "web", inPool),
      scaleSet("b", "web", second),
    ]);
    expect(sortedLines(reach).filter((line) => line.startsWith("input"))).toEqual([
      "input internet > role:a tcp 80 http via balancer",
      "input internet > role:b tcp 80 http via balancer",
    ]);
  });
});

describe("an internal balancer", () => {
  const api = (rules: readonly string[], loadBalancingRules: readonly unknown[], ...others: readonly unknown[]) =>
    reachOfResources([
      group("rules", ...rules),
      network("web 10.0.1.0/24", "api 10.0.2.0/24"),
      balancer(internalFront, { loadBalancingRules }),
      scaleSet("api", "api", inPool, guard),
      ...others,
    ]);

  it("with high availability ports leads every port to itself", () => {
    const rules = ["100 allow tcp VirtualNetwork 80", "110 allow udp VirtualNetwork 53", "200 deny * * *"];
    expect(sortedLines(api(rules, [balancing("all", "All 0 0")]))).toEqual([
      "input virtual-network > role:api tcp 80 all via balancer",
      "input virtual-network > role:api udp 53 all via balancer",
    ]);
  });

  it("serves one role alone where a group of machines is let in alone", () => {
    const inGroup = { applicationSecurityGroups: [ref("applicationSecurityGroups", "callers")] };
    const properties = {
      priority: 100,
      direction: "Inbound",
      access: "Allow",
      protocol: "Tcp",
      sourcePortRange: "*",
      destinationPortRange: "9000",
      destinationAddressPrefix: "*",
      sourceApplicationSecurityGroups: [ref("applicationSecurityGroups", "callers")],
    };
    const reach = reachOfResources([
      {
        type: "Microsoft.Network/networkSecurityGroups",
        name: "rules",
        properties: {
          securityRules: [
            { name: "callers", properties },
            {
              name: "rest",
              properties: {
                ...properties,
                priority: 200,
                access: "Deny",
                protocol: "*",
                destinationPortRange: "*",
                sourceAddressPrefix: "*",
                sourceApplicationSecurityGroups: [],
              },
            },
          ],
        },
      },
      network("web 10.0.1.0/24", "api 10.0.2.0/24"),
      balancer(internalFront, { loadBalancingRules: [balancing("api", "Tcp 80 9000")] }),
      scaleSet("api", "api", inPool, guard),
      scaleSet("web", "web", inGroup, guard),
    ]);
    // The direct way to port 9000 is the same flow.
    expect(sortedLines(reach).filter((line) => line.includes("> role:api"))).toEqual([
      "input role:web > role:api tcp 80 > 9000 api via balancer",
    ]);
  });

  it("tells networks by their addresses where a rule names some, and the roles in them no more than these", () => {
    const rules = ["100 allow tcp 10.0.1.0/24 9000", "110 allow tcp 192.168.5.0/24 9000", "200 deny * * *"];
    const reach = api(rules, [balancing("api", "Tcp 80 9000")], scaleSet("web", "web"));
    expect(sortedLines(reach).filter((line) => line.includes("> role:api"))).toEqual([
      "input 10.0.1.0/24 > role:api tcp 80 > 9000 api via balancer",
      "input 192.168.5.0/24 > role:api tcp 80 > 9000 api via balancer",
    ]);
  });
});

describe("what a balancer does not tell", () => {
  it("a front end, a port, a protocol or a pool without a value", () => {
    const parameters = { parameters: { x: { type: "string" } } };
    const reachWith = (frontEnd: object, rule: unknown) =>
      reachOfResources(
        [
          network("web 10.0.1.0/24"),
          balancer({ ...frontEnd }, { loadBalancingRules: [rule] }, "Basic"),
          scaleSet("web", "web", inPool),
        ],
        parameters,
      );
    const unknown = "[parameters('x')]";
    const lost = "what 'http' of load balancer 'balancer' leads to: parameter 'x' has no value";
    const rule = (more: object) => balancing("http", "Tcp 80 80", { ...more });
    expect(undecidedLines(reachWith({ publicIPAddress: { id: unknown } }, rule({})))).toEqual([lost]);
    expect(undecidedLines(reachWith(publicFront, rule({ frontendPort: unknown })))).toEqual([lost]);
    expect(undecidedLines(reachWith(publicFront, rule({ protocol: unknown })))).toEqual([lost]);
    expect(undecidedLines(reachWith(publicFront, rule({ backendAddressPool: { id: unknown } })))).toEqual([lost]);
    expect(undecidedLines(reachWith(publicFront, rule({ frontendPort: null })))[0]).toContain(
      "'frontendPort' is missing",
    );
    expect(undecidedLines(reachWith(publicFront, rule({ frontendPort: 70000 })))[0]).toContain("70000 is no port");
  });

  it("a balancer that is not in the template", () => {
    const reach = reachOfResources([network("web 10.0.1.0/24"), scaleSet("web", "web", inPool)]);
    expect(undecidedLines(reach)).toEqual([
      "what load balancer 'balancer' leads to role:web: the load balancer is not in the template",
    ]);
  });

  it("a balancer that may not be deployed", () => {
    const parameters = { parameters: { x: { type: "bool" } } };
    const rule = { loadBalancingRules: [balancing("http", "Tcp 80 80")] };
    const conditional = { ...balancer(publicFront, rule, "Basic"), condition: "[parameters('x')]" };
    const reach = reachOfResources(
      [network("web 10.0.1.0/24"), conditional, scaleSet("web", "web", inPool)],
      parameters,
    );
    expect(sortedLines(reach).filter((line) => line.startsWith("input"))).toEqual([]);
    expect(undecidedLines(reach)).toContain(
      "whether 'http' lets internet to role:web on tcp 80 through: parameter 'x' has no value",
    );
  });

  it("one across regions and one for appliances", () => {
    const rule = { loadBalancingRules: [balancing("http", "Tcp 80 80")] };
    const kinds = [{ name: "Standard", tier: "Global" }, { name: "Gateway" }];
    for (const sku of kinds) {
      const reach = reachOfResources([
        network("web 10.0.1.0/24"),
        { ...balancer(publicFront, rule), sku },
        scaleSet("web", "web", inPool),
      ]);
      expect(sortedLines(reach).filter((line) => line.startsWith("input"))).toEqual([]);
      expect(undecidedLines(reach)).toHaveLength(1);
    }
  });
});
