import { describe, expect, it } from "vitest";
import { address, group, machine, network, ref, resource, scaleSet } from "./parts.ts";
import { reachOfResources, reachOfText, sortedLines, undecidedLines } from "./reach-of-template.ts";

const unguarded = "any 1-65535 no security group";
const on = (name: string) => ({ networkSecurityGroup: ref("networkSecurityGroups", name) });

function linesTo(role: string, resources: readonly unknown[], more: object = {}): readonly string[] {
  return sortedLines(reachOfResources(resources, more)).filter((line) => line.includes(`> role:${role} `));
}

describe("within a network", () => {
  it("a lone machine does not call itself, an instance its fellows", () => {
    const both = [network("web 10.0.1.0/24"), ...machine("one", "web"), scaleSet("many", "web")];
    expect(linesTo("one", both)).toEqual([
      `internal role:many > role:one ${unguarded}`,
      `internal virtual-network > role:one ${unguarded}`,
    ]);
    expect(linesTo("many", both)).toContain(`internal role:many > role:many ${unguarded}`);
  });

  it("what goes out of a machine must be let out by its own groups", () => {
    const resources = [
      group("closed", "100 allow tcp * 1433 out to 10.0.2.0/24", "200 deny * * * out"),
      network("web 10.0.1.0/24 closed", "db 10.0.2.0/24", "other 10.0.3.0/24"),
      scaleSet("web", "web"),
      scaleSet("db", "db"),
      scaleSet("other", "other"),
    ];
    expect(linesTo("other", resources)).not.toContain(`internal role:web > role:other ${unguarded}`);
    expect(linesTo("db", resources)).toContain("internal role:web > role:db tcp 1433 no security group");
  });

  it("the whole network is named only where no role in it is shut out", () => {
    const resources = [
      group("closed", "200 deny * * * out"),
      network("web 10.0.1.0/24 closed", "db 10.0.2.0/24"),
      scaleSet("web", "web"),
      scaleSet("db", "db"),
    ];
    // 10.0.0.0/16 without 10.0.1.0/24, where the machines of `web` are, and without 10.0.2.0/24, told as role:db.
    const lines = linesTo("db", resources);
    expect(lines).toContain(`internal 10.0.128.0/17 > role:db ${unguarded}`);
    expect(lines).toContain(`internal role:db > role:db ${unguarded}`);
    expect(lines.filter((line) => line.includes("virtual-network") || line.includes("role:web"))).toEqual([]);
  });

  it("machines of other networks are strangers, unless the networks are peered", () => {
    const other = resource("Microsoft.Network/virtualNetworks", "far", {
      addressSpace: { addressPrefixes: ["10.9.0.0/16"] },
      subnets: [{ name: "web", properties: { addressPrefix: "10.9.1.0/24" } }],
    });
    const there = scaleSet("far", "web", { subnet: ref("virtualNetworks/subnets", "far/web") });
    const peering = resource("Microsoft.Network/virtualNetworks/virtualNetworkPeerings", "net/toFar", {
      remoteVirtualNetwork: ref("virtualNetworks", "far"),
    });
    const apart = [network("web 10.0.1.0/24"), other, scaleSet("near", "web"), there];
    const call = `internal role:far > role:near ${unguarded}`;
    expect(linesTo("near", apart)).not.toContain(call);
    expect(linesTo("near", [...apart, peering])).toContain(call);
  });

  it("the other family has its own addresses", () => {
    const dual = resource("Microsoft.Network/virtualNetworks", "net", {
      addressSpace: { addressPrefixes: ["10.0.0.0/16", "fd00:1::/48"] },
      subnets: [{ name: "web", properties: { addressPrefixes: ["10.0.1.0/24", "fd00:1:0:1::/64"], ...on("rules") } }],
    });
    const six = {
      subnet: ref("virtualNetworks/subnets", "net/web"),
      privateIPAddressVersion: "IPv6",
      publicIPAddress: ref("publicIPAddresses", "six"),
    };
    const ipConfigurations = [
      { name: "four", properties: { subnet: ref("virtualNetworks/subnets", "net/web") } },
      { name: "six", properties: six },
    ];
    const lines = linesTo("web", [
      group(
        "rules",
        "100 allow tcp 2001:db8::/32 443",
        "110 allow tcp 0.0.0.0/0 80",
        "120 allow tcp * 81",
        "200 deny * * *",
      ),
      dual,
      address("six", "Standard", { publicIPAddressVersion: "IPv6" }),
      ...machine("web", "web", {}, { ipConfigurations }),
    ]);
    expect(lines).toEqual([
      "internal virtual-network > role:web tcp 80 rule1",
      "internal virtual-network > role:web tcp 81 rule2",
      "public-address 2001:db8::/32 > role:web tcp 443 rule0 via six",
      "public-address internet > role:web tcp 81 rule2 via six",
    ]);
  });
});

describe("what is not in the template", () => {
  it("a security group, an interface, a public address", () => {
    const parts = [network("web 10.0.1.0/24"), ...machine("web", "web", {}, on("elsewhere"))];
    expect(undecidedLines(reachOfResources(parts))[0]).toContain(
      "security group 'elsewhere', which is not in the template",
    );
    const lost = machine("web", "web").slice(1);
    expect(undecidedLines(reachOfResources([network("web 10.0.1.0/24"), ...lost]))[0]).toContain(
      "what reaches role:web: network interface",
    );
    const addressed = machine("web", "web", { publicIPAddress: ref("publicIPAddresses", "elsewhere") });
    expect(undecidedLines(reachOfResources([network("web 10.0.1.0/24"), ...addressed]))[0]).toContain(
      "the SKU of public address",
    );
  });

  it("an address of which only the SKU is not known does not matter behind a group", () => {
    const addressed = machine("web", "web", { publicIPAddress: ref("publicIPAddresses", "elsewhere") }, on("rules"));
    const reach = reachOfResources([
      group("rules", "100 allow tcp Internet 80"),
      network("web 10.0.1.0/24"),
      ...addressed,
    ]);
    expect(reach.undecided).toEqual([]);
  });

  it("a network whose subnets are declared `existing`", () => {
    const template = {
      languageVersion: "2.0",
      resources: {
        subnet: { existing: true, type: "Microsoft.Network/virtualNetworks/subnets", name: "net/web" },
        web: scaleSet("web", "web"),
      },
    };
    const reach = reachOfText(JSON.stringify(template));
    expect(reach.flows).toEqual([]);
    expect(undecidedLines(reach)[0]).toContain("the security groups of subnet 'net/web'");
  });

  it("a subnet that is declared twice with different groups", () => {
    const again = resource("Microsoft.Network/virtualNetworks/subnets", "net/web", {
      addressPrefix: "10.0.1.0/24",
      ...on("rules"),
    });
    const parts = [group("rules", "200 deny * * *"), again, scaleSet("web", "web")];
    expect(undecidedLines(reachOfResources([network("web 10.0.1.0/24"), ...parts]))[0]).toContain(
      "is declared 2 times",
    );
    expect(undecidedLines(reachOfResources([network("web 10.0.1.0/24 rules"), ...parts]))).toEqual([]);
  });

  it("a resource whose name is empty, if it can have a part in it", () => {
    const parameters = { parameters: { x: { type: "string", defaultValue: "" } } };
    const nameless = (type: string) =>
      undecidedLines(reachOfResources([resource(type, "[parameters('x')]", {})], parameters));
    expect(nameless("Microsoft.Network/networkSecurityGroups")).toHaveLength(1);
    expect(nameless("Microsoft.Compute/virtualMachineScaleSets")).toHaveLength(1);
    expect(nameless("Microsoft.Authorization/roleAssignments")).toEqual([]);
    expect(nameless("Microsoft.Network/privateDnsZones")).toEqual([]);
  });

  it("kinds of resources that are not evaluated", () => {
    const kinds = [
      "Microsoft.Network/applicationGateways",
      "Microsoft.Network/azureFirewalls",
      "Microsoft.Compute/cloudServices",
    ];
    const reach = reachOfResources(kinds.map((type) => resource(type, "a$&b", {})));
    expect(reach.undecided).toHaveLength(3);
    expect(undecidedLines(reach).every((line) => line.includes("'a$&b'"))).toBe(true);
  });
});

describe("security groups in parts", () => {
  it("rules are resources of their own", () => {
    const rule = resource("Microsoft.Network/networkSecurityGroups/securityRules", "rules/http", {
      priority: 100,
      direction: "Inbound",
      access: "Allow",
      protocol: "Tcp",
      sourceAddressPrefix: "Internet",
      sourcePortRange: "*",
      destinationAddressPrefix: "*",
      destinationPortRange: "80",
    });
    const own = machine("web", "web", { publicIPAddress: ref("publicIPAddresses", "own") });
    const parts = [group("rules"), network("web 10.0.1.0/24 rules"), address("own", "Standard"), ...own];
    expect(linesTo("web", [...parts, rule])[1]).toBe("public-address internet > role:web tcp 80 http via own");
    const parameters = { parameters: { x: { type: "bool" } } };
    const reach = reachOfResources([...parts, { ...rule, condition: "[parameters('x')]" }], parameters);
    expect(sortedLines(reach).filter((line) => line.startsWith("public"))).toEqual([]);
    expect(undecidedLines(reach)[0]).toContain("rule 'http' of security group 'rules': parameter 'x' has no value");
  });

  it("a list of rules that has no value", () => {
    const rules = resource("Microsoft.Network/networkSecurityGroups", "rules", { securityRules: "[parameters('x')]" });
    const own = machine("web", "web", { publicIPAddress: ref("publicIPAddresses", "own") });
    const reach = reachOfResources([rules, network("web 10.0.1.0/24 rules"), address("own", "Standard"), ...own], {
      parameters: { x: { type: "array" } },
    });
    expect(reach.flows).toEqual([]);
    expect(reach.undecided.every(({ why }) => why.includes("parameter 'x' has no value"))).toBe(true);
    expect(reach.undecided).toHaveLength(2);
  });
});

describe("Bastion", () => {
  const ipConfigurations = [
    { name: "ip", properties: { subnet: ref("virtualNetworks/subnets", "net/AzureBastionSubnet") } },
  ];
  const reachWith = (sku: string, ...rules: readonly string[]) =>
    reachOfResources([
      group("rules", ...rules),
      network("web 10.0.1.0/24 rules", "AzureBastionSubnet 10.0.9.0/26"),
      resource("Microsoft.Network/bastionHosts", "bastion", { ipConfigurations }, { sku: { name: sku } }),
      ...machine("web", "web"),
    ]);

  it("connects to 22 and 3389, with Standard to any port", () => {
    const rules = ["100 allow tcp 10.0.9.0/26 *", "200 deny * * *"];
    expect(sortedLines(reachWith("Basic", ...rules))).toEqual([
      "internal bastion > role:web tcp 22 rule0 via bastion",
      "internal bastion > role:web tcp 3389 rule0 via bastion",
    ]);
    expect(sortedLines(reachWith("Standard", ...rules))).toEqual([
      "internal bastion > role:web tcp 1-65535 rule0 via bastion",
    ]);
  });

  it("is shut out where its subnet is not let in, and undecided where only part of it is", () => {
    const other = reachWith("Basic", "100 allow tcp 10.0.8.0/24 3389", "200 deny * * *");
    expect(sortedLines(other)).toEqual(["internal 10.0.8.0/24 > role:web tcp 3389 rule0"]);
    expect(other.undecided).toEqual([]);
    const half = reachWith("Basic", "100 allow tcp 10.0.9.0/27 3389", "200 deny * * *");
    expect(half.flows).toEqual([]);
    expect(undecidedLines(half)[0]).toContain("whether 'rule0' lets bastion to role:web on tcp 3389 through");
  });
});
