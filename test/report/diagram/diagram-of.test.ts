import { describe, expect, it } from "vitest";
import { expandedToJson } from "../../../src/expand/expanded-to-json.ts";
import type { Diagram, DiagramNode } from "../../../src/report/diagram/diagram.ts";
import { diagramInWords } from "../../../src/report/diagram/diagram-in-words.ts";
import { diagramOf } from "../../../src/report/diagram/diagram-of.ts";
import type { ServiceDefinition } from "../../../src/service/definition.ts";
import { readConfiguration } from "../../../src/service/read-configuration.ts";
import { parseXml } from "../../../src/xml/parse.ts";
import { describeWithShared } from "../../shared-folder.ts";
import { expandedOf, samples, serviceOf, servicesIn } from "./services.ts";

const inWords = (content: string, configuration?: string) => {
  const read = configuration === undefined ? undefined : readConfiguration(parseXml(configuration, "a.cscfg").value);
  return diagramInWords(diagramOf(expandedOf(content), read)).join("\n");
};

const role = (name: string, inside: string) => `<WorkerRole name="${name}">${inside}</WorkerRole>`;
const endpoints = (inside: string) => `<Endpoints>${inside}</Endpoints>`;

function configuration(network: string, roles = `<Role name="Web"><Instances count="1" /></Role>`): string {
  const namespace = "http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration";
  return `<ServiceConfiguration serviceName="Shop" xmlns="${namespace}">${roles}
    <NetworkConfiguration>${network}</NetworkConfiguration></ServiceConfiguration>`;
}

describe("the diagram of a service", () => {
  it("shows the Internet, the load balancer with ports and probes, and the role", () => {
    const text = inWords(`<LoadBalancerProbes>
        <LoadBalancerProbe name="Ping" protocol="http" port="8080" path="/ping" />
        <LoadBalancerProbe name="Spare" protocol="tcp" />
      </LoadBalancerProbes>
      <WebRole name="Web" vmsize="Large">
        <Endpoints><InputEndpoint name="Https" protocol="https" port="443" localPort="8443" certificate="Tls" loadBalancerProbe="Ping" /></Endpoints>
        <Certificates><Certificate name="Tls" storeLocation="LocalMachine" storeName="My" /></Certificates>
      </WebRole>`);
    expect(text).toBe(`Internet.
Load balancer, public address: https 443 (probe Ping); Probes: Ping (http 8080 /ping); Spare (tcp on the endpoint's port).
Web, web role, Large, instances not given: Https (input https 443 → 8443, certificate Tls); Tls (certificate, LocalMachine/My); from the packager: DiagnosticStore (storage, 4096 MB, kept on recycle).
Internet → Load balancer https 443.
Load balancer https 443 → Web Https.`);
  });

  it("sets apart what an import added, and leads Remote Desktop through the forwarder", () => {
    const imported = `<Imports><Import moduleName="RemoteAccess" /><Import moduleName="RemoteForwarder" /><Import moduleName="Contoso" /></Imports>`;
    const desktop = "Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp";
    const forwarder = "Microsoft.WindowsAzure.Plugins.RemoteForwarder.RdpInput";
    const text = inWords(
      role("Web", imported) + role("Back", `<Imports><Import moduleName="RemoteAccess" /></Imports>`),
    );
    expect(text).toContain(`import RemoteForwarder: ${forwarder} (input tcp 3389 → dynamic)`);
    expect(text).toContain(`Contoso (import, not known)`);
    expect(text.split("\n").slice(5)).toEqual([
      `Every role → Web ${desktop}.`,
      `Internet → Load balancer tcp 3389.`,
      `Load balancer tcp 3389 → Web ${forwarder}.`,
      `Every role → Back ${desktop}.`,
      `Web ${forwarder} → Web ${desktop}, Remote Desktop.`,
      `Web ${forwarder} → Back ${desktop}, Remote Desktop.`,
    ]);
  });

  it("draws calls between roles as the network traffic rules leave them", () => {
    const text =
      inWords(`${role("A", "")}${role("B", endpoints(`<InternalEndpoint name="E" protocol="tcp" /><InternalEndpoint name="F" protocol="tcp" />`))}
      <NetworkTrafficRules><OnlyAllowTrafficTo>
        <Destinations><RoleEndpoint roleName="B" endpointName="E" /></Destinations>
        <WhenSource matches="AnyRule"><FromRole roleName="A" /></WhenSource>
      </OnlyAllowTrafficTo></NetworkTrafficRules>`);
    expect(text).toMatch(/^Every role, of the service\.$/m);
    expect(text.split("\n").slice(-2)).toEqual(["A → B E.", "Every role → B F."]);
  });

  it("shows instances, access lists, internal load balancers and addresses of a configuration", () => {
    const content = role(
      "Web",
      endpoints(`<InputEndpoint name="Http" protocol="http" port="80" /><InputEndpoint name="Desk" protocol="tcp" port="81" loadBalancer="Inside" />
        <InstanceInputEndpoint name="Game" protocol="udp" localPort="9"><AllocatePublicPortFrom><FixedPortRange min="10" max="20" /></AllocatePublicPortFrom></InstanceInputEndpoint>`),
    );
    const network = `<AccessControls><AccessControl name="List">
        <Rule action="permit" description="" order="1" remoteSubnet="10.0.0.0/8" />
        <Rule action="permit" description="" order="2" remoteSubnet="192.0.2.0/24" />
      </AccessControl></AccessControls>
      <EndpointAcls><EndpointAcl role="Web" endPoint="Http" accessControl="List" /></EndpointAcls>
      <AddressAssignments><InstanceAddress roleName="Web"><PublicIPs><PublicIP name="Own" /></PublicIPs></InstanceAddress></AddressAssignments>
      <LoadBalancers><LoadBalancer name="Inside"><FrontendIPConfiguration type="private" /></LoadBalancer></LoadBalancers>`;
    const text = inWords(content, configuration(network));
    expect(text.split("\n")).toEqual([
      "Internet.",
      "Virtual network.",
      "Addresses, 10.0.0.0/8, 192.0.2.0/24.",
      "Load balancer, public address: http 80; udp 10-20 (a port an instance).",
      "Inside, internal load balancer: tcp 81.",
      expect.stringMatching(/^Web, worker role, Small, 1 instance: /),
      "Addresses → Load balancer http 80.",
      "Load balancer http 80 → Web Http.",
      "Virtual network → Inside tcp 81.",
      "Inside tcp 81 → Web Desk.",
      "Internet → Load balancer udp 10-20.",
      "Load balancer udp 10-20 → Web Game.",
      "Internet → Web, Own: every port.",
    ]);
  });

  it("is empty for a service without roles", () => {
    expect(diagramOf(expandedOf(""))).toEqual({ name: "Shop", boxes: [], lines: [] });
  });

  it("has a node for each of two endpoints of one name", () => {
    const twice = `<InputEndpoint name="E" protocol="tcp" port="1" /><InternalEndpoint name="E" protocol="tcp" />`;
    expectEveryEndpointOnce(expandedOf(role("A", endpoints(twice)) + role("A", endpoints(twice))));
  });
});

describe.each(servicesIn(samples))("the sample $name", (file) => {
  it("has every endpoint once, and no line that leads nowhere", () => {
    const service = serviceOf(file);
    if (service === undefined) throw new Error("no definition");
    expectEveryEndpointOnce(service.expanded, diagramOf(service.expanded, service.configuration));
  });
});

describeWithShared("diagrams of the services of ../shared", (shared) => {
  it.each(servicesIn(`${shared}/corpus`))(
    "have every endpoint of $name once, and no line that leads nowhere",
    (file) => {
      const service = serviceOf(file);
      if (service !== undefined)
        expectEveryEndpointOnce(service.expanded, diagramOf(service.expanded, service.configuration));
    },
  );
});

/** Each endpoint of the JSON form is one node, in the box of its role; ids are unique, and lines have them at their ends. */
function expectEveryEndpointOnce(expanded: ServiceDefinition, diagram: Diagram = diagramOf(expanded)): void {
  const endpointsOf = (nodes: readonly DiagramNode[]) =>
    nodes.filter(({ kind }) => kind === "endpoint").map(({ name }) => name);
  const drawn = diagram.boxes
    .filter(({ kind }) => kind === "role")
    .map(({ name, groups }) => ({
      role: name,
      endpoints: endpointsOf(groups.flatMap(({ nodes }) => nodes)).toSorted(),
    }));
  const told = expandedToJson(expanded).roles.map(({ name, endpoints: all }) => {
    return { role: name.value, endpoints: all.map((endpoint) => endpoint.name.value).toSorted() };
  });
  expect(drawn).toEqual(told);
  const ids = diagram.boxes.flatMap(({ id, groups }) => [
    id,
    ...groups.flatMap(({ nodes }) => nodes.map((node) => node.id)),
  ]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { from, to } of diagram.lines) expect(ids).toEqual(expect.arrayContaining([from, to]));
}
