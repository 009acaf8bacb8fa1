import { readdirSync, readFileSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The folders of `src/` in the order of the data: each imports only from itself and from those before it. */
const order = [
  "text",
  "diagnostic",
  "xml",
  "service",
  "modules",
  "expand",
  "reach",
  "lint",
  "plan",
  "print",
  "convert",
  "report",
  "editor",
  "index.ts",
  "cli",
  "server",
  "page",
];

/** The folders that may touch the machine. */
const surfaces = new Set(["cli", "server", "page"]);

const sources = filesBelow(join(root, "src")).filter((file) => file.endsWith(".ts") && !file.includes("generated"));

describe("layout", () => {
  it("has only the folders of the plan", () => {
    expect(readdirSync(join(root, "src")).filter((name) => !order.includes(name))).toEqual([]);
  });

  it("has no file or folder for odds and ends", () => {
    const odds = /(^|[/-])(utils?|helpers?|manager)([-./]|$)|(^|\/)(common|misc|shared|lib)(\.|\/)/;
    expect(sources.map(inSource).filter((file) => odds.test(file))).toEqual([]);
  });

  it("imports one way", () => {
    const wrong = sources.flatMap((file) =>
      importsOf(file)
        .filter((target) => target.startsWith("."))
        .filter((target) => rank(inSource(join(file, "..", target))) > rank(inSource(file)))
        .map((target) => `${inSource(file)} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it("has no circles", () => {
    const graph = new Map(sources.map((file) => [inSource(file), localImportsOf(file)]));
    expect([...graph.keys()].filter((file) => reaches(graph, file, file))).toEqual([]);
  });

  it("keeps Node in the surfaces", () => {
    const wrong = sources
      .filter((file) => !surfaces.has(folderOf(file)))
      .filter(
        (file) =>
          importsOf(file).some((target) => target.startsWith("node:")) || /\b(process|Buffer)\./.test(codeOf(file)),
      );
    expect(wrong.map(inSource)).toEqual([]);
  });

  it("names files in kebab case", () => {
    expect(
      sources.map((file) => basename(file)).filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.d)?\.ts$/.test(name)),
    ).toEqual([]);
  });
});

describe("registries", () => {
  for (const folder of ["lint/rules", "modules", "diagnostic/formats", "cli/commands"]) {
    it(`${folder}/index.ts lists each file of its folder`, () => {
      const registry = readFileSync(join(root, "src", folder, "index.ts"), "utf8");
      const files = readdirSync(join(root, "src", folder)).filter(
        (name) => name.endsWith(".ts") && name !== "index.ts",
      );
      const entries = files.filter((name) => isEntry(folder, join(root, "src", folder, name)));
      expect(entries.filter((name) => !registry.includes(`"./${name}"`))).toEqual([]);
      expect(entries.length).toBeGreaterThan(0);
    });
  }

  it("each rule has a test of its own", () => {
    const rules = readdirSync(join(root, "src/lint/rules")).filter((name) => name !== "index.ts");
    const tests = new Set(filesBelow(join(root, "test/lint")).map((file) => basename(file)));
    expect(rules.filter((name) => !tests.has(name.replace(/\.ts$/, ".test.ts")))).toEqual([]);
  });
});

/** Whether a file of a folder with a registry is one of the things that the registry lists. */
function isEntry(folder: string, file: string): boolean {
  const marks: Readonly<Record<string, RegExp>> = {
    "lint/rules": /\bdefine(Configuration|Service)?Rule\(/,
    modules: /\bPluginModule(\[\])?;?\s*$/m,
    "diagnostic/formats": /:\s*Format\b/,
    "cli/commands": /:\s*Command\b|defineCommand\(/,
  };
  return marks[folder]?.test(readFileSync(file, "utf8")) ?? false;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function inSource(file: string): string {
  return relative(join(root, "src"), file).split(sep).join("/");
}

function folderOf(file: string): string {
  return inSource(file).split("/")[0] ?? "";
}

function rank(path: string): number {
  return order.indexOf(path.split("/")[0] ?? "");
}

function codeOf(file: string): string {
  return readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, "");
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  return Array.from(
    text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^;]*?\bfrom\s*"([^"]+)"|import\(\s*"([^"]+)"\s*\)/g),
    (match) => match[1] ?? match[2] ?? "",
  );
}

/** Imports that remain when types are gone, by path within `src`. */
function localImportsOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  const imports = text.matchAll(/(?:^|\n)\s*(?:import|export)\s+(?!type\b)[^;]*?\bfrom\s*"(\.[^"]+)"/g);
  return Array.from(imports, (match) => inSource(join(file, "..", match[1] ?? "")));
}

function reaches(graph: ReadonlyMap<string, readonly string[]>, from: string, goal: string): boolean {
  const seen = new Set<string>();
  const open = [...(graph.get(from) ?? [])];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (file === goal) return true;
    if (seen.has(file)) continue;
    seen.add(file);
    open.push(...(graph.get(file) ?? []));
  }
  return false;
}
