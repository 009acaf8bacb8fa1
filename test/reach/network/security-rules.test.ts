import { describe, expect, it } from "vitest";
import { address, group, machine, network, ref, resource, ruleOf } from "./parts.ts";
import { reachOfResources, sortedLines, undecidedLines } from "./reach-of-template.ts";

/** A machine at 10.0.1.4 with a Standard address of its own behind a group with these rules on its interface. */
function behind(rules: readonly string[], atSubnet?: readonly string[]) {
  const guard = { networkSecurityGroup: ref("networkSecurityGroups", "rules") };
  const ip = {
    publicIPAddress: ref("publicIPAddresses", "address"),
    privateIPAllocationMethod: "Static",
    privateIPAddress: "10.0.1.4",
  };
  return reachOfResources([
    group("rules", ...rules),
    ...(atSubnet === undefined ? [] : [group("outer", ...atSubnet)]),
    network(`web 10.0.1.0/24${atSubnet === undefined ? "" : " outer"}`),
    address("address", "Standard"),
    ...machine("web", "web", ip, guard),
  ]);
}

/** What is open to the outside, as `internet tcp 80`. */
function outside(rules: readonly string[], atSubnet?: readonly string[]): readonly string[] {
  return sortedLines(behind(rules, atSubnet))
    .filter((line) => line.startsWith("public-address"))
    .map((line) => line.replace(/^public-address (\S+) > role:web (.*) \S+ via address$/, "$1 $2"));
}

/** What is open from within, in the same way. */
function inside(rules: readonly string[], atSubnet?: readonly string[]): readonly string[] {
  return sortedLines(behind(rules, atSubnet))
    .filter((line) => line.startsWith("internal"))
    .map((line) => line.replace(/^internal (\S+) > role:web (.*) \S+$/, "$1 $2"));
}

describe("one security group", () => {
  it("without rules is closed to the Internet and open to the network", () => {
    expect(outside([])).toEqual([]);
    expect(inside([])).toEqual(["virtual-network any 1-65535"]);
  });

  it("decides by the lowest number, whatever the order in the file", () => {
    const allowFirst = ["200 deny tcp * 80", "100 allow tcp * 80"];
    expect(outside(allowFirst)).toEqual(["internet tcp 80"]);
    expect(outside(["100 deny tcp * 80", "200 allow tcp * 80"])).toEqual([]);
  });

  it("cuts ranges at the ports that an earlier rule takes out", () => {
    expect(outside(["100 deny tcp Internet 22", "200 allow tcp Internet 20-25"])).toEqual([
      "internet tcp 20-21",
      "internet tcp 23-25",
    ]);
  });

  it("keeps protocols apart, and joins what is open over both", () => {
    expect(outside(["100 allow udp Internet 53", "110 allow tcp Internet 53-54"])).toEqual([
      "internet tcp 53-54",
      "internet udp 53",
    ]);
    expect(outside(["100 allow * Internet 53"])).toEqual(["internet any 53"]);
    expect(outside(["100 allow icmp Internet *", "110 allow Ah Internet *"])).toEqual([]);
  });

  it("takes networks out of the Internet and puts halves together", () => {
    const ranges = ["100 allow tcp 198.51.100.0/25 80", "110 allow tcp 198.51.100.128/25 80"];
    expect(outside(ranges)).toEqual(["198.51.100.0/25 tcp 80", "198.51.100.128/25 tcp 80"]);
    expect(outside(["100 deny tcp 0.0.0.0/1 80", "110 allow tcp Internet 80"])).toEqual(["128.0.0.0/1 tcp 80"]);
    expect(outside(["100 allow tcp 0.0.0.0/1 80", "110 allow tcp 128.0.0.0/1 80"])).toEqual(["internet tcp 80"]);
  });

  it("knows private addresses and its own network for what is not on the Internet", () => {
    expect(outside(["100 allow tcp 10.0.0.0/8 80", "110 allow tcp VirtualNetwork 81"])).toEqual([]);
    expect(outside(["100 deny tcp 10.0.0.0/8 80", "110 allow tcp * 80"])).toEqual(["internet tcp 80"]);
  });

  it("lets in from its network what rules say of it, and of addresses elsewhere what they say of these", () => {
    const closed = "4000 deny * * *";
    expect(inside(["100 allow tcp VirtualNetwork 80", closed])).toEqual(["virtual-network tcp 80"]);
    expect(inside(["100 allow tcp 10.0.0.0/8 80", closed])).toEqual(["virtual-network tcp 80"]);
    expect(inside(["100 allow tcp 10.0.7.0/24 80", closed])).toEqual(["10.0.7.0/24 tcp 80"]);
    expect(inside(["100 allow tcp 192.168.0.0/16 80", closed])).toEqual(["192.168.0.0/16 tcp 80"]);
    expect(inside(["100 allow tcp Internet 80", "110 allow tcp AzureLoadBalancer 81", closed])).toEqual([]);
  });

  it("looks at the destination: prefix, network tag, another machine's address", () => {
    const open = (prefix: string) => outside([`100 allow tcp Internet 80 to ${prefix}`]);
    expect(open("10.0.1.0/24")).toEqual(["internet tcp 80"]);
    expect(open("10.0.1.4")).toEqual(["internet tcp 80"]);
    expect(open("VirtualNetwork")).toEqual(["internet tcp 80"]);
    expect(open("10.0.1.5")).toEqual([]);
    expect(open("10.0.2.0/24")).toEqual([]);
    expect(open("Internet")).toEqual([]);
    expect(open("Storage")).toEqual([]);
  });

  it("leaves rules of the other direction alone", () => {
    expect(outside(["100 allow tcp * 80 out", "110 deny * * * out"])).toEqual([]);
  });
});

describe("two levels", () => {
  it("both must allow", () => {
    expect(outside(["100 allow tcp Internet 80-90"], ["100 allow tcp Internet 85-95"])).toEqual(["internet tcp 85-90"]);
    expect(outside(["100 allow tcp Internet 80"], [])).toEqual([]);
    expect(outside([], ["100 allow tcp Internet 80"])).toEqual([]);
  });

  it("what is left of addresses is what is in both", () => {
    expect(outside(["100 allow tcp 198.51.100.0/24 80"], ["100 allow tcp 198.51.100.64/26 80"])).toEqual([
      "198.51.100.64/26 tcp 80",
    ]);
  });
});

describe("what is not decided", () => {
  it("a service tag: the general Internet is decided, those whom the tag holds are not", () => {
    const reach = behind(["100 allow tcp AzureFrontDoor.Backend 443", "110 allow tcp 198.51.100.7 443"]);
    expect(sortedLines(reach).filter((line) => line.startsWith("public"))).toEqual([
      "public-address 198.51.100.7/32 > role:web tcp 443 rule1 via address",
    ]);
    expect(undecidedLines(reach)).toEqual([
      "what service tag 'azurefrontdoor.backend' reaches of role:web on tcp 443: the rules name the tag, and which addresses it holds does not stand in the template",
    ]);
  });

  it("a service tag that is refused while the rest is let in", () => {
    const reach = behind(["100 deny tcp AzureCloud 443", "110 allow tcp Internet 443"]);
    expect(undecidedLines(reach)).toHaveLength(1);
    expect(undecidedLines(reach)[0]).toContain("what service tag 'azurecloud' reaches of role:web on tcp 443");
    expect(undecidedLines(behind(["100 allow tcp AzureCloud 443", "110 allow tcp Internet 443"]))).toEqual([]);
    expect(undecidedLines(behind(["100 deny * AzureCloud 443", "110 allow * Internet *"]))).toEqual([
      "what service tag 'azurecloud' reaches of role:web on any 443: the rules name the tag, and which addresses it holds does not stand in the template",
    ]);
  });

  it("a rule that asks for a source port", () => {
    const reach = behind(["100 allow udp Internet 500 from-port 500"]);
    expect(undecidedLines(reach)).toEqual([
      "whether 'rule0' lets internet to role:web on udp 500 through: rule 'rule0' of security group 'rules': the rule holds only what comes from source port 500",
    ]);
    expect(sortedLines(reach).filter((line) => line.startsWith("public"))).toEqual([]);
  });

  it("a value that is missing: only what rests on it", () => {
    const unknown = { ...ruleOf("100 allow tcp x 22"), sourceAddressPrefix: "[parameters('admins')]" };
    const denied = { ...ruleOf("200 deny tcp Internet 22") };
    const rules = resource("Microsoft.Network/networkSecurityGroups", "rules", {
      securityRules: [
        { name: "admins", properties: unknown },
        { name: "others", properties: denied },
        { name: "http", properties: ruleOf("300 allow tcp Internet 80") },
      ],
    });
    const guard = { networkSecurityGroup: ref("networkSecurityGroups", "rules") };
    const reach = reachOfResourcesOf([
      rules,
      network("web 10.0.1.0/24"),
      address("address", "Standard"),
      ...machine("web", "web", { publicIPAddress: ref("publicIPAddresses", "address") }, guard),
    ]);
    expect(sortedLines(reach).filter((line) => line.startsWith("public"))).toEqual([
      "public-address internet > role:web tcp 80 http via address",
    ]);
    expect(reach.undecided.map(({ flow }) => flow?.from.kind)).toContain("internet");
    expect(undecidedLines(reach).every((line) => line.includes("parameter 'admins' has no value"))).toBe(true);
  });

  it("a rule that may come first says the same as the next: decided", () => {
    const first = { ...ruleOf("100 allow tcp Internet 22"), priority: "[parameters('priority')]" };
    const guard = { networkSecurityGroup: ref("networkSecurityGroups", "rules") };
    const reachWith = (second: string) =>
      reachOfResourcesOf([
        resource("Microsoft.Network/networkSecurityGroups", "rules", {
          securityRules: [
            { name: "first", properties: first },
            { name: "second", properties: ruleOf(second) },
          ],
        }),
        network("web 10.0.1.0/24"),
        address("address", "Standard"),
        ...machine("web", "web", { publicIPAddress: ref("publicIPAddresses", "address") }, guard),
      ]);
    const isOpen = (second: string) => sortedLines(reachWith(second)).some((line) => line.startsWith("public"));
    expect(isOpen("200 allow tcp Internet 22")).toBe(true);
    expect(isOpen("200 deny tcp Internet 22")).toBe(false);
    expect(undecidedLines(reachWith("200 allow tcp Internet 22"))).toEqual([]);
    expect(undecidedLines(reachWith("200 deny tcp Internet 22"))).toHaveLength(1);
  });

  it("a machine whose address is picked by the platform, where a rule holds part of its subnet", () => {
    const reachWith = (prefix: string) =>
      reachOfResources([
        group("rules", `100 allow tcp Internet 80 to ${prefix}`),
        network("web 10.0.1.0/24 rules"),
        address("address", "Standard"),
        ...machine("web", "web", { publicIPAddress: ref("publicIPAddresses", "address") }),
      ]);
    expect(undecidedLines(reachWith("10.0.1.0/25"))).toHaveLength(1);
    expect(undecidedLines(reachWith("10.0.1.0/25"))[0]).toContain("which of them are meant here");
    expect(undecidedLines(reachWith("10.0.0.0/16"))).toEqual([]);
  });
});

/** A template with the two parameters that these tests leave without a value. */
function reachOfResourcesOf(resources: readonly unknown[]) {
  return reachOfResources(resources, { parameters: { admins: { type: "string" }, priority: { type: "int" } } });
}
