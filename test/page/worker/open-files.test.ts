import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Ask, GivenFile } from "../../../src/page/messages/ask.ts";
import type { Told } from "../../../src/page/messages/told.ts";
import { OpenFiles } from "../../../src/page/worker/open-files.ts";

const samples = fileURLToPath(new URL("../../../samples", import.meta.url));
const today = "2026-11-22";

/** The answers to asks, one after the other. */
async function answers(...asks: readonly Ask[]): Promise<readonly Told[]> {
  const files = new OpenFiles(today);
  const told: Told[] = [];
  for (const ask of asks) told.push(await files.answer(ask));
  return told;
}

function sample(name: string): Ask {
  const files = readdirSync(join(samples, name), { recursive: true })
    .map((file) => `${name}/${file}`)
    .filter((path) => statSync(join(samples, path)).isFile());
  const given = files.map((path) => ({ path, bytes: new Uint8Array(readFileSync(join(samples, path))) }));
  return { kind: "open", files: given, replaces: true };
}

function open(path: string, text: string): Ask {
  return { kind: "open", files: [fileOf(path, text)], replaces: false };
}

function fileOf(path: string, text: string): GivenFile {
  return { path, bytes: new TextEncoder().encode(text) };
}

function kindOf(told: Told | undefined): string {
  return told?.kind ?? "nothing at all";
}

const definition = `<ServiceDefinition name="Shop" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition"><WebRole name="Web" /></ServiceDefinition>`;

describe("OpenFiles", () => {
  it("tells what is found, and which files belong together", async () => {
    const [told] = await answers(sample("remote-desktop"));
    if (told?.kind !== "opened") throw new Error(kindOf(told));
    const path = "remote-desktop/ServiceDefinition.csdef";
    expect(told.overview.services).toEqual([
      {
        path,
        name: "Guestbook",
        configurations: [
          "remote-desktop/ServiceConfiguration.Cloud.cscfg",
          "remote-desktop/ServiceConfiguration.Local.cscfg",
        ],
      },
    ]);
    expect(told.overview.problems.length).toBeGreaterThan(0);
    for (const { code } of told.overview.problems) expect(told.overview.codes.has(code)).toBe(true);
  });

  it("holds to the settings and modules that lie beside a definition", async () => {
    const { files } = sampleFiles("own-module");
    const [withAll] = await answers({ kind: "open", files, replaces: true });
    const [without] = await answers({
      kind: "open",
      files: files.filter(({ path }) => !path.endsWith("csdef.json")),
      replaces: true,
    });
    expect(codesIn(withAll)).not.toContain("unknown-module");
    expect(codesIn(without)).toContain("unknown-module");
  });

  it("takes an edit for the text, and gives back all other bytes as they were", async () => {
    const text = `\uFEFF${definition}\r\n`;
    const bytes = new Uint8Array(Buffer.from(text, "utf16le"));
    const edited = definition.replace("Shop", "Läden");
    const [, overview, saved] = await answers(
      { kind: "open", files: [{ path: "a.csdef", bytes }], replaces: true },
      { kind: "edit", path: "a.csdef", text: `${edited}\r\n` },
      { kind: "save", path: "a.csdef" },
    );
    if (overview?.kind !== "overview" || saved?.kind !== "saved") throw new Error(kindOf(overview));
    expect(overview.overview.services[0]?.name).toBe("Läden");
    expect(Buffer.from(saved.bytes).toString("utf16le")).toBe(text.replace("Shop", "Läden"));
  });

  it("closes a file", async () => {
    const [, told] = await answers(open("a.csdef", definition), { kind: "close", path: "a.csdef" });
    if (told?.kind !== "overview") throw new Error(kindOf(told));
    expect(told.overview).toMatchObject({ files: [], services: [], problems: [] });
  });

  it("says of a file that it is none of those that csdef reads", async () => {
    const [told] = await answers(open("a.xml", "<a />"));
    if (told?.kind !== "opened") throw new Error(kindOf(told));
    expect(told.overview.notes).toEqual(["a.xml is no service definition, service configuration or role module."]);
  });

  it("opens a link that it made, without values of settings", async () => {
    const configuration = `<ServiceConfiguration serviceName="Shop"><Role name="Web"><ConfigurationSettings><Setting name="A" value="ab" /></ConfigurationSettings></Role></ServiceConfiguration>`;
    const [, link] = await answers(open("a.cscfg", configuration), { kind: "link" });
    if (link?.kind !== "link") throw new Error(kindOf(link));
    const [opened] = await answers({ kind: "open-link", fragment: link.fragment });
    expect(opened).toMatchObject({ isFromLink: true, files: [{ text: configuration.replace('"ab"', '"••"') }] });
  });

  for (const [what, fragment] of [
    ["is no link of ours", "top"],
    ["was cut", "v1.bZFNa"],
    ["unfolds to something else", "v1.q1bKK83JUbJSqlUqLU4tUrJSSlWqBQA"],
  ] as const) {
    it(`refuses a link that ${what}`, async () => {
      const [told] = await answers({ kind: "open-link", fragment });
      expect(told).toMatchObject({ kind: "refused" });
    });
  }

  for (const kind of ["expand", "reach", "draw"] as const) {
    it(`has nothing to ${kind} where a file holds no definition`, async () => {
      const [, told] = await answers(open("a.csdef", "<"), { kind, service: "a.csdef" });
      expect(told).toMatchObject({ kind: "nothing", of: kind });
    });
  }

  it("converts nothing of files with a mistake in their syntax", async () => {
    const [, told] = await answers(open("a.csdef", definition.replace(" />", "")), {
      kind: "convert",
      service: "a.csdef",
      choices: { target: "extended-support", remoteAccess: undefined },
    });
    if (told?.kind !== "converted") throw new Error(kindOf(told));
    expect(told.converted).toMatchObject({ files: [], account: undefined });
    expect(told.converted.problems).not.toEqual([]);
  });
});

function sampleFiles(name: string): { readonly files: readonly GivenFile[] } {
  const ask = sample(name);
  return ask.kind === "open" ? ask : { files: [] };
}

function codesIn(told: Told | undefined): readonly string[] {
  return told?.kind === "opened" ? told.overview.problems.map(({ code }) => code) : [kindOf(told)];
}
