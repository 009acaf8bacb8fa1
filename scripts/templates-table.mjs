// What the flows of real templates come to, as a page in Markdown.
//
//   node scripts/templates-table.mjs            prints it
//   node scripts/templates-table.mjs --write    writes docs/templates.md
//
// The templates are looked for in ../shared/arm-templates beside the project, or in the folder that TEMPLATES names.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = process.env.TEMPLATES ?? fileURLToPath(new URL("../../shared/arm-templates", import.meta.url));
if (!existsSync(folder)) {
  console.error(`templates-table: there is no folder ${folder}`);
  process.exit(1);
}

const temporary = mkdtempSync(join(tmpdir(), "templates-table-"));
const outfile = join(temporary, "page.mjs");
await build({
  absWorkingDir: root,
  entryPoints: ["test/reach/network/templates-page.ts"],
  outfile,
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  mainFields: ["module", "main"],
});
const { templateRows, templatesPage } = await import(pathToFileURL(outfile).href);
rmSync(temporary, { recursive: true });

const page = templatesPage(templateRows(folder));
if (process.argv.includes("--write")) writeFileSync(new URL("../docs/templates.md", import.meta.url), page);
else process.stdout.write(page);
