import { describe, expect, it } from "vitest";
import { printMergedDefinition } from "../../src/expand/print-merged-definition.ts";
import { elementAt, elementsAt } from "../../src/service/read-element.ts";
import { parseXml } from "../../src/xml/parse.ts";
import { childElements, findAttribute } from "../../src/xml/tree.ts";
import { describeWithShared } from "../shared-folder.ts";
import { canonicalDocument, canonicalLines } from "./canonical-xml.ts";
import { definitionText, expand, read } from "./expand-text.ts";
import { documentOf, expandRun, type PackagerRun, packagerRuns } from "./packager-runs.ts";

describe("the merged definition", () => {
  const merged = (text: string) => parseXml(printMergedDefinition(expand(read(text)).value), "merged.csdef");
  const rootOf = (text: string) => {
    const { root } = merged(text).value;
    if (root === undefined) throw new Error("no root");
    return root;
  };

  it("has of each role all four lists, in the packager's order, even when empty", () => {
    const root = rootOf(
      definitionText(`<WorkerRole name="W"><Startup><Task commandLine="x" /></Startup></WorkerRole>`),
    );
    const role = elementAt(root, "WorkerRole");
    expect(role && childElements(role).map(({ name }) => name)).toEqual([
      "LocalResources",
      "ConfigurationSettings",
      "Endpoints",
      "Certificates",
    ]);
  });

  it("has web roles first, then each kind by name", () => {
    const roles = ["WorkerRole", "WebRole", "WorkerRole", "WebRole"].map(
      (element, index) => `<${element} name="${"dbca"[index]}" />`,
    );
    const root = rootOf(definitionText(roles.join("")));
    const found = childElements(root).map((role) => `${role.name} ${findAttribute(role, "name")?.value}`);
    expect(found).toEqual(["WebRole a", "WebRole b", "WorkerRole c", "WorkerRole d"]);
  });

  it("leaves out what a default stands for, and every permission level", () => {
    const printed = printMergedDefinition(
      read(
        definitionText(
          `<WorkerRole name="W" vmsize="Small" enableNativeCodeExecution="true">
            <LocalResources><LocalStorage name="L" sizeInMB="1000" cleanOnRoleRecycle="true" /></LocalResources>
            <Certificates><Certificate name="C" storeLocation="LocalMachine" storeName="My" permissionLevel="elevated" /></Certificates>
          </WorkerRole>`,
          `name="Shop" upgradeDomainCount="5" topologyChangeDiscovery="UpgradeDomainWalk"`,
        ),
      ),
    );
    expect(printed).toContain(`<WorkerRole name="W">`);
    expect(printed).toContain(`<LocalStorage name="L" />`);
    expect(printed).toContain(`<Certificate name="C" storeLocation="LocalMachine" storeName="My" />`);
    expect(printed).toMatch(/^<ServiceDefinition name="Shop" xmlns="[^"]+">$/m);
  });

  it("keeps what is no default, and what stands beside roles", () => {
    const root = rootOf(
      definitionText(
        `<LoadBalancerProbes><LoadBalancerProbe name="P" protocol="http" path="/p" intervalInSeconds="5" timeoutInSeconds="31" /></LoadBalancerProbes>
         <WebRole name="W" enableNativeCodeExecution="false" vmsize="Large" />
         <NetworkTrafficRules><OnlyAllowTrafficTo>
           <Destinations><RoleEndpoint roleName="W" endpointName="E" /></Destinations>
           <WhenSource matches="AnyRule"><FromRole roleName="W" /></WhenSource>
         </OnlyAllowTrafficTo></NetworkTrafficRules>`,
        `name="Shop" upgradeDomainCount="9"`,
      ),
    );
    const lines = canonicalLines(canonicalDocument({ ...read(definitionText("")).document, root }));
    expect(lines).toContain(`ServiceDefinition "Shop" upgradeDomainCount="9"`);
    expect(lines).toContain(
      `ServiceDefinition "Shop"/LoadBalancerProbes/LoadBalancerProbe "P" intervalInSeconds="5" path="/p" protocol="http"`,
    );
    expect(lines).toContain(`ServiceDefinition "Shop"/WebRole "W" enableNativeCodeExecution="false" vmsize="Large"`);
    expect(elementsAt(root, "NetworkTrafficRules", "OnlyAllowTrafficTo", "WhenSource", "FromRole")).toHaveLength(1);
  });

  it("adds nothing for an unknown module", () => {
    const content = `<WorkerRole name="W"><Imports><Import moduleName="Contoso" /></Imports></WorkerRole>`;
    const without = definitionText(`<WorkerRole name="W" />`);
    expect(canonicalDocument(merged(definitionText(content)).value)).toEqual(canonicalDocument(merged(without).value));
  });
});

describeWithShared("the merged definition and the packager's", (shared) => {
  const runs = packagerRuns(shared);
  const exact = runs.filter(({ match }) => match !== "stale");

  it("are compared for every run whose input is known", () => {
    expect(exact.filter(({ match }) => match === "exact")).toHaveLength(52);
    expect(exact.filter(({ match }) => match === "folder")).toHaveLength(14);
  });

  it.each(exact)("are equal for $name", (run) => {
    const printed = parseXml(printMergedDefinition(expandRun(run)), "printed.csdef");
    expect(printed.diagnostics).toEqual([]);
    expect(canonicalDocument(printed.value)).toEqual(canonicalDocument(documentOf(run.expanded)));
  });

  it.each(runs.filter(({ match }) => match === "stale"))("differ for $name as far as the reason goes", (run) => {
    const stale = staleRuns.get(run.name);
    const differing = differingLines(run);
    expect(stale).toBeDefined();
    expect(differing.filter((line) => !stale?.differing?.test(line))).toEqual([]);
    expect(differing.length > 0).toBe(stale?.differing !== undefined);
    expect(differingLines({ ...run, rolePlugins: [] }).length).toBeGreaterThan(0);
  });
});

interface StaleRun {
  /** Why the committed input is not the one that was packed. */
  readonly reason: string;
  /** What a differing line may be about; absent where nothing differs once the modules of Visual Studio are counted. */
  readonly differing?: RegExp;
}

const visualStudioAgent = {
  reason: "Visual Studio added IntelliTrace to every role, and a setting for its agent, when it published",
  differing: /Setting "CloudToolsDiagnosticAgentVersion"$/,
};

const remoteDebugging = {
  reason: "Visual Studio added remote debugging and Web Deploy, with their endpoints, when it published",
  differing: /"Microsoft\.WindowsAzure\.Plugins\.(RemoteDebugger|WebDeploy)\./,
};

const staleRuns: ReadonlyMap<string, StaleRun> = new Map<string, StaleRun>([
  [
    "P002",
    {
      reason: "the schema version was raised after the build",
      differing: /^ServiceDefinition "\w+" schemaVersion="[^"]+"$/,
    },
  ],
  ["P008", { reason: "certificates were renamed after the build", differing: /Certificate "|certificate="/ }],
  ["P018", remoteDebugging],
  [
    "P020",
    {
      reason: "Remote Desktop and Application Insights were added after the build",
      differing:
        /"Microsoft\.WindowsAzure\.Plugins\.Remote(Access|Forwarder)\.|Setting "APPINSIGHTS_INSTRUMENTATIONKEY"$/,
    },
  ],
  ["P022", { reason: "Visual Studio added Profiling to every role when it published" }],
  ["P036", remoteDebugging],
  [
    "P046",
    {
      reason: "the imports for Remote Desktop were taken out after the build",
      differing: /"Microsoft\.WindowsAzure\.Plugins\.Remote(Access|Forwarder)\./,
    },
  ],
  [
    "P048",
    {
      reason: "the import of Diagnostics was added after the build",
      differing: /Setting "Microsoft\.WindowsAzure\.Plugins\.Diagnostics\.ConnectionString"$/,
    },
  ],
  ["P055", visualStudioAgent],
  ["P056", visualStudioAgent],
  ["P057", visualStudioAgent],
  [
    "P058",
    {
      reason:
        "the cache was moved out of a role of its own into the web role, and the forwarder and a size changed, after the build; Visual Studio added IntelliTrace",
      differing:
        /WorkerRole "ReferEngine\.Web\.Cache"|WebRole "ReferEngine\.Web".*("DiagnosticStore"|\.Plugins\.Caching\.)|Plugins\.RemoteForwarder\.|WorkerRole "ReferEngine\.Workers\.DataWriter"( vmsize="ExtraSmall")?$|Setting "CloudToolsDiagnosticAgentVersion"$/,
    },
  ],
  ["P059", visualStudioAgent],
  ["P061", visualStudioAgent],
  ["P062", { reason: "Visual Studio added IntelliTrace to every role when it published" }],
]);

/** The lines that one of the two has and the other has not. */
function differingLines(run: PackagerRun): readonly string[] {
  const ours = canonicalLines(
    canonicalDocument(parseXml(printMergedDefinition(expandRun(run)), "printed.csdef").value),
  );
  const theirs = canonicalLines(canonicalDocument(documentOf(run.expanded)));
  return [...ours.filter((line) => !theirs.includes(line)), ...theirs.filter((line) => !ours.includes(line))];
}
