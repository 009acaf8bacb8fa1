import { describe, expect, it } from "vitest";
import { virtualNetwork } from "../../../src/plan/resources/virtual-network.ts";
import { web } from "../../reach/service-reach.ts";
import { plain } from "../plain.ts";
import { designOf, itemsOf, parametersOf, propertiesOf } from "./network-parts.ts";

const emit = (...args: Parameters<typeof designOf>) => virtualNetwork.emit(designOf(...args));
const http = `<InputEndpoint name="Http" protocol="http" port="80" />`;

describe("a new network", () => {
  it("has a private subnet for each role", () => {
    const fragment = emit(web("Web", http) + web("Jobs", ""));
    expect(propertiesOf(fragment, "network")).toEqual({
      addressSpace: { addressPrefixes: ["10.0.0.0/16"] },
      subnets: [
        { name: "web", properties: { addressPrefix: "10.0.0.0/22", defaultOutboundAccess: false } },
        { name: "jobs", properties: { addressPrefix: "10.0.4.0/22", defaultOutboundAccess: false } },
      ],
    });
    expect(fragment.resources?.[0]?.parts?.map(({ symbol }) => symbol)).toEqual(["webSubnet", "jobsSubnet"]);
  });

  it("gives subnets a NAT gateway where no public front end is a way out", () => {
    const [subnet] = itemsOf(propertiesOf(emit(web("Web", "")), "network"), "subnets");
    expect(subnet?.properties.natGateway).toEqual({ id: "<natGateway>" });
  });

  it("lets a role with secrets reach their vault", () => {
    const role = `<WebRole name="Web"><ConfigurationSettings><Setting name="ApiKey" /></ConfigurationSettings></WebRole>`;
    const [subnet] = itemsOf(propertiesOf(emit(role), "network"), "subnets");
    expect(subnet?.properties.serviceEndpoints).toEqual([{ service: "Microsoft.KeyVault" }]);
  });

  it("has the subnet of Bastion, guarded, where Bastion is chosen", () => {
    const role = web("Web", http, ["RemoteAccess", "RemoteForwarder"]);
    const subnets = (choice: "bastion" | "nat") => itemsOf(propertiesOf(emit(role, "", choice), "network"), "subnets");
    expect(subnets("bastion")[1]).toEqual({
      name: "AzureBastionSubnet",
      properties: {
        addressPrefix: "10.0.255.192/26",
        defaultOutboundAccess: false,
        networkSecurityGroup: { id: "<bastionSecurityGroup>" },
      },
    });
    expect(subnets("nat")).toHaveLength(1);
  });
});

describe("an existing network", () => {
  const site = `<VirtualNetworkSite name="office" />`;
  const assigned = `<AddressAssignments><InstanceAddress roleName="Web"><Subnets><Subnet name="front" /></Subnets></InstanceAddress></AddressAssignments>`;

  it("is named by parameters, with the subnets that the configuration gives", () => {
    const fragment = emit(web("Web", http) + web("Jobs", ""), site + assigned);
    const [network] = fragment.resources ?? [];
    expect(network).toMatchObject({ symbol: "network", isExisting: true, body: [] });
    expect(network?.parts?.map(({ symbol, name }) => [symbol, plain(name)])).toEqual([
      ["webSubnet", "<webSubnetName>"],
      ["jobsSubnet", "<jobsSubnetName>"],
    ]);
    const values = Object.fromEntries((fragment.parameters ?? []).map(({ name, value }) => [name, value]));
    expect(values).toEqual({
      virtualNetworkName: { kind: "written", values: ["office"] },
      virtualNetworkResourceGroup: { kind: "default" },
      webSubnetName: { kind: "written", values: ["front"] },
      jobsSubnetName: { kind: "environment", variable: "CSDEF_JOBS_SUBNET_NAME", isRequired: true },
    });
  });

  it("has a part for a balancer's subnet that no role is in", () => {
    const desk = web("Web", `<InputEndpoint name="Desk" protocol="tcp" port="443" loadBalancer="Inside" />`);
    const inside = `<LoadBalancers><LoadBalancer name="Inside"><FrontendIPConfiguration type="private" subnet="desks" /></LoadBalancer></LoadBalancers>`;
    expect(parametersOf(emit(desk, site + assigned + inside))).toContain("internalBalancerSubnetName");
  });
});

it("is not there where there are no roles", () => {
  expect(emit("")).toEqual({});
});
