import { describe, expect, it } from "vitest";
import type { RoleDesign } from "../../../src/plan/design/design.ts";
import type { PlannedService } from "../../../src/plan/planned-service.ts";
import { leftSettings } from "../../../src/plan/settings/left-settings.ts";
import { roleSettings } from "../../../src/plan/settings/role-settings.ts";
import { configured, design, service, settings, values, worker } from "../scale-set/planned.ts";

function firstRole(planned: PlannedService): RoleDesign {
  const [role] = design(planned).roles;
  if (role === undefined) throw new Error("no role");
  return role;
}

function settingsOf(planned: PlannedService) {
  return roleSettings(planned, firstRole(planned));
}

describe("roleSettings", () => {
  it("parts what is plainly no secret from the rest, in document order", () => {
    const planned = service(
      worker("Queue", settings("Level", "Store", "Size", "ApiKey")),
      configured("Queue", values({ Level: "Verbose", Store: "a=b;c=d", Size: "12", ApiKey: "true" })),
    );
    expect(settingsOf(planned)).toEqual({
      plain: ["Level", "Size"],
      secrets: [
        { setting: "Store", secretName: "queue--Store" },
        { setting: "ApiKey", secretName: "queue--ApiKey" },
      ],
    });
  });

  it("asks every configuration, and takes a setting that none has for a secret", () => {
    const planned = service(
      worker("Queue", settings("Level", "Other", "Half")),
      configured("Queue", values({ Level: "Verbose", Half: "1" })),
      configured("Queue", values({ Level: "k4Jd93" })),
    );
    expect(settingsOf(planned).plain).toEqual(["Half"]);
    expect(settingsOf(planned).secrets.map(({ setting }) => setting)).toEqual(["Level", "Other"]);
  });

  it("holds no value", () => {
    const planned = service(
      worker("Queue", settings("Level", "Store")),
      configured("Queue", values({ Level: "Loudest", Store: "CANARY-0451" })),
    );
    expect(JSON.stringify(settingsOf(planned))).not.toMatch(/Loudest|CANARY/);
  });

  it("names secrets as Key Vault takes them, each once, and lets those be that can stay", () => {
    const names = ["A.B", "A-B", "a:b", "Ключ", "Пароль", "x".repeat(200)];
    const planned = service(worker("Queue", settings(...names)));
    const secretNames = settingsOf(planned).secrets.map(({ secretName }) => secretName);
    expect(secretNames).toEqual([
      ...["queue--A-B-2", "queue--A-B", "queue--a-b-3", "queue--setting", "queue--setting-2"],
      `queue--${"x".repeat(120)}`,
    ]);
    for (const name of secretNames) expect(name).toMatch(/^[0-9A-Za-z-]{1,127}$/);
  });

  it("gives secrets of two roles two names", () => {
    const planned = service(worker("Web", settings("A-B")) + worker("Web-A", settings("B")));
    const names = design(planned).roles.flatMap((role) => roleSettings(planned, role).secrets);
    expect(names.map(({ secretName }) => secretName)).toEqual(["web--A-B", "web-a--B"]);
  });

  it("leaves out what an import added, and keeps what the author declared", () => {
    const imports = `<Imports><Import moduleName="RemoteAccess" /></Imports>`;
    const own = "Microsoft.WindowsAzure.Plugins.Diagnostics.ConnectionString";
    expect(settingsOf(service(worker("Queue", imports + settings(own)))).secrets.map(({ setting }) => setting)).toEqual(
      [own],
    );
  });

  it("takes one of two names that differ in case alone, and tells of the other", () => {
    const planned = service(
      worker("Queue", settings("Region", "region")),
      configured("Queue", values({ Region: "north", region: "south" })),
    );
    expect(settingsOf(planned).plain).toEqual(["Region"]);
    const { notes, diagnostics } = leftSettings(planned, firstRole(planned));
    expect(diagnostics?.map(({ code }) => code)).toEqual(["converted-setting-is-named-once"]);
    expect(notes?.map(({ fate }) => fate)).toEqual(["by-hand", "by-hand"]);
  });
});

describe("leftSettings", () => {
  const notesOf = (imported: string, value: string) => {
    const imports = `<Imports><Import moduleName="${imported}" /></Imports>`;
    const planned = service(worker("Queue", imports), configured("Queue", values({ [value]: "1" })));
    return leftSettings(planned, firstRole(planned)).notes?.map(({ fate }) => fate);
  };

  it("tells of settings that nobody declared", () => {
    expect(notesOf("RemoteAccess", "Stray")).toEqual(["dropped"]);
  });

  it("leaves those of a module that is not known to the owner", () => {
    expect(notesOf("OurOwn", "OurOwn.Level")).toEqual(["by-hand"]);
  });

  it("leaves those of Microsoft's modules to the account", () => {
    expect(notesOf("RemoteAccess", "Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled")).toEqual([]);
  });
});
