import { describe, expect, it } from "vitest";
import { admittedBy } from "../../src/reach/access-lists.ts";
import { isSameSet, without } from "../../src/reach/address-set.ts";
import { accessList, configurationOf, configurationText, reachOf, web } from "./service-reach.ts";

function admitted(...rules: readonly string[]): readonly string[] {
  const text = configurationText(accessList("Web", "Http", rules));
  const [control] = configurationOf(text).networkConfiguration?.accessControls ?? [];
  return admittedBy(control?.rules ?? []);
}

const everybodyBut = (network: string) => without(["0.0.0.0/0"], [network]);

describe("the rules of a list", () => {
  it("let everybody in where there is none", () => expect(admitted()).toEqual(["0.0.0.0/0"]));

  it("deny the rest where all permit", () => {
    expect(admitted("permit 198.51.100.0/24", "permit 203.0.113.0/24")).toEqual(["198.51.100.0/24", "203.0.113.0/24"]);
  });

  it("permit the rest where all deny", () => {
    expect(isSameSet(admitted("deny 198.51.100.0/24"), everybodyBut("198.51.100.0/24"))).toBe(true);
  });

  it("deny the rest where one permits", () => {
    expect(admitted("deny 10.0.0.0/9", "permit 10.0.0.0/8")).toEqual(["10.128.0.0/9"]);
  });

  it("decide by the lowest order, wherever it stands", () => {
    expect(admitted("permit 10.0.0.0/8", "deny 10.0.0.0/9")).toEqual(["10.0.0.0/8"]);
    const list = `<AccessControls><AccessControl name="List">
      <Rule order="200" action="permit" remoteSubnet="10.0.0.0/8" />
      <Rule order="100" action="deny" remoteSubnet="10.0.0.0/9" />
    </AccessControl></AccessControls>`;
    const [control] = configurationOf(configurationText(list)).networkConfiguration?.accessControls ?? [];
    expect(admittedBy(control?.rules ?? [])).toEqual(["10.128.0.0/9"]);
  });

  it("let everybody in by a first permit of all, and nobody by a first deny of all", () => {
    expect(admitted("permit 0.0.0.0/0", "deny 10.0.0.0/8")).toEqual(["0.0.0.0/0"]);
    expect(admitted("deny 0.0.0.0/0", "permit 10.0.0.0/8")).toEqual([]);
    expect(admitted("deny 0.0.0.0/0")).toEqual([]);
  });

  it("carve one out of another", () => {
    expect(isSameSet(admitted("deny 198.51.100.0/24", "permit 0.0.0.0/0"), everybodyBut("198.51.100.0/24"))).toBe(true);
  });

  it("stay closed around a permit that cannot be read", () => expect(admitted("permit office")).toEqual([]));
});

describe("the lists of an endpoint", () => {
  const role = web("Web", `<InputEndpoint name="Http" protocol="http" port="80" />`);
  const from = (network: string) => reachOf(role, network).value.flows.map((flow) => flow.from);

  it("narrow it to networks", () => {
    expect(from(accessList("Web", "Http", ["permit 198.51.100.0/24"]))).toEqual([
      { kind: "addresses", cidr: "198.51.100.0/24" },
    ]);
  });

  it("leave it alone where they are for another", () => {
    const internet = [{ kind: "internet" }];
    expect(from(accessList("web", "Http", ["permit 198.51.100.0/24"]))).toEqual(internet);
    expect(from(accessList("Web", "Https", ["permit 198.51.100.0/24"]))).toEqual(internet);
    expect(from(accessList("Web", "Http", ["permit 0.0.0.0/0"]))).toEqual(internet);
    expect(
      from(`<EndpointAcls><EndpointAcl role="Web" endPoint="Http" accessControl="None" /></EndpointAcls>`),
    ).toEqual(internet);
  });

  it("must all let an address in", () => {
    const lists = `<AccessControls>
      <AccessControl name="A"><Rule order="1" action="permit" remoteSubnet="10.0.0.0/8" /></AccessControl>
      <AccessControl name="B"><Rule order="1" action="deny" remoteSubnet="10.0.0.0/9" /></AccessControl>
    </AccessControls><EndpointAcls>
      <EndpointAcl role="Web" endPoint="Http" accessControl="A" />
      <EndpointAcl role="Web" endPoint="Http" accessControl="B" />
    </EndpointAcls>`;
    expect(from(lists)).toEqual([{ kind: "addresses", cidr: "10.128.0.0/9" }]);
  });

  it("leave no flow where nobody may come", () => {
    expect(from(accessList("Web", "Http", ["deny 0.0.0.0/0"]))).toEqual([]);
  });

  it("are told with the rule that lets each network in", () => {
    const network = accessList("Web", "Http", ["permit 10.0.0.0/8", "deny 198.51.100.0/25", "permit 198.51.100.0/24"]);
    const text = configurationText(network);
    const { flows } = reachOf(role, network).value;
    const told = flows.map(({ from: sender, origins }) => [
      sender.kind === "addresses" ? sender.cidr : sender.kind,
      origins.slice(1).map(({ start, end }) => text.slice(start, end)),
    ]);
    expect(told).toEqual([
      ["10.0.0.0/8", ["List", "10.0.0.0/8"]],
      ["198.51.100.128/25", ["List", "198.51.100.0/24"]],
    ]);
  });
});
