import { describe, expect, it } from "vitest";
import { serviceTree } from "../../src/report/tree.ts";
import { treeText } from "../../src/report/tree-lines.ts";
import { definitionText, expand, read } from "../expand/expand-text.ts";
import { expandRun, packagerRuns } from "../expand/packager-runs.ts";
import { describeWithShared } from "../shared-folder.ts";

const treeOf = (text: string) => treeText(serviceTree(expand(read(text)).value));

describe("serviceTree", () => {
  it("tells what a role starts, with the names of its variables but not their values", () => {
    const text = definitionText(
      `<WorkerRole name="Packer">
        <Runtime executionContext="elevated">
          <Environment>
            <Variable name="PASSWORD" value="hunter2" />
            <Variable name="PORT"><RoleInstanceValue xpath="/RoleEnvironment/Deployment/@id" /></Variable>
          </Environment>
          <EntryPoint><ProgramEntryPoint commandLine="pack.exe" setReadyOnProcessStart="true" /></EntryPoint>
        </Runtime>
        <Contents><Content destination="tools"><SourceDirectory path="..\\tools" /></Content></Contents>
      </WorkerRole>`,
    );
    expect(treeOf(text)).toContain("pack.exe  program");
    expect(treeOf(text)).toMatch(/rights +elevated/);
    expect(treeOf(text)).toMatch(/PORT +variable, from \/RoleEnvironment\/Deployment\/@id/);
    expect(treeOf(text)).toMatch(/tools +from \.\.\\tools/);
    expect(treeOf(text)).not.toContain("hunter2");
  });

  it("tells what a service is and what each import added", () => {
    const text = definitionText(
      `<LoadBalancerProbes><LoadBalancerProbe name="Ping" protocol="http" path="/ping" /></LoadBalancerProbes>
      <WebRole name="Front" vmsize="Large">
        <Sites><Site name="Web"><Bindings>
          <Binding name="A" endpointName="Https" /><Binding name="B" endpointName="Https" hostHeader="shop.example" />
        </Bindings></Site></Sites>
        <Startup><Task commandLine="setup.cmd" executionContext="elevated" /></Startup>
        <Endpoints>
          <InputEndpoint name="Https" protocol="https" port="443" certificate="Tls" loadBalancerProbe="Ping" />
          <InternalEndpoint name="Peer" protocol="udp"><FixedPortRange min="7000" max="7010" /></InternalEndpoint>
          <InternalEndpoint name="Any" protocol="any" />
          <InstanceInputEndpoint name="Debug" protocol="tcp" localPort="9">
            <AllocatePublicPortFrom><FixedPortRange min="10" max="20" /></AllocatePublicPortFrom>
          </InstanceInputEndpoint>
        </Endpoints>
        <ConfigurationSettings><Setting name="Mode" /></ConfigurationSettings>
        <Certificates><Certificate name="Tls" storeLocation="LocalMachine" storeName="My" /></Certificates>
      </WebRole>
      <WorkerRole name="Back">
        <Imports><Import moduleName="RemoteForwarder" /><Import moduleName="Contoso" /></Imports>
        <LocalResources><LocalStorage name="DiagnosticStore" /></LocalResources>
      </WorkerRole>
      <NetworkTrafficRules><OnlyAllowTrafficTo>
        <Destinations><RoleEndpoint roleName="Front" endpointName="Peer" /></Destinations>
        <WhenSource matches="AnyRule"><FromRole roleName="Back" /></WhenSource>
      </OnlyAllowTrafficTo></NetworkTrafficRules>`,
      `name="Shop" schemaVersion="2015-04.2.6"`,
    );
    expect(`\n${treeOf(text)}`).toBe(`
Shop  schema 2015-04.2.6
├─ Load balancer probes
│  └─ Ping  http on the endpoint's port /ping
├─ Front  web role, Large
│  ├─ Sites
│  │  └─ Web  on Https, Https for shop.example
│  ├─ Endpoints
│  │  ├─ Https  input https 443 → 443, certificate Tls, probe Ping
│  │  ├─ Peer   internal udp 7000-7010
│  │  ├─ Any    internal any dynamic
│  │  └─ Debug  instance input tcp 10-20 → 9
│  ├─ Settings
│  │  └─ Mode
│  ├─ Certificates
│  │  └─ Tls  LocalMachine/My
│  ├─ Local storage
│  │  └─ DiagnosticStore  4096 MB, kept on recycle  from the packager
│  └─ Startup tasks, as they run
│     └─ setup.cmd  elevated, simple
├─ Back   worker role, Small
│  ├─ Imports
│  │  └─ Contoso  not known
│  ├─ Endpoints
│  │  └─ Microsoft.WindowsAzure.Plugins.RemoteForwarder.RdpInput  input tcp 3389 → dynamic  from RemoteForwarder
│  ├─ Settings
│  │  └─ Microsoft.WindowsAzure.Plugins.RemoteForwarder.Enabled  from RemoteForwarder
│  ├─ Local storage
│  │  └─ DiagnosticStore  1000 MB
│  └─ Startup tasks, as they run
│     └─ install.cmd  elevated, simple  from RemoteForwarder
└─ Network traffic rules
   └─ Front:Peer  from Back
`);
  });

  it("writes control characters of names out", () => {
    const tree = treeOf(definitionText(`<WorkerRole name="a&#10;b\u202e" />`));
    expect(tree).toContain("a\\u{a}b\\u{202e}  worker role, Small");
  });

  it("is one line for a service without roles", () => expect(treeOf(definitionText(""))).toBe("Shop\n"));
});

describeWithShared("trees of real services", (shared) => {
  it.each(packagerRuns(shared))("name every role, endpoint, setting and task of $name", (run) => {
    const expanded = expandRun(run);
    const tree = treeText(serviceTree(expanded));
    for (const role of expanded.roles) {
      const named = [
        role,
        ...role.endpoints,
        ...role.configurationSettings,
        ...role.certificates,
        ...role.localResources,
      ];
      for (const { name } of named) expect(tree).toContain(name.value);
      for (const { commandLine } of role.startup?.tasks ?? []) expect(tree).toContain(commandLine.value);
    }
  });
});
