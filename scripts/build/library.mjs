import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { standInPlugin } from "./stand-ins.mjs";

/** Writes a file (dist/index.js): one module for Node and browsers that imports the package's dependencies and nothing else. Returns the files that are in it. */
export async function buildLibrary(root, outfile = join(root, "dist/index.js")) {
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const { metafile } = await build({
    entryPoints: [join(root, "src/index.ts")],
    outfile,
    bundle: true,
    format: "esm",
    platform: "neutral",
    target: "es2023",
    mainFields: ["module", "main"],
    external: Object.keys(dependencies),
    plugins: [standInPlugin],
    legalComments: "none",
    metafile: true,
  });
  return Object.keys(metafile.inputs);
}
