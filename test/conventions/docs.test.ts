import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { conversionCodes, everyCode } from "../../src/convert/every-code.ts";
import { codeIndex } from "../../src/diagnostic/code-index.ts";
import { codePage } from "../../src/diagnostic/code-page.ts";
import { conversionCodeNames } from "../../src/lint/conversion-code-names.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, "docs/rules");

describe("codes", () => {
  it("are there once each, in kebab case", () => {
    const names = everyCode.map((code) => code.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([]);
  });

  it("are at least sixty rules besides syntax and structure", () => {
    expect(
      everyCode.filter(({ category }) => category !== "syntax" && category !== "structure").length,
    ).toBeGreaterThan(60);
  });

  it("each name a document as their source", () => {
    const document = /^https:\/\/[\w.-]+\/\S+$|\.csplugin\b|^README\.md\b|^schemas\/[a-z]+\.schema\.json$/;
    expect(
      everyCode.filter(({ source }) => !document.test(source)).map(({ name, source }) => `${name}: ${source}`),
    ).toEqual([]);
  });

  it("each say what holds in one sentence, and why", () => {
    const wrong = everyCode.filter(
      ({ summary, why }) => !/^([A-Z`'"]|[a-z]+[A-Z]).*\.$/.test(summary) || !/[.!?]$/.test(why),
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it("each have messages that end as sentences do", () => {
    const wrong = everyCode.flatMap(({ name, messages }) =>
      Object.values(messages)
        .filter((message) => !/[.?]$/.test(message))
        .map((message) => `${name}: ${message}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe("the names of what only a conversion finds", () => {
  it("stand in lint/ as they are", () => {
    expect(conversionCodeNames).toEqual(conversionCodes.map(({ name }) => name).sort());
  });
});

describe("docs/rules", () => {
  it("is what `npm run docs` would write now", () => {
    expect(readFileSync(join(folder, "README.md"), "utf8")).toBe(codeIndex(everyCode));
    for (const code of everyCode) expect(readFileSync(join(folder, `${code.name}.md`), "utf8")).toBe(codePage(code));
  });

  it("has no page of a code that is gone", () => {
    const pages = readdirSync(folder).filter((name) => name !== "README.md");
    expect(pages.sort()).toEqual(everyCode.map((code) => `${code.name}.md`).sort());
  });
});

describe("CONTRIBUTING.md", () => {
  it("says why of each dependency", () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const table = readFileSync(join(root, "CONTRIBUTING.md"), "utf8").split("## Dependencies")[1] ?? "";
    const names = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !name.startsWith("@types/"));
    const told = [...table.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell = ""]) => cell.trim().split(/,\s*/));
    const isTold = (name: string) => told.some((one) => matches(one, name.replace("@biomejs/", "")));
    expect(names.filter((name) => !isTold(name))).toEqual([]);
  });

  it("names each folder of src", () => {
    const text = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
    const folders = readdirSync(join(root, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map((folder) => folder.name).filter((name) => !text.includes(`\`${name}/\``))).toEqual([]);
  });
});

/** Whether an entry of the table is about a package: its name, or the start of it before a star. */
function matches(entry: string, name: string): boolean {
  return entry.endsWith("*") ? name.startsWith(entry.slice(0, -1)) : entry === name;
}
