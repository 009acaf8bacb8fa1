import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { builtInModules } from "../../src/modules/index.ts";
import type { ServiceDefinition } from "../../src/service/definition.ts";
import { describeWithShared } from "../shared-folder.ts";
import { definitionText, expand, expandWorker, moduleNamed, names, read, task, textAt } from "./expand-text.ts";
import { expandedParts } from "./expanded-parts.ts";
import { definitionOf, documentOf, packagerRuns } from "./packager-runs.ts";

describe("what an import adds", () => {
  const content = `
    <Imports><Import moduleName="RemoteAccess" /><Import moduleName="remoteforwarder" /></Imports>
    <ConfigurationSettings><Setting name="Own" /></ConfigurationSettings>
    <Endpoints><InternalEndpoint name="Mine" protocol="udp" /></Endpoints>`;
  const { value: role, text, diagnostics } = expandWorker(content);

  it("has the module's namespace before its name, behind what the role has", () => {
    expect(diagnostics).toEqual([]);
    expect(names(role.configurationSettings)).toEqual([
      "Own",
      "Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled",
      "Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountUsername",
      "Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountEncryptedPassword",
      "Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountExpiration",
      "Microsoft.WindowsAzure.Plugins.RemoteForwarder.Enabled",
    ]);
    expect(names(role.endpoints)).toEqual([
      "Mine",
      "Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp",
      "Microsoft.WindowsAzure.Plugins.RemoteForwarder.RdpInput",
    ]);
    expect(names(role.certificates)).toEqual(["Microsoft.WindowsAzure.Plugins.RemoteAccess.PasswordEncryption"]);
  });

  it("stands on the import's module name, in every one of its values", () => {
    const added = expandedParts(role).filter(({ addedBy }) => addedBy?.kind === "module");
    expect(added.length).toBeGreaterThan(30);
    for (const { span, addedBy } of added) {
      const module = addedBy?.kind === "module" ? addedBy.module : "";
      expect(textAt(text, span).toLowerCase()).toBe(module.toLowerCase());
    }
  });

  it("leaves no import behind", () => expect(role.imports).toEqual([]));

  it("is the local storage of a module too", () => {
    const own = moduleNamed("Cache", { localResources: [{ name: "Store", sizeInMB: 5 }] });
    const { value } = expandWorker(`<Imports><Import moduleName="Cache" /></Imports>`, {}, [own]);
    expect(names(value.localResources)).toEqual(["Ns.Cache.Store", "DiagnosticStore"]);
  });

  it("is a certificate of the module by the name that it gets", () => {
    const own = moduleNamed("Tls", {
      endpoints: [
        { kind: "input", name: "A", protocol: "https", port: 443, certificate: "C" },
        { kind: "input", name: "B", protocol: "https", port: 444, certificate: "Other" },
      ],
      certificates: [{ name: "C", storeLocation: "LocalMachine", storeName: "My" }],
    });
    const { value } = expandWorker(`<Imports><Import moduleName="Tls" /></Imports>`, {}, [own]);
    expect(value.endpoints).toMatchObject([
      { certificate: { value: "Ns.Tls.C" } },
      { certificate: { value: "Other" } },
    ]);
  });
});

describe("what the packager writes out", () => {
  it("is a DiagnosticStore for a role without one, on the role's name", () => {
    const { value, text } = expandWorker("");
    expect(value.localResources).toMatchObject([
      {
        name: { value: "DiagnosticStore" },
        sizeInMB: { value: 4096 },
        cleanOnRoleRecycle: { value: false },
        addedBy: { kind: "packager" },
      },
    ]);
    expect(value.localResources.map(({ span }) => textAt(text, span))).toEqual(["W"]);
  });

  it("is no second one for a role that declares it", () => {
    const { value } = expandWorker(
      `<LocalResources><LocalStorage name="DiagnosticStore" sizeInMB="20000" /></LocalResources>`,
    );
    expect(value.localResources).toMatchObject([{ sizeInMB: { value: 20000 }, addedBy: undefined }]);
  });

  it("is the local port of an input endpoint, where the public one stands", () => {
    const { value, text } = expandWorker(`<Endpoints>
      <InputEndpoint name="A" protocol="udp" port="53" /><InputEndpoint name="B" protocol="tcp" port="1" localPort="*" />
    </Endpoints>`);
    const ports = value.endpoints.map((endpoint) => (endpoint.kind === "input" ? endpoint.localPort : undefined));
    expect(ports.map((port) => port?.value)).toEqual([53, "*"]);
    expect(ports.map((port) => port && textAt(text, port.span))).toEqual(["53", "*"]);
  });

  it("is an internal port as a range, and none for a dynamic port", () => {
    const { value } = expandWorker(`<Endpoints>
      <InternalEndpoint name="A" protocol="tcp" port="7" /><InternalEndpoint name="B" protocol="tcp" port="*" />
      <InternalEndpoint name="C" protocol="any" /><InternalEndpoint name="D" protocol="http"><FixedPort port="8" /></InternalEndpoint>
    </Endpoints>`);
    const ranges = value.endpoints.map((endpoint) =>
      endpoint.kind === "internal" ? endpoint.portRanges.map(({ min, max }) => [min.value, max.value]) : [],
    );
    expect(ranges).toEqual([[[7, 7]], [], [], [[8, 8]]]);
    expect(value.endpoints.every((endpoint) => endpoint.kind === "internal" && endpoint.port === undefined)).toBe(true);
  });
});

describe("startup tasks and runtime variables", () => {
  const modules = [
    moduleNamed("Late", { startupPriority: 5, tasks: [task("late.cmd")] }),
    moduleNamed("First", { startupPriority: -9, tasks: [task("first1.cmd"), task("first2.cmd")] }),
    moduleNamed("Same", {
      startupPriority: -9,
      tasks: [task("same.cmd")],
      runtimeEnvironment: [{ name: "V", value: "1" }],
    }),
  ];
  const imports = modules.map(({ name }) => `<Import moduleName="${name}" />`).join("");
  const commands = (content: string, rolePlugins: readonly string[] = []) =>
    expandWorker(content, { rolePlugins }, modules).value.startup?.tasks.map((entry) => entry.commandLine.value);

  it("run by priority, modules before the role's own whatever its priority", () => {
    const own = `<Startup priority="-99"><Task commandLine="own.cmd" /></Startup>`;
    const expected = ["first1.cmd", "first2.cmd", "same.cmd", "late.cmd", "own.cmd"];
    expect(commands(`${own}<Imports>${imports}</Imports>`)).toEqual(expected);
  });

  it("run those of role plugins before imports of the same priority", () => {
    const content = `<Imports><Import moduleName="First" /></Imports>`;
    expect(commands(content, ["Same"])).toEqual(["same.cmd", "first1.cmd", "first2.cmd"]);
  });

  it("need no Startup or Runtime of the role, and make none where there is nothing to hold", () => {
    const { value } = expandWorker(`<Imports>${imports}</Imports>`, {}, modules);
    expect(names(value.runtime?.environment ?? [])).toEqual(["V"]);
    const plain = expandWorker("").value;
    expect([plain.startup, plain.runtime]).toEqual([undefined, undefined]);
  });

  it("stand beside the role's own variables", () => {
    const runtime = `<Runtime executionContext="elevated"><Environment><Variable name="Own" value="x" /></Environment></Runtime>`;
    const { value } = expandWorker(`${runtime}<Imports>${imports}</Imports>`, {}, modules);
    expect(value.runtime?.executionContext?.value).toBe("elevated");
    expect(names(value.runtime?.environment ?? [])).toEqual(["Own", "V"]);
  });
});

describe("laws", () => {
  const moduleNames = fc.constantFrom(
    ...builtInModules.map(({ name }) => name),
    "Unknown",
    "__proto__",
    "constructor",
    "",
  );
  const settingNames = fc.constantFrom(
    "A",
    "__proto__",
    "constructor",
    "Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled",
  );
  const endpoints = fc.constantFrom(
    `<InputEndpoint name="I" protocol="tcp" port="1" />`,
    `<InternalEndpoint name="toString" protocol="tcp" port="2" />`,
    `<InternalEndpoint name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp" protocol="tcp" port="3390" />`,
  );
  const roles = fc.record({
    imports: fc.array(moduleNames, { maxLength: 4 }),
    settings: fc.array(settingNames, { maxLength: 3 }),
    endpoints: fc.array(endpoints, { maxLength: 3 }),
    startup: fc.boolean(),
  });
  const services = fc.array(
    roles.map((role) => {
      const imports = role.imports.map((name) => `<Import moduleName="${name}" />`).join("");
      const settings = role.settings.map((name) => `<Setting name="${name}" />`).join("");
      const startup = role.startup ? `<Startup><Task commandLine="own.cmd" /></Startup>` : "";
      return `<WebRole name="__proto__"><Imports>${imports}</Imports><ConfigurationSettings>${settings}</ConfigurationSettings>
        <Endpoints>${role.endpoints.join("")}</Endpoints>${startup}</WebRole>`;
    }),
    { maxLength: 3 },
  );
  const options = fc.record({
    sdk: fc.constantFrom("1.3" as const, "1.7" as const, "2.4" as const, "2.9" as const, undefined),
    rolePlugins: fc.array(moduleNames, { maxLength: 2 }),
  });

  it("expanding twice equals expanding once", () => {
    fc.assert(
      fc.property(services, options, (service, chosen) => {
        const once = expand(read(definitionText(service.join(""))), chosen).value;
        expect(expand(once, chosen).value).toEqual(once);
      }),
    );
  });

  it("keeps an import exactly where its module is not known", () => {
    fc.assert(
      fc.property(services, options, (service, chosen) => {
        const written = read(definitionText(service.join("")));
        const { value, diagnostics } = expand(written, chosen);
        const unknown = diagnostics.filter(
          ({ code, message }) => code === "unknown-module" && !message.includes("role-plugins"),
        );
        expect(unknown.map(({ span }) => span)).toEqual(importSpans(value));
      }),
    );
  });

  it("puts every span of an expanded definition into its text", () => {
    fc.assert(
      fc.property(services, options, (service, chosen) => {
        const text = definitionText(service.join(""));
        for (const role of expand(read(text), chosen).value.roles) {
          for (const { span } of expandedParts(role))
            expect(span.end <= text.length && span.start <= span.end).toBe(true);
        }
      }),
    );
  });
});

describeWithShared("real definitions", (shared) => {
  it.each(packagerRuns(shared))("$name expands twice as once", ({ input, sdk, rolePlugins }) => {
    const once = expand(definitionOf(documentOf(input)), { sdk, rolePlugins });
    expect(once.diagnostics).toEqual([]);
    expect(expand(once.value, { sdk, rolePlugins }).value).toEqual(once.value);
  });
});

function importSpans({ roles }: ServiceDefinition) {
  return roles.flatMap((role) => role.imports.map((entry) => entry.moduleName.span));
}
