import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build, transform } from "esbuild";
import { standInPlugin } from "./stand-ins.mjs";

const target = "node20.19";

/**
 * Writes a folder (dist/cli/): the command line with all that it needs, in CommonJS, which Node starts faster than modules.
 *
 * `main.js` holds what every run needs; what only some need (yargs, the writer of XML …) lies in packs of its own. Returns the files that are in them.
 */
export async function buildCommandLine(root, folder = join(root, "dist/cli")) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "type": "commonjs" }\n');
  await writeStart(root, folder);
  const bundled = await writePacks(root, folder);
  writeCaches(root, folder);
  return bundled;
}

async function writeStart(root, folder) {
  const file = join(folder, "csdef.js");
  const entryPoints = [join(root, "scripts/build/start.cjs")];
  await build({ entryPoints, outfile: file, bundle: true, format: "cjs", platform: "node", target, minify: true });
  chmodSync(file, 0o755);
}

async function writePacks(root, folder) {
  const { outputFiles, metafile } = await build({
    entryPoints: { main: join(root, "src/cli/csdef.ts") },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target,
    // The UMD build of jsonc-parser, which Node would take, cannot be bundled.
    mainFields: ["module", "main"],
    minify: true,
    legalComments: "none",
    plugins: [standInPlugin],
    metafile: true,
    write: false,
  });
  const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]));
  const eager = reachedAtOnce("main.js", outputs);
  const factories = new Map(
    await Promise.all(
      outputFiles.map(async ({ path, text }) => {
        const name = basename(path);
        return [name, await factoryOf(name, text, eager.has(name))];
      }),
    ),
  );
  const lazy = [...factories.keys()].filter((name) => !eager.has(name));
  writePack(
    join(folder, "main.js"),
    [...eager].map((name) => factories.get(name)),
  );
  for (const name of lazy) writePack(join(folder, name), [factories.get(name)]);
  return Object.keys(metafile.inputs);
}

/** The files that loading one loads without being asked for by `import()`. */
function reachedAtOnce(name, outputs, reached = new Set()) {
  reached.add(name);
  for (const { path, kind } of outputs.get(name)?.imports ?? []) {
    const next = basename(path);
    if (kind === "import-statement" && outputs.has(next) && !reached.has(next)) reachedAtOnce(next, outputs, reached);
  }
  return reached;
}

/** esbuild splits modules only; here each becomes a function as Node wraps around CommonJS, and `import()` `require`. */
async function factoryOf(name, text, isEager) {
  const { code } = await transform(text.replace(/^#!.*\n/, ""), {
    format: "cjs",
    platform: "node",
    target,
    minify: true,
    charset: "ascii",
    define: { "import.meta.url": "moduleUrl" },
    supported: { "dynamic-import": false },
  });
  return `"./${name}"(exports,require,module,__filename){${moduleUrl(code, isEager)}${code}}`;
}

/** Making a URL takes five milliseconds; what is loaded in every run is content with a path. */
function moduleUrl(code, isEager) {
  if (!code.includes("moduleUrl")) return "";
  return `const moduleUrl=${isEager ? "__filename" : 'require("node:url").pathToFileURL(__filename).href'};`;
}

function writePack(file, factories) {
  writeFileSync(file, `module.exports={${factories.join(",\n")}};\n`);
}

/** A run of each kind, for V8 to have compiled what such a run needs. */
function writeCaches(root, folder) {
  const sample = join(root, "samples/remote-desktop/ServiceDefinition.csdef");
  const runs = [["lint", sample], ["expand", sample, "--format", "csdef"], ["--help"]];
  for (const args of runs) {
    const maker = join(root, "scripts/build/make-caches.cjs");
    execFileSync(process.execPath, [maker, folder, ...args], { stdio: "ignore" });
  }
}
