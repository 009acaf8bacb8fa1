import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { RoleScript } from "../../../src/plan/scripts/role-script.ts";
import { roleScriptText } from "../../../src/print/powershell/role-script-text.ts";
import { treeSitterComplaints } from "../../judges/tree-sitter-complaints.ts";
import { sampleServices, servicesBelow } from "../../plan/planned-services.ts";
import { plannedScripts } from "../../plan/scripts/planned-scripts.ts";
import { describeWithShared } from "../../shared-folder.ts";
import { powershellTextsIn } from "./evaluate-powershell-text.ts";
import { hostileTexts } from "./hostile-texts.ts";

const none = { origins: [] } as const;

const everything: RoleScript = {
  roleName: "Front",
  word: "front",
  kind: "web",
  hasSettings: true,
  steps: [
    { kind: "folder", storage: "Cache", folder: "Cache", sizeInMB: 100, isCleaned: true, ...none },
    { kind: "firewall", protocol: "TCP", first: 8080, last: 8080, told: "InputEndpoint Http of Front", ...none },
    { kind: "firewall", protocol: "UDP", first: 100, last: 110, told: "InternalEndpoint Own of Front", ...none },
    {
      kind: "task",
      number: 1,
      commandLine: 'setup.cmd "it\'s" > log.txt',
      account: "system",
      isWaitedFor: true,
      variables: [
        { name: "MODE", value: { kind: "setting", name: "Mode" } },
        { name: "CACHE", value: { kind: "folder", folder: "Cache" } },
        { name: "ID", value: { kind: "instance", fact: "id" } },
      ],
      ...none,
    },
    {
      kind: "task",
      number: 2,
      commandLine: "watch.cmd",
      account: "network-service",
      isWaitedFor: false,
      variables: [],
      ...none,
    },
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
          application: "/Admin",
          path: "/Images",
          folder: { path: "sitesroot\\2", otherwise: undefined },
        },
      ],
      variables: [{ name: "COLOUR", value: { kind: "text", text: "bleu ciel \u00e9" } }],
      ...none,
    },
    { kind: "program", commandLine: "run.cmd", account: "network-service", variables: [], ...none },
  ],
};

describe("roleScriptText", () => {
  it("is what the golden file says", () => {
    const golden = fileURLToPath(new URL("everything.ps1", import.meta.url));
    const text = roleScriptText(everything);
    if (process.env.CSDEF_GOLDEN === "rewrite") writeFileSync(golden, text);
    expect(text).toBe(readFileSync(golden, "utf8"));
  });

  it("is PowerShell by its grammar", async () => {
    expect(await treeSitterComplaints(roleScriptText(everything), "powershell")).toEqual([]);
  });

  it("defines every function that it calls, and calls every one that it defines", () => {
    const text = roleScriptText(everything);
    const defined = [...text.matchAll(/^function ([\w-]+)/gm)].map(([, name]) => name);
    for (const name of defined) expect(text.split(new RegExp(`\\b${name}\\b`)).length, name).toBeGreaterThan(2);
  });

  it("keeps to the plain subset", () => {
    const text = roleScriptText(everything);
    expect(text).not.toMatch(/[^\n\x20-\x7e]/);
    expect(text).not.toMatch(/`|@'|@"|\s@\w+|\|\s*[%?]\s|&&|\|\|/);
    expect(skeletonOf(text)).not.toContain('"');
  });

  it.each(hostileTexts)("takes text %# for data wherever it stands", async (text) => {
    const written = roleScriptText(withText(text));
    expect(written).toMatch(/^[\n\x20-\x7e]*$/);
    expect(await treeSitterComplaints(written, "powershell")).toEqual([]);
    const texts = powershellTextsIn(written);
    expect(texts.filter((one) => one === text).length).toBeGreaterThanOrEqual(5);
    expect(texts).toContain(`*:80:${text}`);
    expect(texts).toContain(`/${text}`);
  });

  it("takes nothing from a definition for code: all but texts and comments stays the same", () => {
    const skeletons = hostileTexts
      .filter((text) => text !== "")
      .map((text) => skeletonOf(roleScriptText(withText(text))));
    expect(new Set(skeletons).size).toBe(1);
  });
});

describe("roleScriptText of the samples", () => {
  it.each(sampleServices())("$path", async ({ service }) => {
    for (const { script } of plannedScripts(service)) {
      expect(await treeSitterComplaints(roleScriptText(script), "powershell")).toEqual([]);
    }
  });
});

describeWithShared("roleScriptText of the corpus in ../shared", (folder) => {
  it("is PowerShell in ASCII for every role", async () => {
    const scripts = servicesBelow(`${folder}/corpus`).flatMap(({ service }) => plannedScripts(service));
    expect(scripts.length).toBeGreaterThan(200);
    for (const { script } of scripts) {
      const text = roleScriptText(script);
      expect(text).toMatch(/^[\n\x20-\x7e]*$/);
      expect(await treeSitterComplaints(text, "powershell"), script.roleName).toEqual([]);
    }
  });
});

function withText(text: string): RoleScript {
  const variables = [{ name: text, value: { kind: "text", text } }] as const;
  const folder = { path: text, otherwise: text };
  return {
    roleName: text,
    word: "front",
    kind: "web",
    hasSettings: true,
    steps: [
      { kind: "folder", storage: text, folder: text, sizeInMB: 1, isCleaned: true, ...none },
      { kind: "firewall", protocol: "TCP", first: 80, last: 80, told: text, ...none },
      { kind: "task", number: 1, commandLine: text, account: "system", isWaitedFor: true, variables, ...none },
      {
        kind: "site",
        name: text,
        folder,
        bindings: [{ port: 80, hostHeader: text, certificate: { name: text, storeName: text } }],
        places: [{ kind: "application", path: `/${text}`, folder }],
        variables: [{ name: text, value: { kind: "setting", name: text } }],
        ...none,
      },
      { kind: "program", commandLine: text, account: "system", variables, ...none },
    ],
  };
}

function skeletonOf(script: string): string {
  return script
    .replaceAll(/#[^\n]*|\(\[regex\]::Unescape\('(?:[^']|'')*'\)\)|'(?:[^']|'')*'/g, (found) =>
      found.startsWith("#") ? "#" : "T",
    )
    .replaceAll("*:80:", "");
}
