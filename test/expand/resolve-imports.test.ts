import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/text/edit.ts";
import { expand, expandWorker, moduleNamed, names, read, textAt } from "./expand-text.ts";

const importing = (...modules: readonly string[]) =>
  `<Imports>${modules.map((module) => `<Import moduleName="${module}" />`).join("")}</Imports>`;

describe("an unknown module", () => {
  it("is reported with the known ones, and its import kept", () => {
    const { value, diagnostics, text } = expandWorker(importing("Diagnostics", "Contoso"));
    expect(value.imports.map((entry) => entry.moduleName.value)).toEqual(["Contoso"]);
    expect(diagnostics).toMatchObject([{ code: "unknown-module", severity: "error", fixes: [] }]);
    expect(diagnostics[0]?.message).toContain("'RemoteAccess'");
    expect(diagnostics[0]?.message).toContain("--modules");
    expect(diagnostics.map(({ span }) => textAt(text, span))).toEqual(["Contoso"]);
  });

  it("is mended to the nearest one", () => {
    const { diagnostics, text } = expandWorker(importing("RemoteAcess"));
    const mended = applyEdits(text, diagnostics[0]?.fixes[0]?.edits ?? []);
    expect(mended).toContain(`moduleName="RemoteAccess"`);
    expect(expand(read(mended)).diagnostics).toEqual([]);
  });

  it("of --role-plugins is reported on each role's name", () => {
    const { value, diagnostics, text } = expandWorker("", { rolePlugins: ["constructor"] });
    expect(value.imports).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: "unknown-module", fixes: [] }]);
    expect(diagnostics.map(({ span }) => textAt(text, span))).toEqual(["W"]);
  });

  it("is known once it is given", () => {
    const { value, diagnostics } = expandWorker(importing("Contoso"), {}, [
      moduleNamed("contoso", { settings: ["S"] }),
    ]);
    expect(diagnostics).toEqual([]);
    expect(names(value.configurationSettings)).toEqual(["Ns.contoso.S"]);
  });
});

describe("a module that is there twice", () => {
  it("is reported with both places, and expanded once", () => {
    const { value, diagnostics, text } = expandWorker(importing("RemoteForwarder", "remoteforwarder"));
    expect(names(value.endpoints)).toEqual(["Microsoft.WindowsAzure.Plugins.RemoteForwarder.RdpInput"]);
    expect(value.startup?.tasks).toHaveLength(1);
    expect(diagnostics).toMatchObject([{ code: "import-twice", severity: "error" }]);
    expect(diagnostics.map(({ span }) => textAt(text, span))).toEqual(["remoteforwarder"]);
    expect(diagnostics[0]?.related.map(({ span }) => textAt(text, span))).toEqual(["RemoteForwarder"]);
  });

  it("is mended by taking the second import out", () => {
    const { diagnostics, text } = expandWorker(importing("Diagnostics", "Diagnostics"));
    const mended = applyEdits(text, diagnostics[0]?.fixes[0]?.edits ?? []);
    expect(mended.match(/<Import /g)).toHaveLength(1);
    expect(expand(read(mended)).diagnostics).toEqual([]);
  });

  it("is one that the build added and the role imports as well", () => {
    const { value, diagnostics } = expandWorker(importing("Profiling"), { rolePlugins: ["Profiling"] });
    expect(diagnostics).toMatchObject([{ code: "import-twice" }]);
    expect(value.startup?.tasks).toHaveLength(2);
  });

  it("is no module that each of two roles imports", () => {
    const role = (name: string) => `<WorkerRole name="${name}">${importing("RemoteForwarder")}</WorkerRole>`;
    const { value, diagnostics } = expand(
      read(`<ServiceDefinition name="S">${role("A")}${role("B")}</ServiceDefinition>`),
    );
    expect(diagnostics).toEqual([]);
    expect(value.roles.map((each) => each.endpoints.length)).toEqual([1, 1]);
  });
});
