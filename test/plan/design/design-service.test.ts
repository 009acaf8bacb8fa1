import { describe, expect, it } from "vitest";
import type { ServiceDesign } from "../../../src/plan/design/design.ts";
import { designService } from "../../../src/plan/design/design-service.ts";
import { accessList, configurationText, definitionText, web } from "../../reach/service-reach.ts";
import { serviceOf } from "../planned-services.ts";

function staged(roles: string, network = "") {
  const service = serviceOf(definitionText(roles), { Cloud: configurationText(network) });
  return designService(service, { remoteAccess: undefined, orchestration: "uniform", sessions: 25 });
}

function design(roles: string, network = ""): ServiceDesign {
  return staged(roles, network).value;
}

/** The probe of each rule of the only role: `Http 80 / 15 s 2`. */
function probesOf(endpoints: string, written = ""): readonly (string | undefined)[] {
  const { roles, balancers } = design(written + web("Web", endpoints));
  return (roles[0]?.balanced ?? []).map(({ probe, balancer }) => {
    const found = balancers.find(({ symbol }) => symbol === balancer)?.probes.find(({ name }) => name === probe);
    if (found === undefined) return undefined;
    const { protocol, port, path, interval, threshold } = found;
    return [protocol, port, path, `${interval} s`, threshold].filter((part) => part !== undefined).join(" ");
  });
}

describe("the probe of a rule", () => {
  const probe = (rest: string) => `<LoadBalancerProbes><LoadBalancerProbe name="P" ${rest} /></LoadBalancerProbes>`;
  const probed = `<InputEndpoint name="A" protocol="tcp" port="80" localPort="8080" loadBalancerProbe="P" />`;

  it("is tcp on the local port, as the platform had it", () => {
    expect(probesOf(`<InputEndpoint name="A" protocol="http" port="80" localPort="8080" />`)).toEqual([
      "Tcp 8080 15 s 2",
    ]);
  });

  it.each([
    [`protocol="http" path="/ok" port="90" intervalInSeconds="10" timeoutInSeconds="35"`, "Http 90 /ok 10 s 3"],
    [`protocol="http"`, "Http 8080 / 15 s 2"],
    [`protocol="tcp" intervalInSeconds="1" timeoutInSeconds="31"`, "Tcp 8080 5 s 6"],
    [`protocol="tcp" intervalInSeconds="40" timeoutInSeconds="31"`, "Tcp 8080 40 s 1"],
    [`protocol="http" port="25"`, "Tcp 25 15 s 2"],
  ])("that is named with %s is %s", (rest, expected) => expect(probesOf(probed, probe(rest))).toEqual([expected]));

  it("of udp is that of a tcp endpoint of its role, else none and told", () => {
    const udp = `<InputEndpoint name="G" protocol="udp" port="9000" />`;
    expect(probesOf(`${udp}<InputEndpoint name="A" protocol="tcp" port="80" />`)[0]).toBe("Tcp 80 15 s 2");
    expect(probesOf(udp)).toEqual([undefined]);
    expect(staged(web("Web", udp)).diagnostics.map(({ code }) => code)).toEqual(["converted-udp-endpoint-has-probe"]);
  });

  it("is none where the status of instances is ignored", () => {
    expect(probesOf(`<InputEndpoint name="A" protocol="tcp" port="80" ignoreRoleInstanceStatus="true" />`)).toEqual([
      undefined,
    ]);
  });
});

describe("whom an endpoint lets in", () => {
  const endpoint = `<InputEndpoint name="A" protocol="tcp" port="80" />`;
  const accessWith = (...rules: readonly string[]) => {
    const access = design(web("Web", endpoint), rules.length === 0 ? "" : accessList("Web", "A", rules)).roles[0]
      ?.balanced[0]?.access;
    return [
      access?.everybody,
      access?.otherwise,
      ...(access?.rules ?? []).map(({ access: word, addresses }) => `${word} ${addresses}`),
    ];
  };

  it.each([
    [[], ["Internet", "Allow"]],
    [["permit 198.51.100.7/24"], ["Internet", "Deny", "Allow 198.51.100.0/24"]],
    [["deny 198.51.100.0/24"], ["Internet", "Allow", "Deny 198.51.100.0/24"]],
    [["permit 0.0.0.0/0"], ["Internet", "Allow"]],
  ])("with %j is %j", (rules, expected) => expect(accessWith(...rules)).toEqual(expected));

  it("on an internal balancer is the virtual network", () => {
    const inside = `<InputEndpoint name="A" protocol="tcp" port="80" loadBalancer="Desk" />`;
    expect(design(web("Web", inside)).roles[0]?.balanced[0]?.access.everybody).toBe("VirtualNetwork");
  });
});

describe("balancers", () => {
  it("are the public one, and each that an endpoint names, configured or not", () => {
    const endpoints = ["", `loadBalancer="Desk"`, `loadBalancer="Desk"`, `loadBalancer="Balancer"`];
    const texts = endpoints.map(
      (more, index) => `<InputEndpoint name="E${index}" protocol="tcp" port="${80 + index}" ${more} />`,
    );
    const { balancers } = design(web("Web", texts.join("")));
    expect(balancers.map(({ symbol, word, configured }) => [symbol, word, configured])).toEqual([
      ["balancer", "balancer", undefined],
      ["internalBalancer", "desk", undefined],
      ["internalBalancer2", "balancer-2", undefined],
    ]);
  });

  it("are none where nothing is reached, and the way out is a gateway", () => {
    const { balancers, wayOut } = design(web("Web", ""));
    expect([balancers, wayOut]).toEqual([[], "nat-gateway"]);
  });
});

describe("the network", () => {
  it("is a new one with a subnet for each role", () => {
    const { network, roles } = design(web("A", "") + web("B", ""));
    expect([network.kind, ...roles.map(({ subnet }) => subnet.prefix)]).toEqual(["new", "10.0.0.0/22", "10.0.4.0/22"]);
  });

  it("is larger where a /16 has no room for the roles", () => {
    const { network, roles } = design(Array.from({ length: 65 }, (_, index) => web(`W${index}`, "")).join(""));
    expect(network).toMatchObject({ addressSpace: "10.0.0.0/8", bastionPrefix: "10.255.255.192/26" });
    expect(roles[64]?.subnet.prefix).toBe("10.1.0.0/22");
  });

  it("is the customer's where the configuration names one", () => {
    const site = `<VirtualNetworkSite name="Office" /><AddressAssignments><InstanceAddress roleName="A"><Subnets><Subnet name="front" /></Subnets></InstanceAddress></AddressAssignments>`;
    const { network, roles, wayOut } = design(web("A", ""), site);
    expect([network.kind, roles[0]?.subnet.existing?.value, wayOut]).toEqual(["existing", "front", "existing-network"]);
  });
});

describe("ports", () => {
  it("that the platform picked are fixed, and told", () => {
    const { value, diagnostics } = staged(
      web(
        "Web",
        `<InputEndpoint name="A" protocol="tcp" port="80" localPort="*" /><InternalEndpoint name="B" protocol="tcp" />`,
      ),
    );
    expect(value.roles[0]?.balanced[0]?.localPort.port).toBe(20000);
    expect(value.roles[0]?.internalPorts[0]?.ranges).toEqual([{ first: 20001, last: 20001 }]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["converted-port-is-fixed", "converted-port-is-fixed"]);
  });

  it("of one balancer rule stay where a NAT rule wants the same, which is refused and told", () => {
    const { value, diagnostics } = staged(
      web(
        "Web",
        `<InstanceInputEndpoint name="N" protocol="tcp" localPort="8080"><AllocatePublicPortFrom><FixedPortRange min="9000" max="9009" /></AllocatePublicPortFrom></InstanceInputEndpoint>
         <InputEndpoint name="A" protocol="tcp" port="80" localPort="8080" />`,
      ),
    );
    const [role] = value.roles;
    expect([role?.balanced[0]?.refusal, role?.instancePorts[0]?.refusal === undefined]).toEqual([undefined, false]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["converted-port-is-free"]);
  });
});
