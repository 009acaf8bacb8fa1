import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runInNewContext } from "node:vm";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildLibrary } from "../scripts/build/library.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "csdef-library-"));
const library = join(folder, "index.js");

beforeAll(async () => {
  await buildLibrary(root, library);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const program = `
import * as csdef from ${JSON.stringify(library)};

const bytes = new TextEncoder().encode('<?xml version="1.0"?><ServiceDefinition name="Shop" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition"><WorkerRole name="Worker"><Imports><Import moduleName="RemoteAccess" /></Imports></WorkerRole></ServiceDefinition>');
const { text } = csdef.decodeXml(bytes, "shop.csdef").value;
const document = csdef.parseXml(text, "shop.csdef");
const modules = csdef.moduleMap(csdef.builtInModules);
const settings = csdef.readSettings('{ "platform": "classic" }', "csdef.json", csdef.allCodes).value;
const found = csdef.lintService(
  { definition: document, configurations: [] },
  { modules, platform: settings.platform, rolePlugins: [], sdk: undefined, severities: settings.severities, today: "2026-11-22" },
);
const expanded = csdef.expandImports(csdef.readDefinition(document.value), modules, { sdk: undefined, rolePlugins: [] });
answer(JSON.stringify({ codes: found.map(({ code }) => code), printed: csdef.printMergedDefinition(expanded.value) }));
`;

describe("the library", () => {
  it("imports nothing but the package's dependencies", () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const imported = Array.from(
      readFileSync(library, "utf8").matchAll(/^import .*? from "([^"]+)";$/gm),
      ([, name]) => name,
    );
    expect([...new Set(imported)].sort()).toEqual(
      Object.keys(dependencies)
        .filter((name) => imported.includes(name))
        .sort(),
    );
    expect(imported.length).toBeGreaterThan(0);
  });

  it("works where there is no Node", async () => {
    const { outputFiles } = await build({
      stdin: { contents: program, resolveDir: root },
      nodePaths: [join(root, "node_modules")],
      bundle: true,
      platform: "browser",
      format: "iife",
      write: false,
      logLevel: "silent",
    });
    let answered = "";
    const answer = (text: string) => {
      answered = text;
    };
    runInNewContext(outputFiles[0]?.text ?? "", { TextDecoder, TextEncoder, answer });
    const { codes, printed } = JSON.parse(answered);
    expect(codes).toContain("remote-access-needs-remote-forwarder");
    expect(printed).toContain("Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp");
  });
});
