import { describe, expect, it } from "vitest";
import { findModule } from "../../src/modules/find-module.ts";
import { builtInModules } from "../../src/modules/index.ts";
import { moduleMap } from "../../src/modules/module-map.ts";
import type { PluginModule } from "../../src/modules/plugin-module.ts";
import { remoteAccess } from "../../src/modules/remote-access.ts";
import { type Sdk, sdkVersions } from "../../src/service/sdk.ts";

const modules = moduleMap(builtInModules);

function firstCommand(name: string, sdk: Sdk | undefined): string | undefined {
  return findModule(modules, name, sdk)?.tasks[0]?.commandLine;
}

describe("findModule", () => {
  it("gives the file that the SDK shipped", () => {
    expect(firstCommand("RemoteForwarder", "1.4")).toBe("RemoteForwarderAgent.exe");
    expect(firstCommand("RemoteForwarder", "2.9")).toBe("install.cmd");
    expect(findModule(modules, "Diagnostics", "2.4")?.settings).toEqual(["ConnectionString"]);
    expect(findModule(modules, "Diagnostics", "2.7")?.settings).toEqual([]);
  });

  it("takes an unknown SDK to be 1.6", () => {
    for (const name of ["RemoteForwarder", "Diagnostics", "IntelliTrace", "Caching"]) {
      expect(findModule(modules, name, undefined)).toBe(findModule(modules, name, "1.6"));
    }
  });

  it("lets the next later file stand for one that was not seen, and the last for all after it", () => {
    expect(firstCommand("RemoteForwarder", "1.7")).toBe("install.cmd");
    expect(firstCommand("RemoteForwarder", "1.3")).toBe("RemoteForwarderAgent.exe");
    expect(findModule(modules, "Connect", "2.9")?.name).toBe("Connect");
    expect(firstCommand("IntelliTrace", "2.0")).toBe("WindowsAzureDiagnosticsStartup.exe");
  });

  it("takes Diagnostics to be without a setting from SDK 2.5 on, when the extension began", () => {
    for (const sdk of ["2.5", "2.6"] as const) expect(findModule(modules, "Diagnostics", sdk)?.settings).toEqual([]);
  });

  it("finds every built-in module under every SDK", () => {
    for (const { name } of builtInModules) {
      for (const sdk of sdkVersions) expect(findModule(modules, name, sdk)?.name).toBe(name);
    }
  });

  it("does not look at the case of a name", () => {
    expect(findModule(modules, "remoteACCESS", "2.9")).toBe(remoteAccess);
  });

  it("knows no module of another name, whatever the name", () => {
    for (const name of ["RemoteAcces", "", "__proto__", "constructor", "toString"]) {
      expect(findModule(modules, name, "2.9")).toBeUndefined();
    }
  });

  it("prefers a module of the user's own, for every SDK", () => {
    const own: PluginModule = { ...remoteAccess, name: "remoteaccess", sdk: {}, settings: ["Mine"] };
    const both = moduleMap(builtInModules, [own]);
    for (const sdk of sdkVersions) expect(findModule(both, "RemoteAccess", sdk)).toBe(own);
    expect(findModule(both, "Caching", "2.0")?.name).toBe("Caching");
  });
});
