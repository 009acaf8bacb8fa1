import { describe, expect, it } from "vitest";
import { networkSecurityGroups } from "../../../src/plan/resources/network-security-groups.ts";
import { accessList, onlyFrom, web } from "../../reach/service-reach.ts";
import { plain } from "../plain.ts";
import { designOf, itemsOf, parametersOf, propertiesOf } from "./network-parts.ts";

const emit = (...args: Parameters<typeof designOf>) => networkSecurityGroups.emit(designOf(...args));

/** The rules of a role as lines: priority, name, access, protocol, source, ports. */
function rulesOf(role: string, ...args: Parameters<typeof designOf>): readonly string[] {
  return itemsOf(propertiesOf(emit(...args), `${role}SecurityGroup`), "securityRules").map(({ name, properties }) => {
    const { priority, access, protocol, destinationPortRange, destinationPortRanges } = properties;
    const source =
      properties.sourceAddressPrefix ??
      properties.sourceAddressPrefixes ??
      JSON.stringify(properties.sourceApplicationSecurityGroups);
    return [priority, name, access, protocol, source, destinationPortRange ?? destinationPortRanges].join(" ");
  });
}

const http = `<InputEndpoint name="Http" protocol="http" port="80" localPort="8080" />`;
const deny = "4096 DenyVirtualNetwork Deny * VirtualNetwork *";
const probes = "100 Probes Allow Tcp AzureLoadBalancer 8080";

describe("the rules of a role", () => {
  it("let in probes first and the endpoint on its local port, and keep the network out last", () => {
    expect(rulesOf("web", web("Web", http))).toEqual([probes, "110 web-Http Allow Tcp Internet 8080", deny]);
  });

  it("have no rule for probes that nobody sends", () => {
    const game = `<InputEndpoint name="Game" protocol="udp" port="9000" />`;
    expect(rulesOf("web", web("Web", game))).toEqual(["100 web-Game Allow Udp Internet 9000", deny]);
  });

  it("keep an access list in its order, and let in whom it does not name only where it permits nobody", () => {
    const list = (...rules: readonly string[]) =>
      rulesOf("web", web("Web", http), accessList("Web", "Http", rules)).slice(1, -1);
    expect(list("deny 198.51.100.0/25", "permit 198.51.100.0/24")).toEqual([
      "110 web-Http-1 Deny Tcp 198.51.100.0/25 8080",
      "120 web-Http-2 Allow Tcp 198.51.100.0/24 8080",
    ]);
    expect(list("deny 198.51.100.0/24")).toEqual([
      "110 web-Http-1 Deny Tcp 198.51.100.0/24 8080",
      "120 web-Http Allow Tcp Internet 8080",
    ]);
  });

  it("take tags for every address, and nobody's private addresses into the Internet", () => {
    const list = accessList("Web", "Http", ["permit 8.0.0.0/6", "deny 0.0.0.0/0"]);
    expect(rulesOf("web", web("Web", http), list).slice(1, -1)).toEqual([
      "110 web-Http-1 Allow Tcp 8.0.0.0/7,11.0.0.0/8 8080",
      "120 web-Http-2 Deny Tcp Internet 8080",
    ]);
  });

  it("let in the network to an internal balancer, after what is public", () => {
    const desk = `<InputEndpoint name="Desk" protocol="tcp" port="443" loadBalancer="Inside" />`;
    expect(rulesOf("web", web("Web", desk + http))).toEqual([
      "100 Probes Allow Tcp AzureLoadBalancer 443,8080",
      "110 web-Http Allow Tcp Internet 8080",
      "120 web-Desk Allow Tcp VirtualNetwork 443",
      deny,
    ]);
  });

  it("let in each role that may call an internal endpoint by a rule of its own", () => {
    const queue = `<InternalEndpoint name="Queue" protocol="any"><FixedPortRange min="9000" max="9009" /></InternalEndpoint>`;
    const roles = web("Web", "") + web("Jobs", queue);
    const from = (group: string) => `[{"id":"<${group}>"}] 9000-9009`;
    expect(rulesOf("jobs", roles)).toEqual([
      `100 Queue-from-web Allow * ${from("webGroup")}`,
      `110 Queue-from-jobs Allow * ${from("jobsGroup")}`,
      deny,
    ]);
    const limited = `${roles}<NetworkTrafficRules>${onlyFrom("Jobs", "Queue", "Web")}</NetworkTrafficRules>`;
    expect(rulesOf("jobs", limited)).toEqual([`100 Queue-from-web Allow * ${from("webGroup")}`, deny]);
  });

  it("let roles call a port before a list that denies somebody the same port", () => {
    const admin = `${http}<InternalEndpoint name="Admin" protocol="tcp" port="8080" />`;
    const names = rulesOf("web", web("Web", admin), accessList("Web", "Http", ["deny 0.0.0.0/0"])).map(
      (line) => line.split(" ")[1],
    );
    expect(names).toEqual(["Probes", "Admin-from-web", "web-Http-1", "web-Http", "DenyVirtualNetwork"]);
  });

  it("open Remote Desktop only to roles that imported it, and only from where the choice says", () => {
    const roles = web("Web", "", ["RemoteAccess", "RemoteForwarder"]) + web("Jobs", "");
    const desktop = (source: string) => [`100 RemoteDesktop Allow Tcp ${source} 3389`, deny];
    expect(rulesOf("web", roles, "", "bastion")).toEqual(desktop("10.0.255.192/26"));
    expect(rulesOf("web", roles, "", "nat")).toEqual(desktop("<remoteDesktopSourceRange>"));
    expect(rulesOf("web", roles, "", "private")).toEqual(desktop("<corporateRange>"));
    expect(rulesOf("web", roles, "", "relay")).toEqual([deny]);
    expect(rulesOf("web", roles, "", "none")).toEqual([deny]);
    expect(rulesOf("jobs", roles, "", "bastion")).toEqual([deny]);
    const site = `<VirtualNetworkSite name="office" />`;
    const { variables = [] } = emit(roles, site, "bastion");
    expect(JSON.stringify(variables.map(({ value }) => plain(value)))).toContain("<bastionSubnetRange>");
  });

  it("let in the customer's own networks in an existing network, where the deployment names some", () => {
    const fragment = emit(web("Web", http), `<VirtualNetworkSite name="office" />`);
    expect(parametersOf(fragment)).toContain("allowedNetworkRanges");
    const { securityRules } = propertiesOf(fragment, "webSecurityGroup");
    expect(securityRules).toMatch(/^<concat\(webSecurityRules, empty\(allowedNetworkRanges\) \? \[\] : \[/);
    expect(securityRules).toContain(`"priority":4095`);
    expect(parametersOf(emit(web("Web", http)))).not.toContain("allowedNetworkRanges");
  });

  it("keep priorities within what a group takes, and tell where there are too many", () => {
    const port = (number: number) => `<InternalEndpoint name="E${number}" protocol="tcp" port="${10_000 + number}" />`;
    const many = (count: number) => web("Web", Array.from({ length: count }, (_, index) => port(index)).join(""));
    const priorities = rulesOf("web", many(999)).map((line) => Number(line.split(" ")[0]));
    expect(Math.max(...priorities)).toBe(4096);
    expect(new Set(priorities).size).toBe(1000);
    expect(emit(many(999)).diagnostics).toEqual([]);
    expect(emit(many(1000)).diagnostics?.map(({ message }) => message)).toEqual([
      "Role 'Web' would need 1001 rules in its security group, which takes 1000.",
    ]);
  });

  it("tell what became of endpoints that nobody may call, and of private addresses at a public port", () => {
    const roles = `${web("Web", `${http}<InternalEndpoint name="A" protocol="tcp" port="9000" />`)}<NetworkTrafficRules>${onlyFrom("Web", "A", "Gone")}</NetworkTrafficRules>`;
    const fates = emit(roles, accessList("Web", "Http", ["permit 10.0.0.0/8"])).notes?.map(({ fate }) => fate);
    expect(new Set(fates)).toEqual(new Set(["dropped"]));
    expect(fates?.length).toBeGreaterThan(8);
  });
});
