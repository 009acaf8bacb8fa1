import { describe, expect, it } from "vitest";
import { designService } from "../../../src/plan/design/design-service.ts";
import { loadBalancers } from "../../../src/plan/resources/load-balancers.ts";
import { definitionText, web } from "../../reach/service-reach.ts";
import { serviceOf } from "../planned-services.ts";
import { bodyOf, designOf, itemsOf, parametersOf, propertiesOf, symbolsOf } from "./network-parts.ts";

const emit = (...args: Parameters<typeof designOf>) => loadBalancers.emit(designOf(...args));
const part = (kind: string, name: string, balancer = "balancer") => ({
  id: `<Microsoft.Network/loadBalancers/${kind} ${balancer}Name/${name}>`,
});
const probe = `<LoadBalancerProbes><LoadBalancerProbe name="Alive" protocol="http" port="8090" path="/up" intervalInSeconds="10" timeoutInSeconds="35" /></LoadBalancerProbes>`;

describe("the public load balancer", () => {
  it("has a rule for each endpoint, with its own way out for all roles", () => {
    const http = `<InputEndpoint name="Http" protocol="http" port="80" localPort="8080" loadBalancerProbe="Alive" idleTimeoutInMinutes="10" loadBalancerDistribution="sourceIPProtocol" />`;
    const fragment = emit(probe + web("Web", http) + web("Jobs", ""));
    expect(bodyOf(fragment, "balancer")).toEqual({
      location: "<location>",
      sku: { name: "Standard" },
      properties: {
        frontendIPConfigurations: [
          {
            name: "front-end",
            properties: {
              publicIPAddress: {
                id: "<empty(existingPublicIpAddressId) ? publicAddress : existingPublicIpAddressId>",
              },
            },
          },
        ],
        backendAddressPools: [{ name: "web" }, { name: "all_roles" }],
        probes: [
          {
            name: "Alive",
            properties: { protocol: "Http", port: 8090, requestPath: "/up", intervalInSeconds: 10, probeThreshold: 3 },
          },
        ],
        loadBalancingRules: [
          {
            name: "web-Http",
            properties: {
              frontendIPConfiguration: part("frontendIPConfigurations", "front-end"),
              backendAddressPool: part("backendAddressPools", "web"),
              probe: part("probes", "Alive"),
              protocol: "Tcp",
              frontendPort: 80,
              backendPort: 8080,
              idleTimeoutInMinutes: 10,
              loadDistribution: "SourceIPProtocol",
              enableTcpReset: true,
              disableOutboundSnat: true,
            },
          },
        ],
        outboundRules: [
          {
            name: "outbound",
            properties: {
              frontendIPConfigurations: [part("frontendIPConfigurations", "front-end")],
              backendAddressPool: part("backendAddressPools", "all_roles"),
              protocol: "All",
              allocatedOutboundPorts: "<allocatedOutboundPorts>",
              enableTcpReset: true,
            },
          },
        ],
      },
    });
  });

  it.each([
    ["none", "Default"],
    ["sourceIP", "SourceIP"],
    ["SOURCEIPPROTOCOL", "SourceIPProtocol"],
    ["something", undefined],
  ])("spreads connections by %s as %s", (word, expected) => {
    const endpoint = `<InputEndpoint name="Http" protocol="http" port="80" loadBalancerDistribution="${word}" />`;
    const [rule] = itemsOf(propertiesOf(emit(web("Web", endpoint)), "balancer"), "loadBalancingRules");
    expect(rule?.properties.loadDistribution).toBe(expected);
  });

  it.each([
    [1, 35, 5, 7],
    [30, 31, 30, 1],
    [10, 10_000, 10, 100],
  ])("asks every %i s for %i s as the balancer can: every %i s, %i times", (asked, timeout, interval, threshold) => {
    const named = `<LoadBalancerProbes><LoadBalancerProbe name="Alive" protocol="tcp" intervalInSeconds="${asked}" timeoutInSeconds="${timeout}" /></LoadBalancerProbes>`;
    const endpoint = `<InputEndpoint name="Http" protocol="http" port="80" loadBalancerProbe="Alive" />`;
    const [found] = itemsOf(propertiesOf(emit(named + web("Web", endpoint)), "balancer"), "probes");
    expect(found?.properties).toMatchObject({ intervalInSeconds: interval, probeThreshold: threshold });
  });

  it.each([
    [3, 4],
    [101, 100],
    [30, 30],
  ])("keeps idle connections for %i minutes as long as it can: %i", (asked, minutes) => {
    const endpoint = `<InputEndpoint name="Http" protocol="http" port="80" idleTimeoutInMinutes="${asked}" />`;
    const service = serviceOf(definitionText(web("Web", endpoint)));
    const { value, diagnostics } = designService(service, {
      remoteAccess: undefined,
      orchestration: "uniform",
      sessions: 2,
    });
    const [rule] = itemsOf(propertiesOf(loadBalancers.emit(value), "balancer"), "loadBalancingRules");
    expect(rule?.properties.idleTimeoutInMinutes).toBe(minutes);
    expect(diagnostics.map(({ code }) => code)).toEqual(asked === minutes ? [] : ["converted-idle-time-fits"]);
  });

  it("has no probe where the instance's status was to be ignored, and no resets under udp", () => {
    const endpoint = `<InputEndpoint name="Game" protocol="udp" port="9000" ignoreRoleInstanceStatus="true" />`;
    const properties = propertiesOf(emit(web("Web", endpoint)), "balancer");
    const [rule] = itemsOf(properties, "loadBalancingRules");
    expect(rule?.properties).not.toHaveProperty("probe");
    expect(rule?.properties).not.toHaveProperty("enableTcpReset");
    expect(properties).not.toHaveProperty("probes");
  });

  it("leads ports of a range to one port of each instance, without a pool of NAT rules", () => {
    const debug = `<InstanceInputEndpoint name="Debug" protocol="tcp" localPort="7000" idleTimeoutInMinutes="20"><AllocatePublicPortFrom><FixedPortRange min="27000" max="27009" /></AllocatePublicPortFrom></InstanceInputEndpoint>`;
    const fragment = emit(web("Web", debug));
    expect(itemsOf(propertiesOf(fragment, "balancer"), "inboundNatRules")).toEqual([
      {
        name: "web-Debug",
        properties: {
          frontendIPConfiguration: part("frontendIPConfigurations", "front-end"),
          backendAddressPool: part("backendAddressPools", "web"),
          protocol: "Tcp",
          frontendPortRangeStart: 27_000,
          frontendPortRangeEnd: 27_009,
          backendPort: 7000,
          idleTimeoutInMinutes: 20,
          enableTcpReset: true,
        },
      },
    ]);
    expect(JSON.stringify(fragment)).not.toContain("inboundNatPools");
  });

  it("leaves out what it would be refused for, and tells what to do", () => {
    const twice = `<InputEndpoint name="A" protocol="tcp" port="80" localPort="8080" /><InputEndpoint name="B" protocol="tcp" port="81" localPort="8080" />`;
    const fragment = emit(web("Web", twice));
    expect(itemsOf(propertiesOf(fragment, "balancer"), "loadBalancingRules").map(({ name }) => name)).toEqual([
      "web-A",
    ]);
    expect(fragment.notes?.map(({ fate }) => fate)).toEqual(Array(5).fill("by-hand"));
  });

  it("is not there where nothing is public, nor the parameters that it would need", () => {
    const fragment = emit(web("Web", `<InternalEndpoint name="A" protocol="tcp" port="80" />`));
    expect(symbolsOf(fragment)).toEqual([]);
    expect(parametersOf(fragment)).toEqual(["location", "serviceName"]);
  });

  it("tells of more rules than it takes", () => {
    const endpoints = Array.from(
      { length: 301 },
      (_, index) => `<InputEndpoint name="E${index}" protocol="tcp" port="${1000 + index}" />`,
    );
    const messages = (roles: string) => emit(roles).diagnostics?.map(({ message }) => message);
    expect(messages(web("Web", endpoints.slice(1).join("")))).toEqual([]);
    expect(messages(web("Web", endpoints.join("")))).toEqual([
      "The load balancer would need 301 rules that lead to role 'Web' and takes 300 for one.",
    ]);
  });
});

describe("an internal load balancer", () => {
  const desk = web("Web", `<InputEndpoint name="Desk" protocol="tcp" port="443" loadBalancer="Inside" />`);
  const configured = (attributes: string) =>
    `<LoadBalancers><LoadBalancer name="Inside"><FrontendIPConfiguration type="private" ${attributes} /></LoadBalancer></LoadBalancers>`;
  const address = `staticVirtualNetworkIPAddress="10.20.1.100"`;
  const site = `<VirtualNetworkSite name="office" />`;
  const assigned = `<AddressAssignments><InstanceAddress roleName="Web"><Subnets><Subnet name="front" /></Subnets></InstanceAddress></AddressAssignments>`;
  const frontOf = (fragment: ReturnType<typeof emit>) =>
    itemsOf(propertiesOf(fragment, "internalBalancer"), "frontendIPConfigurations")[0]?.properties;

  it("keeps its address and subnet in an existing network", () => {
    const fragment = emit(desk, `${site}${assigned}${configured(`subnet="front" ${address}`)}`);
    expect(frontOf(fragment)).toEqual({
      subnet: { id: "<network/webSubnet>" },
      privateIPAllocationMethod: "Static",
      privateIPAddress: "<internalBalancerAddress>",
    });
    const parameter = fragment.parameters?.find(({ name }) => name === "internalBalancerAddress");
    expect(parameter?.value).toEqual({ kind: "written", values: ["10.20.1.100"] });
    const [rule] = itemsOf(propertiesOf(fragment, "internalBalancer"), "loadBalancingRules");
    expect(rule?.properties).not.toHaveProperty("disableOutboundSnat");
    expect(propertiesOf(fragment, "internalBalancer")).not.toHaveProperty("outboundRules");
  });

  it("may be in a subnet that no role is in", () => {
    const fragment = emit(desk, `${site}${assigned}${configured(`subnet="desks" ${address}`)}`);
    expect(frontOf(fragment)?.subnet).toEqual({ id: "<network/internalBalancerSubnet>" });
  });

  it("takes whatever address there is in a new network, and says so", () => {
    const fragment = emit(desk, configured(address));
    expect(frontOf(fragment)).toEqual({ subnet: { id: "<network/webSubnet>" }, privateIPAllocationMethod: "Dynamic" });
    expect(fragment.diagnostics?.map(({ code }) => code)).toEqual(["converted-address-fits-network"]);
    expect(fragment.notes?.map(({ fate }) => fate)).toEqual(["by-hand"]);
    expect(emit(desk, configured(`staticVirtualNetworkIPAddress="10.0.0.9"`)).diagnostics).toEqual([]);
  });
});
