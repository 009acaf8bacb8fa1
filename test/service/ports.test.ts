import { describe, expect, it } from "vitest";
import type { Endpoint } from "../../src/service/definition.ts";
import { hasDynamicPort, haveCommonPort, localPorts, publicPorts } from "../../src/service/ports.ts";
import { readDefinition } from "../../src/service/read-definition.ts";
import { parseXml } from "../../src/xml/parse.ts";

function endpointOf(code: string): Endpoint {
  const text = `<ServiceDefinition name="Shop" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
    <WorkerRole name="Billing"><Endpoints>${code}</Endpoints></WorkerRole></ServiceDefinition>`;
  const endpoint = readDefinition(parseXml(text, "service.csdef").value)?.roles[0]?.endpoints[0];
  if (endpoint === undefined) throw new Error("The fragment holds no endpoint.");
  return endpoint;
}

function bounds(ports: readonly { readonly min: number; readonly max: number; readonly transport: string }[]) {
  return ports.map(({ min, max, transport }) => `${min}-${max} ${transport}`);
}

const instanceInput = (min: number, max: number) =>
  `<InstanceInputEndpoint name="A" protocol="udp" localPort="53"><AllocatePublicPortFrom>
    <FixedPortRange min="${min}" max="${max}" /></AllocatePublicPortFrom></InstanceInputEndpoint>`;

describe("publicPorts", () => {
  it.each([
    ["an input endpoint", `<InputEndpoint name="A" protocol="https" port="443" localPort="8443" />`, ["443-443 tcp"]],
    ["an instance input endpoint", instanceInput(8000, 8009), ["8000-8009 udp"]],
    ["an internal endpoint", `<InternalEndpoint name="A" protocol="tcp" port="80" />`, []],
    ["a range the wrong way round", instanceInput(8009, 8000), []],
    ["what is no port", `<InputEndpoint name="A" protocol="tcp" port="65536" />`, []],
  ])("of %s", (_, code, expected) => expect(bounds(publicPorts(endpointOf(code)))).toEqual(expected));
});

describe("localPorts", () => {
  it.each([
    ["an input endpoint without localPort", `<InputEndpoint name="A" protocol="http" port="80" />`, ["80-80 tcp"]],
    ["an input endpoint with one", `<InputEndpoint name="A" protocol="udp" port="80" localPort="53" />`, ["53-53 udp"]],
    ["one that the platform picks", `<InputEndpoint name="A" protocol="tcp" port="80" localPort="*" />`, []],
    ["an instance input endpoint", instanceInput(8000, 8009), ["53-53 udp"]],
    ["an internal endpoint without port", `<InternalEndpoint name="A" protocol="tcp" />`, []],
    [
      "an internal endpoint with a port and ranges",
      `<InternalEndpoint name="A" protocol="any" port="80"><FixedPort port="81" /><FixedPortRange min="90" max="99" /></InternalEndpoint>`,
      ["80-80 any", "81-81 any", "90-99 any"],
    ],
  ])("of %s", (_, code, expected) => expect(bounds(localPorts(endpointOf(code)))).toEqual(expected));
});

describe("hasDynamicPort", () => {
  it.each([
    [true, `<InputEndpoint name="A" protocol="tcp" port="80" localPort="*" />`],
    [false, `<InputEndpoint name="A" protocol="tcp" port="80" />`],
    [true, `<InternalEndpoint name="A" protocol="tcp" />`],
    [true, `<InternalEndpoint name="A" protocol="tcp" port="*" />`],
    [false, `<InternalEndpoint name="A" protocol="tcp"><FixedPort port="80" /></InternalEndpoint>`],
    [false, instanceInput(8000, 8009)],
  ])("is %s of %s", (expected, code) => expect(hasDynamicPort(endpointOf(code))).toBe(expected));
});

describe("haveCommonPort", () => {
  it("counts both ends in", () => {
    expect(haveCommonPort({ min: 1, max: 5 }, { min: 5, max: 9 })).toBe(true);
    expect(haveCommonPort({ min: 1, max: 5 }, { min: 6, max: 9 })).toBe(false);
    expect(haveCommonPort({ min: 1, max: 9 }, { min: 4, max: 5 })).toBe(true);
  });
});
