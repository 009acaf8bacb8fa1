import { describe, expect, it } from "vitest";
import { serviceOf } from "../planned-services.ts";
import { definitionOf, plannedScripts, scriptOf } from "./planned-scripts.ts";

describe("planRoleScript, local storage", () => {
  it("makes a folder, and says that code must find it elsewhere", () => {
    const { steps, notes } = scriptOf(
      "WorkerRole",
      `<LocalResources><LocalStorage name="Cache" sizeInMB="20" cleanOnRoleRecycle="false" /><LocalStorage name="Con" /></LocalResources>`,
    );
    expect(steps).toEqual([
      { kind: "folder", storage: "Cache", folder: "Cache", sizeInMB: 20, isCleaned: false },
      { kind: "folder", storage: "Con", folder: "storage2", sizeInMB: 1000, isCleaned: true },
    ]);
    expect(notes).toContain("Cache: front.ps1, folder Cache");
    expect(notes).toContain("20: front.ps1, folder Cache, its size in a comment");
    expect(notes).toContain("LocalStorage: by-hand");
    expect(notes).toContain("Con: front.ps1, folder storage2");
  });

  it("gives two storages that Windows takes for one a folder each", () => {
    const { steps } = scriptOf(
      "WorkerRole",
      `<LocalResources><LocalStorage name="cache" /><LocalStorage name="Cache" /></LocalResources>`,
    );
    expect(steps.map((step) => step.kind === "folder" && step.folder)).toEqual(["cache", "storage2"]);
  });
});

describe("planRoleScript, startup tasks", () => {
  it("runs them in document order, under their accounts, and waits for simple ones", () => {
    const { steps, notes } = scriptOf(
      "WorkerRole",
      `<Startup priority="-2">
        <Task commandLine="a.cmd" />
        <Task commandLine="b.cmd" executionContext="elevated" taskType="background" />
        <Task commandLine="c.cmd" executionContext="limited" taskType="foreground" />
      </Startup>`,
    );
    expect(steps).toEqual([
      { kind: "task", number: 1, commandLine: "a.cmd", account: "network-service", isWaitedFor: true, variables: [] },
      { kind: "task", number: 2, commandLine: "b.cmd", account: "system", isWaitedFor: false, variables: [] },
      { kind: "task", number: 3, commandLine: "c.cmd", account: "network-service", isWaitedFor: false, variables: [] },
    ]);
    expect(notes).toContain("-2: dropped");
    expect(notes).toContain("b.cmd: front.ps1, startup task 2");
    expect(notes).toContain("elevated: front.ps1, startup task 2, run as SYSTEM");
    expect(notes).toContain("background: front.ps1, startup task 2, not waited for");
  });

  it("leaves the tasks of modules behind, by hand", () => {
    const { steps, notes } = scriptOf(
      "WorkerRole",
      `<Imports><Import moduleName="Diagnostics" /><Import moduleName="RemoteAccess" /></Imports>
       <Startup><Task commandLine="own.cmd" /></Startup>`,
    );
    expect(steps.flatMap((step) => (step.kind === "task" ? [step.commandLine] : []))).toEqual(["own.cmd"]);
    expect(notes).toContain("Diagnostics: by-hand");
    expect(notes).not.toContain("RemoteAccess: by-hand");
  });

  it("finds a counterpart of what variables ask the role environment", () => {
    const { steps, notes } = scriptOf(
      "WorkerRole",
      `<ConfigurationSettings><Setting name="Mode" /></ConfigurationSettings>
       <LocalResources><LocalStorage name="Cache" sizeInMB="20" /></LocalResources>
       <Endpoints><InputEndpoint name="In" protocol="tcp" port="80" localPort="8080" /></Endpoints>
       <Startup><Task commandLine="a.cmd"><Environment>
         ${variable("PLAIN", undefined)}
         ${variable("EMULATED", "/RoleEnvironment/Deployment/@emulated")}
         ${variable("ID", "/RoleEnvironment/CurrentInstance/@id")}
         ${variable("ROLE", "/RoleEnvironment/CurrentInstance/@roleName")}
         ${variable("MODE", "/RoleEnvironment/CurrentInstance/ConfigurationSettings/ConfigurationSetting[@name='Mode']/@value")}
         ${variable("PATH1", "/RoleEnvironment/CurrentInstance/LocalResources/LocalResource[@name='Cache']/@path")}
         ${variable("SIZE", "/RoleEnvironment/CurrentInstance/LocalResources/LocalResource[@name='Cache']/@sizeInMB")}
         ${variable("PORT", "/RoleEnvironment/CurrentInstance/Endpoints/Endpoint[@name='In']/@port")}
         ${variable("ADDRESS", "/RoleEnvironment/CurrentInstance/Endpoints/Endpoint[@name='In']/@address")}
         ${variable("NOWHERE", "/RoleEnvironment/CurrentInstance/Endpoints/Endpoint[@name='Out']/@port")}
       </Environment></Task></Startup>`,
    );
    expect(steps.flatMap((step) => (step.kind === "task" ? step.variables : []))).toEqual([
      { name: "PLAIN", value: { kind: "text", text: "x" } },
      { name: "EMULATED", value: { kind: "text", text: "false" } },
      { name: "ID", value: { kind: "instance", fact: "id" } },
      { name: "ROLE", value: { kind: "text", text: "Front" } },
      { name: "MODE", value: { kind: "setting", name: "Mode" } },
      { name: "PATH1", value: { kind: "folder", folder: "Cache" } },
      { name: "SIZE", value: { kind: "text", text: "20" } },
      { name: "PORT", value: { kind: "text", text: "8080" } },
      { name: "ADDRESS", value: { kind: "instance", fact: "address" } },
    ]);
    expect(notes).toContain("NOWHERE: by-hand");
    expect(notes).toContain("MODE: front.ps1, startup task 1, variable MODE");
  });

  it("sets a variable that is there twice once, to the later value", () => {
    const { steps } = scriptOf(
      "WorkerRole",
      `<Startup><Task commandLine="a.cmd"><Environment>
         <Variable name="A" value="1" /><Variable name="a" value="2" />
       </Environment></Task></Startup>`,
    );
    expect(steps.flatMap((step) => (step.kind === "task" ? step.variables : []))).toEqual([
      { name: "a", value: { kind: "text", text: "2" } },
    ]);
  });
});

describe("planRoleScript, entry points", () => {
  it("starts the program of a worker role", () => {
    const { steps, notes } = scriptOf(
      "WorkerRole",
      `<Runtime executionContext="elevated"><Environment><Variable name="A" value="1" /></Environment>
         <EntryPoint><ProgramEntryPoint commandLine="run.cmd" setReadyOnProcessStart="true" /></EntryPoint></Runtime>`,
    );
    expect(steps).toEqual([
      {
        kind: "program",
        commandLine: "run.cmd",
        account: "system",
        variables: [{ name: "A", value: { kind: "text", text: "1" } }],
      },
    ]);
    expect(notes).toContain("run.cmd: front.ps1, program");
    expect(notes).toContain("elevated: front.ps1, program, run as SYSTEM");
    expect(notes).toContain("true: dropped");
    expect(notes).toContain("A: front.ps1, program, variable A");
  });

  it("has no host for a RoleEntryPoint, whether it is named or not", () => {
    const named = scriptOf(
      "WorkerRole",
      `<Runtime executionContext="elevated"><Environment><Variable name="A" value="1" /></Environment>
         <EntryPoint><NetFxEntryPoint assemblyName="W.dll" targetFrameworkVersion="v4.0" /></EntryPoint></Runtime>`,
    );
    expect(named.steps).toEqual([]);
    expect(named.notes).toEqual(
      expect.arrayContaining(["W.dll: by-hand", "v4.0: by-hand", "elevated: by-hand", "A: by-hand", "1: by-hand"]),
    );
    expect(scriptOf("WorkerRole", "").notes).toEqual(["WorkerRole: by-hand"]);
  });
});

describe("planRoleScript, sites", () => {
  const endpoints = `<Endpoints>
      <InputEndpoint name="Http" protocol="http" port="80" localPort="8080" />
      <InputEndpoint name="Https" protocol="https" port="443" certificate="Tls" />
    </Endpoints>
    <Certificates><Certificate name="Tls" storeLocation="LocalMachine" storeName="My" /></Certificates>`;

  it("binds sites to local ports, and numbers the folders as the packager does", () => {
    const { steps, notes } = scriptOf(
      "WebRole",
      `${endpoints}<Sites>
        <Site name="Web">
          <VirtualApplication name="Admin" physicalDirectory="..\\Admin">
            <VirtualDirectory name="Images" physicalDirectory="..\\Images" />
          </VirtualApplication>
          <VirtualDirectory name="Files" physicalDirectory="..\\Files" />
          <Bindings><Binding name="A" endpointName="Http" hostHeader="www.contoso.com" /><Binding name="B" endpointName="Https" /></Bindings>
        </Site>
        <Site name="Web" physicalDirectory="..\\Other"><Bindings><Binding name="C" endpointName="Nowhere" /></Bindings></Site>
      </Sites>`,
    );
    expect(steps.filter(({ kind }) => kind === "site")).toEqual([
      {
        kind: "site",
        name: "Web",
        folder: { path: "sitesroot\\0", otherwise: "approot" },
        bindings: [
          { port: 8080, hostHeader: "www.contoso.com", certificate: undefined },
          { port: 443, hostHeader: "", certificate: { name: "Tls", storeName: "My" } },
        ],
        places: [
          { kind: "application", path: "/Admin", folder: { path: "sitesroot\\1", otherwise: undefined } },
          {
            kind: "directory",
            application: "/",
            path: "/Files",
            folder: { path: "sitesroot\\3", otherwise: undefined },
          },
          {
            kind: "directory",
            application: "/Admin",
            path: "/Images",
            folder: { path: "sitesroot\\2", otherwise: undefined },
          },
        ],
        variables: [],
      },
      {
        kind: "site",
        name: "Site2",
        folder: { path: "sitesroot\\4", otherwise: undefined },
        bindings: [],
        places: [],
        variables: [],
      },
    ]);
    expect(notes).toContain("www.contoso.com: front.ps1, site Web, binding A");
    expect(notes).toContain("..\\Images: front.zip, folder sitesroot\\2");
    expect(notes).toContain("Nowhere: by-hand");
  });

  it("makes a site of the role's own files where there are no Sites", () => {
    const { steps } = scriptOf("WebRole", endpoints);
    expect(steps.filter(({ kind }) => kind === "site")).toEqual([
      {
        kind: "site",
        name: "Web",
        folder: { path: "approot", otherwise: undefined },
        bindings: [
          { port: 8080, hostHeader: "", certificate: undefined },
          { port: 443, hostHeader: "", certificate: { name: "Tls", storeName: "My" } },
        ],
        places: [],
        variables: [],
      },
    ]);
  });

  it("opens the local ports of all endpoints in the guest's firewall, each once", () => {
    const { steps } = scriptOf(
      "WebRole",
      `<Endpoints>
         <InputEndpoint name="Http" protocol="http" port="80" localPort="8080" />
         <InternalEndpoint name="Own" protocol="tcp"><FixedPortRange min="100" max="110" /></InternalEndpoint>
         <InternalEndpoint name="Both" protocol="any" port="8080" />
       </Endpoints><Sites><Site name="Web"><Bindings><Binding name="A" endpointName="Http" /></Bindings></Site></Sites>`,
    );
    const opened = steps.flatMap((step) =>
      step.kind === "firewall" ? [`${step.protocol} ${step.first}-${step.last}`] : [],
    );
    expect(opened).toEqual(["TCP 8080-8080", "TCP 100-110", "UDP 8080-8080"]);
  });
});

describe("planRoleScript, probes", () => {
  it("opens the port that a probe of the role asks, also where no endpoint has it", () => {
    const endpoints = `<Endpoints>
      <InputEndpoint name="A" protocol="tcp" port="80" loadBalancerProbe="Alive" />
      <InputEndpoint name="B" protocol="tcp" port="81" loadBalancerProbe="Own" />
    </Endpoints>`;
    const probes = `<LoadBalancerProbes>
      <LoadBalancerProbe name="Alive" protocol="http" port="9000" />
      <LoadBalancerProbe name="Own" protocol="tcp" />
      <LoadBalancerProbe name="OfNobody" protocol="tcp" port="9001" />
    </LoadBalancerProbes>`;
    const text = definitionOf("WorkerRole", endpoints).replace("<WorkerRole", `${probes}<WorkerRole`);
    const steps = plannedScripts(serviceOf(text)).flatMap(({ script }) => script.steps);
    const opened = steps.flatMap((step) => (step.kind === "firewall" ? [`${step.first} ${step.told}`] : []));
    expect(opened).toEqual([
      "80 InputEndpoint A of Front",
      "81 InputEndpoint B of Front",
      "9000 LoadBalancerProbe Alive",
    ]);
  });
});

describe("planRoleScript, settings", () => {
  const program = `<Runtime><EntryPoint><ProgramEntryPoint commandLine="a.exe" setReadyOnProcessStart="true" /></EntryPoint></Runtime>`;

  it("says that code must read them elsewhere", () => {
    const settings = `<ConfigurationSettings><Setting name="Mode" /></ConfigurationSettings>`;
    expect(scriptOf("WorkerRole", settings + program).notes).toContain("WorkerRole: by-hand");
    expect(scriptOf("WorkerRole", settings + program).script.hasSettings).toBe(true);
  });

  it("says nothing of it where only modules have some", () => {
    const imports = `<Imports><Import moduleName="RemoteAccess" /></Imports>`;
    expect(scriptOf("WorkerRole", imports + program).notes).not.toContain("WorkerRole: by-hand");
    expect(scriptOf("WorkerRole", imports + program).script.hasSettings).toBe(false);
  });

  it("reads the thumbprints of a web role's certificates, which come with the settings, also where it has none", () => {
    const certificates = `<Certificates><Certificate name="Tls" storeLocation="LocalMachine" storeName="My" /></Certificates>`;
    expect(scriptOf("WebRole", certificates).script.hasSettings).toBe(true);
    expect(scriptOf("WorkerRole", certificates + program).script.hasSettings).toBe(false);
  });
});

describe("planRoleScript, contents", () => {
  it("says where they stand in the zip", () => {
    const { notes } = scriptOf(
      "WorkerRole",
      `<Contents><Content destination="bin/tools"><SourceDirectory path="..\\tools" /></Content></Contents>`,
    );
    expect(notes).toContain("..\\tools: front.zip, folder approot\\bin\\tools");
  });
});

function variable(name: string, xpath: string | undefined): string {
  if (xpath === undefined) return `<Variable name="${name}" value="x" />`;
  return `<Variable name="${name}"><RoleInstanceValue xpath="${xpath}" /></Variable>`;
}
