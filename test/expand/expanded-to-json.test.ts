import { describe, expect, it } from "vitest";
import { expandedToJson } from "../../src/expand/expanded-to-json.ts";
import type { ServiceDefinition } from "../../src/service/definition.ts";
import { LineIndex } from "../../src/text/line-index.ts";
import { describeWithShared } from "../shared-folder.ts";
import { expand, read } from "./expand-text.ts";
import { type ExpandedPart, expandedParts } from "./expanded-parts.ts";
import { expandRun, packagerRuns } from "./packager-runs.ts";

const text = `<ServiceDefinition name="Shop" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
  <LoadBalancerProbes><LoadBalancerProbe name="P" protocol="tcp" /></LoadBalancerProbes>
  <WebRole name="__proto__">
    <Runtime executionContext="elevated"><EntryPoint><NetFxEntryPoint assemblyName="a.dll" /></EntryPoint></Runtime>
    <Sites><Site name="Web"><VirtualApplication name="app" physicalDirectory="x" />
      <Bindings><Binding name="B" endpointName="E" hostHeader="h" /></Bindings></Site></Sites>
    <Endpoints><InputEndpoint name="E" protocol="http" port="80" /></Endpoints>
    <Imports><Import moduleName="RemoteAccess" /><Import moduleName="Contoso" /></Imports>
    <Contents><Content destination="d"><SourceDirectory path="p" /></Content></Contents>
  </WebRole>
  <NetworkTrafficRules><OnlyAllowTrafficTo>
    <Destinations><RoleEndpoint roleName="W" endpointName="E" /></Destinations><AllowAllTraffic />
  </OnlyAllowTrafficTo></NetworkTrafficRules>
</ServiceDefinition>`;

describe("expandedToJson", () => {
  const json = expandedToJson(expand(read(text)).value);
  const [role] = json.roles;

  it("gives each value with its place", () => {
    expect(json.name).toEqual({ value: "Shop", origin: { file: "Shop.csdef", line: 1, column: 26 } });
    expect(role?.endpoints[0]).toMatchObject({
      kind: "input",
      port: { value: 80, origin: { line: 7, column: 62 } },
      localPort: { value: 80, origin: { line: 7, column: 62 } },
    });
    expect(json.networkTrafficRules[0]?.allowAllTraffic).toMatchObject({ value: true, origin: { line: 12 } });
  });

  it("names the module that added a value, on its import", () => {
    const place = { file: "Shop.csdef", line: 8, column: 34, module: "RemoteAccess" };
    expect(role?.certificates[0]?.storeName).toEqual({ value: "My", origin: place });
    expect(role?.startup?.tasks[0]?.commandLine.origin).toEqual(place);
  });

  it("says what the packager itself added", () => {
    expect(role?.localResources).toMatchObject([
      { sizeInMB: { value: 4096, origin: { line: 3, column: 18, packager: true } } },
    ]);
  });

  it("holds the rest of a role as well", () => {
    expect(role).toMatchObject({
      kind: "web",
      name: { value: "__proto__" },
      imports: [{ moduleName: { value: "Contoso" } }],
      runtime: { entryPoint: { kind: "net-fx", assemblyName: { value: "a.dll" } } },
      sites: [{ kind: "Site", children: [{ kind: "VirtualApplication" }], bindings: [{ hostHeader: { value: "h" } }] }],
      contents: [{ sourceDirectory: { value: "p" } }],
    });
    expect(json.loadBalancerProbes).toMatchObject([{ name: { value: "P" }, protocol: { value: "tcp" } }]);
  });

  it("leaves nothing out", () => expectEveryValue(expand(read(text)).value));
});

describeWithShared("the JSON of real services", (shared) => {
  it.each(packagerRuns(shared))("leaves no value of $name out", (run) => expectEveryValue(expandRun(run)));
});

/** Every value of the model is in the JSON, as often and in the same places. */
function expectEveryValue(expanded: ServiceDefinition): void {
  const lines = new LineIndex(expanded.document.text);
  const parts = expanded.roles.flatMap(expandedParts).filter(({ value }) => value !== undefined);
  const wanted = parts.map(({ value, span, addedBy }) =>
    JSON.stringify([value, { file: span.file, ...lines.at(span.start), ...originOf(addedBy) }]),
  );
  const found: string[] = [];
  JSON.stringify(expandedToJson(expanded).roles, (_, part) => {
    if (typeof part === "object" && part !== null && "origin" in part)
      found.push(JSON.stringify([part.value, part.origin]));
    return part;
  });
  expect(found.sort()).toEqual(wanted.sort());
}

function originOf(addedBy: ExpandedPart["addedBy"]) {
  if (addedBy === undefined) return {};
  return addedBy.kind === "module" ? { module: addedBy.module } : { packager: true };
}
