import { describe, expect, it } from "vitest";
import { expandWorker, moduleNamed, names, textAt } from "./expand-text.ts";

const rdp = "Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp";
const withRemoteAccess = (content: string) =>
  expandWorker(`<Imports><Import moduleName="RemoteAccess" /></Imports>${content}`);

describe("a name both declared and imported", () => {
  it("is one, and the author's, where both say the same", () => {
    const { value, diagnostics } = withRemoteAccess(`
      <ConfigurationSettings><Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" /></ConfigurationSettings>
      <Endpoints><InternalEndpoint name="${rdp}" protocol="tcp"><FixedPort port="3389" /></InternalEndpoint></Endpoints>`);
    expect(diagnostics).toEqual([]);
    expect(value.configurationSettings).toHaveLength(4);
    expect(value.configurationSettings[0]?.addedBy).toBeUndefined();
    expect(value.endpoints).toMatchObject([{ addedBy: undefined }]);
  });

  it("says the same where one leaves to a default what the other writes out", () => {
    const own = moduleNamed("M", {
      localResources: [{ name: "L", sizeInMB: 1000, cleanOnRoleRecycle: true }],
      endpoints: [
        { kind: "input", name: "E", protocol: "tcp", port: 5, localPort: 5, ignoreRoleInstanceStatus: false },
      ],
      certificates: [
        { name: "C", storeLocation: "LocalMachine", storeName: "My", permissionLevel: "limitedOrElevated" },
      ],
    });
    const { value, diagnostics } = expandWorker(
      `<Imports><Import moduleName="M" /></Imports>
       <LocalResources><LocalStorage name="Ns.M.L" /></LocalResources>
       <Endpoints><InputEndpoint name="Ns.M.E" protocol="tcp" port="5" /></Endpoints>
       <Certificates><Certificate name="Ns.M.C" storeLocation="LocalMachine" storeName="My" /></Certificates>`,
      {},
      [own],
    );
    expect(diagnostics).toEqual([]);
    expect([value.localResources.length, value.endpoints.length, value.certificates.length]).toEqual([2, 1, 1]);
  });

  it("clashes where they differ: both places are shown, and the role's own is taken", () => {
    const { value, diagnostics, text } = withRemoteAccess(
      `<Endpoints><InternalEndpoint name="${rdp}" protocol="tcp" port="3390" /></Endpoints>`,
    );
    expect(value.endpoints).toMatchObject([{ addedBy: undefined, portRanges: [{ min: { value: 3390 } }] }]);
    expect(diagnostics).toMatchObject([{ code: "import-name-clash", severity: "error" }]);
    expect(diagnostics[0]?.message).toContain(`endpoint '${rdp}'`);
    expect(diagnostics.map(({ span }) => textAt(text, span))).toEqual([rdp]);
    expect(diagnostics[0]?.related.map(({ span }) => textAt(text, span))).toEqual(["RemoteAccess"]);
  });

  it.each([
    ["another kind", `<Endpoints><InputEndpoint name="${rdp}" protocol="tcp" port="3389" /></Endpoints>`],
    ["another protocol", `<Endpoints><InternalEndpoint name="${rdp}" protocol="udp" port="3389" /></Endpoints>`],
    [
      "a certificate in another store",
      `<Certificates><Certificate name="Microsoft.WindowsAzure.Plugins.RemoteAccess.PasswordEncryption" storeLocation="LocalMachine" storeName="CA" permissionLevel="elevated" /></Certificates>`,
    ],
  ])("clashes with %s", (_, content) => {
    expect(withRemoteAccess(content).diagnostics).toMatchObject([{ code: "import-name-clash" }]);
  });

  it("clashes between modules of one namespace, and the first is taken", () => {
    const port = (name: string, number: number) =>
      moduleNamed(name, {
        namespace: "Ns",
        endpoints: [{ kind: "internal", name: "__proto__", protocol: "tcp", port: number }],
      });
    const content = `<Imports><Import moduleName="A" /><Import moduleName="B" /></Imports>`;
    const { value, diagnostics, text } = expandWorker(content, {}, [port("A", 1), port("B", 2)]);
    expect(names(value.endpoints)).toEqual(["Ns.__proto__"]);
    expect(value.endpoints).toMatchObject([{ addedBy: { module: "A" } }]);
    expect(diagnostics).toMatchObject([
      { code: "import-name-clash", related: [{ message: "Module 'A' adds it here." }] },
    ]);
    expect(diagnostics.map(({ span }) => textAt(text, span))).toEqual(["B"]);
    expect(expandWorker(content, {}, [port("A", 1), port("B", 1)]).diagnostics).toEqual([]);
  });

  it("clashes in a runtime variable as well", () => {
    const runtime = `<Runtime><Environment><Variable name="COR_ENABLE_PROFILING" value="0" /></Environment></Runtime>`;
    const { value, diagnostics } = expandWorker(runtime, { rolePlugins: ["Profiling"] });
    expect(diagnostics).toMatchObject([{ code: "import-name-clash" }]);
    expect(value.runtime?.environment[0]).toMatchObject({ value: { value: "0" }, addedBy: undefined });
  });
});
