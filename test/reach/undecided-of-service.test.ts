import { describe, expect, it } from "vitest";
import { reachIsDecided } from "../../src/reach/codes.ts";
import { accessList, configurationText, definitionText, reachOf, web } from "./service-reach.ts";

const role = web("Web", `<InputEndpoint name="Http" protocol="http" port="80" />`);

/** What is undecided, and the text that its finding points at. */
function undecided(roles: string, network: string): readonly (readonly [string, string])[] {
  const { value, diagnostics } = reachOf(roles, network);
  expect(diagnostics).toHaveLength(value.undecided.length);
  return diagnostics.map(({ code, severity, message, span }) => {
    expect([code, severity]).toEqual(["reach-is-decided", "info"]);
    const text = span.file.endsWith(".cscfg") ? configurationText(network) : definitionText(roles);
    return [message, text.slice(span.start, span.end)];
  });
}

describe("what a service leaves undecided", () => {
  it("is nothing in a network of the platform's", () => {
    expect(undecided(role, "")).toEqual([]);
    expect(undecided(role, accessList("Web", "Http", ["permit 10.0.0.0/8"]))).toEqual([]);
  });

  it("is what neighbours reach in a network of the customer's", () => {
    expect(undecided(role, `<VirtualNetworkSite name="corporate" />`)).toEqual([
      [
        "It is not decided what neighbours and on-premises hosts reach in virtual network 'corporate': the network, its gateways and its security groups stand in neither file.",
        "corporate",
      ],
    ]);
  });

  it("is what a security group lets through to a role of the service", () => {
    const reference = (name: string) =>
      `<NetworkSecurityGroupRefs><NetworkSecurityGroupRef roleName="${name}"><NetworkSecurityGroup name="Edge" /></NetworkSecurityGroupRef></NetworkSecurityGroupRefs>`;
    expect(undecided(role, reference("Web"))).toEqual([
      [
        "It is not decided what network security group 'Edge' lets through to role 'Web': its rules stand in neither file.",
        "Edge",
      ],
    ]);
    expect(undecided(role, reference("Other"))).toEqual([]);
  });

  it("is which roles an access list on an internal balancer lets in", () => {
    const balanced = web("Web", `<InputEndpoint name="Http" protocol="http" port="80" loadBalancer="Inner" />`);
    expect(undecided(balanced, accessList("Web", "Http", ["permit 10.0.0.0/8"]))).toEqual([
      [
        "It is not decided which roles reach endpoint 'Http' of role 'Web': its access list names addresses, and those of the roles stand in neither file.",
        "List",
      ],
    ]);
    expect(undecided(balanced, accessList("Web", "Http", ["permit 0.0.0.0/0"]))).toEqual([]);
    expect(undecided(balanced, accessList("Web", "Http", ["deny 0.0.0.0/0"]))).toEqual([]);
  });

  it.each([
    `<InputEndpoint name="E" protocol="http" port="70000" />`,
    `<InputEndpoint name="E" protocol="http" port="80" localPort="0" />`,
    `<InternalEndpoint name="E" protocol="tcp" port="0" />`,
    `<InternalEndpoint name="E" protocol="tcp"><FixedPortRange min="9" max="8" /></InternalEndpoint>`,
  ])("is an endpoint without a port: %s", (endpoint) => {
    const roles = web("Web", endpoint);
    expect(reachOf(roles).value.flows).toEqual([]);
    expect(undecided(roles, "")).toEqual([
      [
        "It is not decided who reaches endpoint 'E' of role 'Web': it has no port from 1 to 65535, or a range that ends before it starts.",
        "E",
      ],
    ]);
  });
});

describe("an import of an unknown module", () => {
  it("is undecided, and expansion has the finding", () => {
    const { value, diagnostics } = reachOf(web("Web", "", ["Diagnostics", "Mine"]));
    expect(value.undecided).toMatchObject([{ what: "what module 'Mine' opens in role 'Web'" }]);
    expect(diagnostics).toEqual([]);
  });
});

describe.each([reachIsDecided])("the example of $name", ({ name, example }) => {
  it("has the finding where it is bad, and none where it is good", () => {
    const found = (text: string) => reachOf(role, text.replace(/<\/?NetworkConfiguration>/g, "")).diagnostics;
    expect(found(example.bad).map(({ code }) => code)).toEqual([name]);
    expect(found(example.good)).toEqual([]);
  });
});
