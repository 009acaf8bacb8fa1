import { describe, expect, it } from "vitest";
import type { ConvertOptions } from "../../src/convert/conversion.ts";
import { convertService } from "../../src/convert/convert-service.ts";
import { builtInModules } from "../../src/modules/index.ts";
import { moduleMap } from "../../src/modules/module-map.ts";
import { parseXml } from "../../src/xml/parse.ts";
import { sampleServices } from "../plan/planned-services.ts";
import { configurationText, definitionText } from "../reach/service-reach.ts";
import { extendedSupport, scaleSets } from "./conversions.ts";

const modules = moduleMap(builtInModules);
const choices: readonly ConvertOptions[] = [
  scaleSets,
  { ...scaleSets, remoteAccess: "relay", orchestration: "flexible" },
  { ...scaleSets, remoteAccess: "nat" },
  extendedSupport,
];

/** Converts files of whatever texts, with every choice. */
function convert(definition: string, configuration: string): void {
  for (const options of choices) {
    const document = parseXml(definition, "a.csdef").value;
    const configurations = [parseXml(configuration, "a.Cloud.cscfg").value];
    const { value, diagnostics } = convertService(
      { definition: document, configurations, modules, sdk: undefined, rolePlugins: [] },
      options,
    );
    const lengths: Readonly<Record<string, number>> = {
      "a.csdef": definition.length,
      "a.Cloud.cscfg": configuration.length,
    };
    const outside = diagnostics.filter(
      ({ span }) => !(span.end <= (lengths[span.file] ?? 0) && span.start <= span.end),
    );
    expect(outside).toEqual([]);
    if (value !== undefined) expect(value.files.length).toBeGreaterThan(0);
  }
}

const odd: Readonly<Record<string, readonly [roles: string, network?: string]>> = {
  "no roles": [""],
  "an empty role": ["<WebRole />"],
  "roles of one name": [`<WebRole name="A" /><WorkerRole name="A" /><WebRole name="a" />`],
  "a role for virtual machines alone": [`<VirtualMachineRole name="A" />`],
  "endpoints without anything": [
    `<WebRole name="A"><Endpoints><InputEndpoint /><InternalEndpoint /><InstanceInputEndpoint /></Endpoints></WebRole>`,
  ],
  "endpoints of one name": [
    `<WebRole name="A"><Endpoints><InputEndpoint name="E" protocol="tcp" port="80" /><InputEndpoint name="E" protocol="tcp" port="80" /><InternalEndpoint name="E" protocol="tcp" port="80" /></Endpoints></WebRole>`,
  ],
  "numbers that are none": [
    `<WebRole name="A"><Endpoints><InputEndpoint name="E" protocol="x" port="-1" localPort="99999999999999999999" /><InternalEndpoint name="F" protocol="tcp"><FixedPortRange min="9" max="1" /></InternalEndpoint></Endpoints><LocalResources><LocalStorage name="L" sizeInMB="-5" /></LocalResources></WebRole>`,
  ],
  "probes without anything": [
    `<LoadBalancerProbes><LoadBalancerProbe /><LoadBalancerProbe name="P" protocol="http" intervalInSeconds="-3" timeoutInSeconds="0" port="0" /></LoadBalancerProbes><WebRole name="A"><Endpoints><InputEndpoint name="E" protocol="tcp" port="80" loadBalancerProbe="P" /></Endpoints></WebRole>`,
  ],
  "traffic rules about nobody": [
    `<WebRole name="A" /><NetworkTrafficRules><OnlyAllowTrafficTo /><OnlyAllowTrafficTo><Destinations><RoleEndpoint /></Destinations><WhenSource /></OnlyAllowTrafficTo></NetworkTrafficRules>`,
  ],
  "a network without anything": [
    `<WebRole name="A"><Endpoints><InputEndpoint name="E" protocol="tcp" port="80" loadBalancer="" /></Endpoints></WebRole>`,
    `<Dns /><VirtualNetworkSite /><AddressAssignments><InstanceAddress /><ReservedIPs /></AddressAssignments><AccessControls><AccessControl><Rule /></AccessControl></AccessControls><EndpointAcls><EndpointAcl /></EndpointAcls><LoadBalancers><LoadBalancer /></LoadBalancers>`,
  ],
  "imports without a module": [
    `<WebRole name="A"><Imports><Import /><Import moduleName="" /><Import moduleName="RemoteForwarder" /></Imports></WebRole>`,
  ],
};

describe("convert never throws", () => {
  it.each(Object.entries(odd))("for %s", (_, [roles, network]) => {
    convert(definitionText(roles), configurationText(network ?? ""));
    convert(
      definitionText(roles),
      `<ServiceConfiguration><Role /><Role name="A"><Instances count="-1" /></Role></ServiceConfiguration>`,
    );
  });

  it("for files that are something else", () => {
    for (const text of ["", "<", "<a/>", "{}", configurationText("")]) convert(text, text);
    for (const text of ["", "<a/>", definitionText("")]) convert(definitionText(`<WebRole name="A" />`), text);
  });

  it("for samples with pieces cut, doubled or changed", () => {
    const random = generator(20261122);
    for (const { service } of sampleServices()) {
      const definition = service.written.document.text;
      const configuration = service.configurations[0]?.configuration.document.text ?? "";
      for (let count = 0; count < 12; count++) {
        if (count % 2 === 0) convert(mutated(definition, random), configuration);
        else convert(definition, mutated(configuration, random));
      }
    }
  });
});

const pieces = [
  `"`,
  "<",
  "/>",
  "0",
  "-1",
  "65536",
  "99999999999999999999",
  "*",
  "",
  " ",
  "name",
  "<Role/>",
  "&#0;",
  "\ud800",
];

/** One to three edits at places of a text: a piece cut out, doubled, or changed for another one. */
function mutated(text: string, random: () => number): string {
  const edits = 1 + Math.floor(random() * 3);
  return Array.from({ length: edits }).reduce<string>((result) => {
    const start = Math.floor(random() * result.length);
    const end = start + Math.floor(random() ** 3 * 200);
    const piece =
      random() < 0.3 ? result.slice(start, end).repeat(2) : (pieces[Math.floor(random() * pieces.length)] ?? "");
    return result.slice(0, start) + piece + result.slice(end);
  }, text);
}

/** A small seeded generator of numbers from 0 to 1 (mulberry32). */
function generator(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
