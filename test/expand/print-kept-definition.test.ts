import { describe, expect, it } from "vitest";
import { printKeptDefinition } from "../../src/expand/print-kept-definition.ts";
import { printMergedDefinition } from "../../src/expand/print-merged-definition.ts";
import { packagedTasks } from "../../src/expand/role-model.ts";
import type { ServiceDefinition } from "../../src/service/definition.ts";
import { checkStructure } from "../../src/service/structure/check-structure.ts";
import { parseXml } from "../../src/xml/parse.ts";
import type { XmlDocument } from "../../src/xml/tree.ts";
import { describeWithShared } from "../shared-folder.ts";
import { canonicalDocument } from "./canonical-xml.ts";
import { definitionText, expand, moduleNamed, read, task } from "./expand-text.ts";
import { definitionOf, documentOf, expandRun, packagerRuns } from "./packager-runs.ts";

function keptText(expanded: ServiceDefinition): string {
  return printKeptDefinition(expanded, "2.9");
}

describe("the kept definition", () => {
  it("holds all that was written, as it was written", () => {
    const text = definitionText(
      `<LoadBalancerProbes><LoadBalancerProbe name="P" protocol="http" path="/a&amp;b" /></LoadBalancerProbes>
      <WebRole name="Web" enableNativeCodeExecution="false" vmsize="Small">
        <Startup priority="3">
          <Task commandLine="own.cmd &gt; log" taskType="simple">
            <Environment>
              <Variable name="A" value="1" />
              <Variable name="B"><RoleInstanceValue xpath="/RoleEnvironment/Deployment/@id" /></Variable>
            </Environment>
          </Task>
        </Startup>
        <Runtime executionContext="elevated">
          <Environment><Variable name="C" value="" /></Environment>
          <EntryPoint><NetFxEntryPoint assemblyName="a.dll" targetFrameworkVersion="v4.0" /></EntryPoint>
        </Runtime>
        <LocalResources><LocalStorage name="DiagnosticStore" sizeInMB="1000" cleanOnRoleRecycle="true" /></LocalResources>
        <ConfigurationSettings><Setting name="S" /></ConfigurationSettings>
        <Endpoints>
          <InputEndpoint name="In" protocol="https" port="443" certificate="C" localPort="444" loadBalancerProbe="P" />
          <InternalEndpoint name="Range" protocol="any"><FixedPortRange min="1" max="9" /></InternalEndpoint>
          <InstanceInputEndpoint name="Each" localPort="5" protocol="udp" idleTimeoutInMinutes="4">
            <AllocatePublicPortFrom><FixedPortRange min="100" max="200" /></AllocatePublicPortFrom>
          </InstanceInputEndpoint>
        </Endpoints>
        <Certificates><Certificate name="C" storeLocation="LocalMachine" storeName="My" permissionLevel="elevated" /></Certificates>
        <Sites>
          <Site name="Main" physicalDirectory="..\\main">
            <VirtualApplication name="app" physicalDirectory="..\\app"><VirtualDirectory name="d" physicalDirectory="..\\d" /></VirtualApplication>
            <VirtualDirectory name="e" physicalDirectory="..\\e" />
            <Bindings><Binding name="B" endpointName="In" hostHeader="shop.example" /></Bindings>
          </Site>
        </Sites>
        <Contents><Content destination="bin"><SourceDirectory path="out" /></Content></Contents>
      </WebRole>
      <WorkerRole name="Worker">
        <Runtime><EntryPoint><ProgramEntryPoint commandLine="w.exe" setReadyOnProcessStart="true" /></EntryPoint></Runtime>
        <LocalResources><LocalStorage name="DiagnosticStore" /></LocalResources>
      </WorkerRole>
      <NetworkTrafficRules><OnlyAllowTrafficTo>
        <Destinations><RoleEndpoint roleName="Web" endpointName="Range" /></Destinations>
        <WhenSource matches="AnyRule"><FromRole roleName="Worker" /></WhenSource>
      </OnlyAllowTrafficTo></NetworkTrafficRules>`,
      `name="Shop" upgradeDomainCount="5" schemaVersion="2014-06.2.4" topologyChangeDiscovery="Blast"`,
    );
    const written = read(text);
    const kept = parseXml(keptText(expand(written).value), "kept.csdef").value;
    expect(canonicalDocument(kept)).toEqual(canonicalDocument(written.document));
  });

  it("has the tasks of modules first, by the paths and with the variables that they had", () => {
    const own = moduleNamed("Agent", { tasks: [{ ...task("run.cmd /x"), environment: [{ name: "V", value: "1" }] }] });
    const text = definitionText(`<WebRole name="Web">
      <Imports><Import moduleName="agent" /></Imports><Startup><Task commandLine="own.cmd" /></Startup>
    </WebRole>`);
    expect(keptText(expand(read(text), {}, [own]).value)).toContain(`
    <Startup>
      <Task commandLine="plugins\\Agent\\run.cmd /x" executionContext="elevated" taskType="simple">
        <Environment>
          <Variable name="V" value="1" />
          <Variable name="RdModuleName" value="Agent" />
          <Variable name="WaRoleType" value="IISWebRole" />
        </Environment>
      </Task>
      <Task commandLine="own.cmd">
        <Environment>
          <Variable name="WaRoleType" value="IISWebRole" />
        </Environment>
      </Task>
    </Startup>`);
  });

  it("has only imports of unknown modules left", () => {
    const imports = `<Imports><Import moduleName="Diagnostics" /><Import moduleName="Contoso" /></Imports>`;
    const kept = keptText(expand(read(definitionText(`<WorkerRole name="W">${imports}</WorkerRole>`))).value);
    expect(kept.match(/<Import .*/g)).toEqual([`<Import moduleName="Contoso" />`]);
  });
});

describeWithShared("the kept definition of real services", (shared) => {
  const runs = packagerRuns(shared);

  it.each(runs)("stands for the same service as $name", (run) => {
    const expanded = expandRun(run);
    const kept = definitionOf(parseXml(keptText(expanded), run.input).value);
    const again = expand(kept);
    expect(again.diagnostics).toEqual([]);
    expect(printMergedDefinition(again.value)).toBe(printMergedDefinition(expanded));
    expect(keptText(again.value)).toBe(keptText(expanded));
  });

  it.each(runs)("has the structure that the input of $name has", (run) => {
    const expanded = expandRun(run);
    const errors = (document: XmlDocument) =>
      checkStructure(document, "definition", run.sdk).filter(({ severity }) => severity === "error");
    expect(errors(documentOf(run.input))).toEqual([]);
    expect(errors(parseXml(printKeptDefinition(expanded, run.sdk), "kept.csdef").value)).toEqual([]);
  });

  it.each(runs)("loses no site, task or content of $name", (run) => {
    const written = definitionOf(documentOf(run.input));
    const kept = definitionOf(parseXml(keptText(expandRun(run)), run.input).value);
    for (const [index, role] of written.roles.entries()) {
      const found = kept.roles[index];
      expect(found?.sites?.length).toBe(role.sites?.length);
      expect(found?.contents.length).toBe(role.contents.length);
      expect(found?.runtime?.entryPoint?.kind).toBe(role.runtime?.entryPoint?.kind);
      const tasks = found === undefined ? [] : packagedTasks(found, "2.9").map((each) => each.task.commandLine.value);
      expect(tasks).toEqual(expect.arrayContaining(role.startup?.tasks.map((each) => each.commandLine.value) ?? []));
    }
  });
});
