import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

/** Writes dist/index.js: one module for Node and browsers that imports the package's dependencies and nothing else. */
export async function buildLibrary(root) {
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  await build({
    entryPoints: [join(root, "src/index.ts")],
    outfile: join(root, "dist/index.js"),
    bundle: true,
    format: "esm",
    platform: "neutral",
    target: "es2023",
    external: Object.keys(dependencies),
    legalComments: "none",
  });
}
