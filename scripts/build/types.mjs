import { execFile } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const specifier = /(?<=\bfrom "|\bimport\(")(\.[^"]+)\.ts(?=")/g;

/** Writes dist/index.d.ts and the declarations that it leads to. */
export async function buildTypes(root) {
  const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin/tsc");
  await promisify(execFile)(process.execPath, [tsc, "-p", join(root, "tsconfig.build.json")]).catch(({ stdout }) => {
    throw new Error(`The declarations could not be made:\n${stdout}`);
  });
  const dist = join(root, "dist");
  const reached = new Set();
  follow(join(dist, "index.d.ts"), reached);
  const made = readdirSync(dist, { recursive: true }).filter((name) => name.endsWith(".d.ts"));
  for (const file of made.map((name) => join(dist, name))) if (!reached.has(file)) rmSync(file);
  removeEmptyFolders(dist);
}

/** TypeScript keeps `.ts` in the imports of declarations, where there is only the compiled file. */
function follow(file, reached) {
  if (reached.has(file)) return;
  reached.add(file);
  const text = readFileSync(file, "utf8");
  for (const [, path] of text.matchAll(specifier)) follow(join(dirname(file), `${path}.d.ts`), reached);
  writeFileSync(file, text.replace(specifier, "$1.js"));
}

function removeEmptyFolders(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const inner = join(folder, entry.name);
    removeEmptyFolders(inner);
    if (readdirSync(inner).length === 0) rmSync(inner, { recursive: true });
  }
}
