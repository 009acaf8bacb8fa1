import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readModule } from "../../src/modules/read-module.ts";
import { parseXml } from "../../src/xml/parse.ts";
import { describeWithShared } from "../shared-folder.ts";

const namespace = "http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition";

function read(content: string, attributes = `namespace="Contoso.Agent"`) {
  const text = `<RoleModule ${attributes} xmlns="${namespace}">${content}</RoleModule>`;
  return readModule(parseXml(text, "Agent.csplugin").value, "Agent");
}

describe("readModule", () => {
  it("reads every part of a module", () => {
    const { value, diagnostics } = read(`
      <Startup priority="-3">
        <Task commandLine="a.cmd" />
        <Task commandLine="b.exe" executionContext="elevated" taskType="background">
          <Environment>
            <Variable name="Plain" value="1" />
            <Variable name="Looked"><RoleInstanceValue xpath="/RoleEnvironment/Deployment/@id" /></Variable>
          </Environment>
        </Task>
      </Startup>
      <Runtime><Environment><Variable name="R" value="" /></Environment></Runtime>
      <ConfigurationSettings><Setting name="S" /><Setting name="T" /></ConfigurationSettings>
      <Endpoints>
        <InputEndpoint name="In" protocol="tcp" port="080" localPort="*" idleTimeoutInMinutes="9" loadBalancerProbe="P" />
        <InternalEndpoint name="Fixed" protocol="http"><FixedPort port="8080" /><FixedPortRange min="1" max="2" /></InternalEndpoint>
        <InternalEndpoint name="Dynamic" protocol="any" />
        <InstanceInputEndpoint name="Each" protocol="udp" localPort="5">
          <AllocatePublicPortFrom><FixedPortRange min="100" max="200" /></AllocatePublicPortFrom>
        </InstanceInputEndpoint>
      </Endpoints>
      <LocalResources><LocalStorage name="L" sizeInMB="5" cleanOnRoleRecycle="false" /><LocalStorage name="M" /></LocalResources>
      <Certificates><Certificate name="C" storeLocation="CurrentUser" storeName="Root" /></Certificates>`);
    expect(diagnostics).toEqual([]);
    expect(value).toEqual({
      name: "Agent",
      namespace: "Contoso.Agent",
      sdk: {},
      source: "Agent.csplugin",
      startupPriority: -3,
      tasks: [
        { commandLine: "a.cmd", executionContext: "limited", taskType: "simple", environment: [] },
        {
          commandLine: "b.exe",
          executionContext: "elevated",
          taskType: "background",
          environment: [
            { name: "Plain", value: "1" },
            { name: "Looked", xpath: "/RoleEnvironment/Deployment/@id" },
          ],
        },
      ],
      runtimeEnvironment: [{ name: "R", value: "" }],
      settings: ["S", "T"],
      endpoints: [
        {
          kind: "input",
          name: "In",
          protocol: "tcp",
          port: 80,
          localPort: "*",
          idleTimeoutInMinutes: 9,
          loadBalancerProbe: "P",
        },
        {
          kind: "internal",
          name: "Fixed",
          protocol: "http",
          portRanges: [
            { min: 8080, max: 8080 },
            { min: 1, max: 2 },
          ],
        },
        { kind: "internal", name: "Dynamic", protocol: "any" },
        { kind: "instance-input", name: "Each", protocol: "udp", localPort: 5, publicPorts: { min: 100, max: 200 } },
      ],
      certificates: [{ name: "C", storeLocation: "CurrentUser", storeName: "Root" }],
      localResources: [{ name: "L", sizeInMB: 5, cleanOnRoleRecycle: false }, { name: "M" }],
    });
  });

  it("takes the folder's name, not the file's or the namespace's", () => {
    const file = parseXml(`<RoleModule namespace="N" xmlns="${namespace}" />`, "Tomcat-5.5/Tomcat.csplugin").value;
    expect(readModule(file, "Tomcat-5.5").value?.name).toBe("Tomcat-5.5");
  });

  it("reports what is no module, and gives none", () => {
    const noModule = readModule(parseXml("<ServiceDefinition />", "a.csplugin").value, "Agent");
    expect(noModule.value).toBeUndefined();
    expect(noModule.diagnostics).toMatchObject([{ code: "module-is-readable", severity: "error", span: { start: 1 } }]);
    const empty = readModule(parseXml("", "a.csplugin").value, "Agent");
    expect(empty.value).toBeUndefined();
    expect(empty.diagnostics).toMatchObject([{ code: "module-is-readable", span: { start: 0, end: 0 } }]);
    const nameless = read("", "");
    expect(nameless.value).toBeUndefined();
    expect(nameless.diagnostics).toMatchObject([{ message: expect.stringContaining("no namespace") }]);
  });

  it("reports sites, which it leaves out", () => {
    const { value, diagnostics } = read(`<Sites /><ConfigurationSettings><Setting name="S" /></ConfigurationSettings>`);
    expect(value?.settings).toEqual(["S"]);
    expect(diagnostics).toMatchObject([{ code: "module-has-no-sites", severity: "warning" }]);
  });

  it("never throws, whatever the text", () => {
    const words = [
      "<RoleModule",
      ` namespace="N"`,
      ` xmlns="${namespace}"`,
      ">",
      "<Endpoints>",
      "<InputEndpoint",
      ` name="__proto__"`,
    ];
    const more = [
      ` port="x"`,
      ` protocol="tcp"`,
      "/>",
      "</RoleModule>",
      "<Startup>",
      "<Task",
      ` commandLine="c"`,
      "&",
      "<!--",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words, ...more), { maxLength: 20 }), (parts) => {
        const { value, diagnostics } = readModule(parseXml(parts.join(""), "a.csplugin").value, "constructor");
        expect(value !== undefined || diagnostics.length > 0).toBe(true);
      }),
    );
  });
});

describeWithShared("third-party modules", (shared) => {
  const folder = join(shared, "reference/csplugin/third-party/AzurePluginLibrary");
  const names = readdirSync(folder);
  const moduleIn = (name: string) => {
    const file = join(folder, name, readdirSync(join(folder, name)).find((entry) => entry.endsWith(".csplugin")) ?? "");
    return readModule(parseXml(readFileSync(file, "utf8").replace(/^\ufeff/, ""), file).value, name);
  };

  it("are forty", () => expect(names).toHaveLength(40));

  it.each(names)("%s is read without a finding", (name) => {
    const { value, diagnostics } = moduleIn(name);
    expect(diagnostics).toEqual([]);
    expect(value?.name).toBe(name);
    expect(value?.namespace).toMatch(/^[\w.]+$/);
  });

  it("bring what Microsoft's do not", () => {
    expect(moduleIn("MongoDB").value?.localResources).toEqual([
      { name: "MongoDBLocalDataDir", sizeInMB: 1024, cleanOnRoleRecycle: false },
      { name: "MongodLogDir", sizeInMB: 512, cleanOnRoleRecycle: false },
    ]);
    expect(moduleIn("SessionAffinity").value?.endpoints).toEqual([
      { kind: "input", name: "http", protocol: "tcp", port: 80, localPort: 31221 },
      { kind: "internal", name: "http_SESSION_AFFINITY", protocol: "http", portRanges: [{ min: 8080, max: 8080 }] },
    ]);
    expect(moduleIn("SMTP").value?.endpoints).toMatchObject([{ localPort: 25, ignoreRoleInstanceStatus: false }]);
    expect(moduleIn("Curl").value?.tasks).toEqual([]);
    expect(moduleIn("SevenZip").value?.namespace).toBe("Two10.Sevenzip");
    expect(moduleIn("Tomcat").value?.namespace).toBe(moduleIn("Tomcat-5.5").value?.namespace);
  });
});
