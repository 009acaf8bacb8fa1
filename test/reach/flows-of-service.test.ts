import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { flowsOfService } from "../../src/reach/flows-of-service.ts";
import { flowLines } from "./flow-lines.ts";
import { accessList, configurationOf, expandedText, reachOf, web } from "./service-reach.ts";

const lines = (endpoints: string, network?: string) => flowLines(reachOf(web("Web", endpoints), network).value.flows);

describe("an input endpoint", () => {
  it("is reached from the Internet, on its port", () => {
    expect(lines(`<InputEndpoint name="E" protocol="http" port="80" />`)).toEqual([
      "input internet > role:Web http 80 E",
    ]);
    expect(lines(`<InputEndpoint name="E" protocol="https" port="443" localPort="8443" />`)).toEqual([
      "input internet > role:Web https 443 > 8443 E",
    ]);
    expect(lines(`<InputEndpoint name="E" protocol="udp" port="53" localPort="*" />`)).toEqual([
      "input internet > role:Web udp 53 > dynamic E",
    ]);
  });

  it("is reached from the virtual network on an internal balancer", () => {
    const endpoint = `<InputEndpoint name="E" protocol="tcp" port="80" localPort="8080" loadBalancer="Inner" />`;
    expect(lines(endpoint)).toEqual(["input virtual-network > role:Web tcp 80 > 8080 E via Inner"]);
    expect(lines(endpoint, accessList("Web", "E", ["permit 10.1.0.0/16"]))).toEqual([
      "input 10.1.0.0/16 > role:Web tcp 80 > 8080 E via Inner",
    ]);
  });
});

describe("an instance input endpoint", () => {
  const endpoint = `<InstanceInputEndpoint name="E" protocol="udp" localPort="7777"><AllocatePublicPortFrom><FixedPortRange min="10000" max="10019" /></AllocatePublicPortFrom></InstanceInputEndpoint>`;

  it("is reached from the Internet on the whole range", () => {
    expect(lines(endpoint)).toEqual(["instance-input internet > role:Web udp 10000-10019 > 7777 E"]);
  });

  it("is narrowed by an access list", () => {
    expect(lines(endpoint, accessList("Web", "E", ["permit 192.0.2.0/24"]))).toEqual([
      "instance-input 192.0.2.0/24 > role:Web udp 10000-10019 > 7777 E",
    ]);
  });
});

describe("an internal endpoint", () => {
  it.each([
    [`protocol="tcp" port="9000" />`, ["tcp 9000"]],
    [`protocol="http"><FixedPort port="9000" /></InternalEndpoint>`, ["http 9000"]],
    [`protocol="udp"><FixedPortRange min="9000" max="9010" /></InternalEndpoint>`, ["udp 9000-9010"]],
    [`protocol="tcp" />`, ["tcp dynamic"]],
    [`protocol="tcp" port="*" />`, ["tcp dynamic"]],
    [`protocol="any" />`, ["any dynamic"]],
    [`protocol="any"><FixedPortRange min="1" max="65535" /></InternalEndpoint>`, ["any 1-65535"]],
    [`protocol="tcp"><FixedPort port="1" /><FixedPort port="3" /></InternalEndpoint>`, ["tcp 1", "tcp 3"]],
  ])("with %s", (rest, ports) => {
    expect(lines(`<InternalEndpoint name="E" ${rest}`)).toEqual(
      ports.map((port) => `internal role:Web > role:Web ${port} E`),
    );
  });

  it("is reached by every role, in the order of the definition", () => {
    const roles = web("B", "") + web("A", `<InternalEndpoint name="E" protocol="tcp" port="1" />`) + web("C", "");
    expect(flowLines(reachOf(roles).value.flows)).toEqual([
      "internal role:B > role:A tcp 1 E",
      "internal role:A > role:A tcp 1 E",
      "internal role:C > role:A tcp 1 E",
    ]);
  });
});

describe("an address of an instance's own", () => {
  const address = (role: string, name = "Own") =>
    `<AddressAssignments><InstanceAddress roleName="${role}"><PublicIPs><PublicIP name="${name}" /></PublicIPs></InstanceAddress></AddressAssignments>`;

  it("opens every port, whatever the endpoints and their lists say", () => {
    const endpoint = `<InputEndpoint name="E" protocol="http" port="80" />`;
    const network = address("Web") + accessList("Web", "E", ["deny 0.0.0.0/0"]);
    expect(lines(endpoint, network)).toEqual(["public-address internet > role:Web any 1-65535 Own"]);
  });

  it("opens nothing of a role that is not there", () => expect(lines("", address("web"))).toEqual([]));
});

describe("names from files", () => {
  it("can be those of an object's own", () => {
    const roles = web("__proto__", `<InternalEndpoint name="constructor" protocol="tcp" port="1" />`);
    expect(flowLines(reachOf(roles).value.flows)).toEqual([
      "internal role:__proto__ > role:__proto__ tcp 1 constructor",
    ]);
  });
});

describe("the samples", () => {
  it.each(["full-network", "instance-input", "own-module", "remote-desktop", "three-tiers", "web-and-worker"])(
    "%s",
    async (name) => {
      const read = (file: string) =>
        readFileSync(fileURLToPath(new URL(`../../samples/${name}/${file}`, import.meta.url)), "utf8");
      const configuration = configurationOf(read("ServiceConfiguration.Cloud.cscfg"));
      const { value, diagnostics } = flowsOfService(expandedText(read("ServiceDefinition.csdef")), configuration);
      const told = [...flowLines(value.flows), ...diagnostics.map(({ message }) => message)];
      await expect(`${told.join("\n")}\n`).toMatchFileSnapshot(`flows-of-samples/${name}.txt`);
    },
  );
});
