import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { writeLicenses } from "./licenses.mjs";
import { standIns } from "./stand-ins.mjs";

/** How long each plugin takes is of no interest here. */
const quiet = { checks: { pluginTimings: false } };

/** Writes a folder (dist/page/) that any web server can give out, from any path. Returns its files with their weights. */
export async function buildPage(root, folder = join(root, "dist/page")) {
  const files = [];
  const modules = new Set();
  await build({
    configFile: false,
    root: join(root, "src/page"),
    // Relative, so that the folder can lie anywhere.
    base: "./",
    logLevel: "warn",
    plugins: [standInsOfPage(), noted(modules), offline(root, files)],
    worker: { format: "es", plugins: () => [standInsOfPage(), noted(modules)], rolldownOptions: quiet },
    build: {
      rolldownOptions: quiet,
      outDir: folder,
      emptyOutDir: true,
      target: "es2023",
      // Nothing may become a data: address in a script, nor an inline script: the page's policy forbids both.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2000,
    },
  });
  writeLicenses(
    root,
    Array.from(modules, (id) => relative(root, id)),
    folder,
  );
  return files;
}

/** Notes which files the page is made of. */
function noted(modules) {
  return { name: "noted", moduleParsed: ({ id }) => void modules.add(id) };
}

/** What is put in the place of parts of dependencies that no browser has. */
function standInsOfPage() {
  const mark = "\0stand-in:";
  return {
    name: "stand-ins",
    enforce: "pre",
    resolveId(imported, importer = "") {
      const index = standIns.findIndex((one) => one.imported === imported && one.importer.test(importer));
      return index < 0 ? undefined : `${mark}${index}`;
    },
    load(id) {
      return id.startsWith(mark) ? standIns[Number(id.slice(mark.length))].contents : undefined;
    },
  };
}

/** The service worker: its text with the list of all files before it, and a version that changes with any of them. */
function offline(root, files) {
  return {
    name: "offline",
    enforce: "post",
    generateBundle(_options, bundle) {
      const written = Object.values(bundle).map((one) => ({ name: one.fileName, content: one.code ?? one.source }));
      const version = createHash("sha256");
      for (const { name, content } of written) version.update(name).update(content);
      const list = JSON.stringify(["./", ...written.map(({ name }) => `./${name}`)]);
      const text = readFileSync(join(root, "src/page/service-worker.js"), "utf8");
      const source = `const FILES = ${list};\nconst VERSION = "${version.digest("hex").slice(0, 16)}";\n${text}`;
      this.emitFile({ type: "asset", fileName: "service-worker.js", source });
      files.push(...written.map(({ name, content }) => weightOf(name, content)), weightOf("service-worker.js", source));
    },
  };
}

function weightOf(name, content) {
  return { name, size: Buffer.byteLength(content), compressed: gzipSync(content).length };
}
