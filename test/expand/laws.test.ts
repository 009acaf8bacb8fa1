import { readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { expandImports } from "../../src/expand/expand-imports.ts";
import { expandedToJson } from "../../src/expand/expanded-to-json.ts";
import { printKeptDefinition } from "../../src/expand/print-kept-definition.ts";
import { printMergedDefinition } from "../../src/expand/print-merged-definition.ts";
import { builtInModules } from "../../src/modules/index.ts";
import { moduleMap } from "../../src/modules/module-map.ts";
import { serviceTree } from "../../src/report/tree.ts";
import { treeText } from "../../src/report/tree-lines.ts";
import { readDefinition } from "../../src/service/read-definition.ts";
import { sdkVersions } from "../../src/service/sdk.ts";
import { parseXml } from "../../src/xml/parse.ts";
import type { XmlDocument } from "../../src/xml/tree.ts";
import { describeWithShared } from "../shared-folder.ts";
import { canonicalDocument } from "./canonical-xml.ts";
import { definitionText } from "./expand-text.ts";
import { documentOf } from "./packager-runs.ts";

const modules = moduleMap(builtInModules);

/** Every printed form of what a document holds, each checked for what must hold of any input. */
function expectAllForms(document: XmlDocument, sdk: (typeof sdkVersions)[number] | undefined): void {
  const definition = readDefinition(document);
  if (definition === undefined) return;
  const { value: expanded } = expandImports(definition, modules, { sdk, rolePlugins: ["Profiling"] });

  for (const print of [printMergedDefinition, (service: typeof expanded) => printKeptDefinition(service, sdk)]) {
    const { value, diagnostics } = parseXml(print(expanded), "printed.csdef");
    expect(diagnostics).toEqual([]);
    const again = readDefinition(value);
    expect(again?.name.value).toBe(expanded.name.value);
    expect(again && canonicalDocument(parseXml(print(again), "again.csdef").value)).toEqual(canonicalDocument(value));
  }
  expect(() => JSON.stringify(expandedToJson(expanded))).not.toThrow();
  expect(treeText(serviceTree(expanded)).replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
}

const parts = [
  `<WebRole name="A">`,
  `<WorkerRole name="__proto__" vmsize="&#9;&amp;amp;">`,
  `<VirtualMachineRole name="constructor">`,
  "</WebRole>",
  "</WorkerRole>",
  "<Imports>",
  `<Import moduleName="RemoteAccess" />`,
  `<Import moduleName="toString" />`,
  "<Import />",
  "</Imports>",
  "<Startup>",
  `<Task commandLine="&quot;a&quot; &gt; b">`,
  "</Task>",
  "</Startup>",
  "<Runtime>",
  `<Environment><Variable name="COR_PROFILER" /></Environment>`,
  `<EntryPoint><ProgramEntryPoint commandLine="x" setReadyOnProcessStart="1" /></EntryPoint>`,
  "</Runtime>",
  "<Endpoints>",
  `<InputEndpoint name="I" protocol="TCP" port=" 080 " localPort="*" />`,
  `<InternalEndpoint name="\u202eN" protocol="any" port="-1"><FixedPort port="99999999999999999999" /></InternalEndpoint>`,
  `<InstanceInputEndpoint name="X" protocol="udp" localPort="1"><AllocatePublicPortFrom><FixedPortRange min="9" max="1" /></AllocatePublicPortFrom></InstanceInputEndpoint>`,
  "</Endpoints>",
  `<Sites><Site name="S"><VirtualApplication name="V"><VirtualDirectory name="D" /></VirtualApplication></Site></Sites>`,
  `<ConfigurationSettings><Setting name="a&#10;b" /><Setting /></ConfigurationSettings>`,
  `<LocalStorage name="L" sizeInMB="x" />`,
  `<NetworkTrafficRules><OnlyAllowTrafficTo><WhenSource /></OnlyAllowTrafficTo></NetworkTrafficRules>`,
  `<LoadBalancerProbes><LoadBalancerProbe name="P" protocol="HTTP" /></LoadBalancerProbes>`,
  "<!-- c -->",
  "<",
  "&bad;",
];

it("prints every form of any definition, broken or not, and reads them back", () => {
  const contents = fc.array(fc.constantFrom(...parts), { maxLength: 25 });
  fc.assert(
    fc.property(contents, fc.constantFrom(undefined, ...sdkVersions), (content, sdk) => {
      expectAllForms(parseXml(definitionText(content.join("")), "any.csdef").value, sdk);
    }),
    { numRuns: 500 },
  );
});

describeWithShared("every real definition", (shared) => {
  const corpus = join(shared, "corpus");
  const files = readdirSync(corpus, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".csdef"));

  it("is expanded and printed in every form", () => {
    expect(files.length).toBeGreaterThan(300);
    for (const file of files) expectAllForms(documentOf(join(corpus, file)), undefined);
  });
});
