// Prints how fast csdef is, as ratios against something else in the same run: machines are noisy, single times say little.
//
//   npm run bench            (after npm run build; xmllint for one of the rows)
//
// Whole processes are run in turn with their counterpart, and the median of the paired ratios is printed.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { XMLParser } from "fast-xml-parser";
import { builtInModules, decodeXml, lintService, moduleMap, parseXml } from "../dist/index.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const { bin } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const cli = join(root, bin.csdef);
const sample = join(root, "samples/web-and-worker/ServiceDefinition.csdef");
const folder = mkdtempSync(join(tmpdir(), "csdef-bench-"));
const options = {
  modules: moduleMap(builtInModules, []),
  platform: "classic",
  rolePlugins: [],
  sdk: undefined,
  severities: new Map(),
  today: "2026-11-22",
};

try {
  startUp();
  manyFiles();
  growth();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** One small file as a whole process. */
function startUp() {
  const file = join(folder, "two-kilobytes.csdef");
  writeFileSync(file, twoKilobytes());
  console.log(`\nOne file of ${statSync(file).size} bytes, whole processes, 21 pairs:`);
  const lint = [process.execPath, cli, "lint", file, "--no-configuration"];
  row("csdef lint / node -e 0", pairs(lint, [process.execPath, "-e", "0"], 21));
  const schema = join(root, "../shared/reference/xsd/libxml2/ServiceDefinitionSchema24.xsd");
  const hasJudge = existsSync(schema) && spawnSync("xmllint", ["--version"]).status === 0;
  if (hasJudge) row("csdef lint / xmllint --schema", pairs(lint, ["xmllint", "--noout", "--schema", schema, file], 21));
  else console.log("csdef lint / xmllint --schema: skipped, needs xmllint and ../shared");
}

/** Many small files in one process: what each step adds. */
function manyFiles() {
  const files = corpusLike(5000);
  const parser = new XMLParser({
    ignoreAttributes: false,
    preserveOrder: true,
    parseTagValue: false,
    trimValues: false,
    jPath: false,
  });
  const steps = {
    read: (bytes) => bytes.length,
    "read + fast-xml-parser": (bytes) => parser.parse(bytes.toString("utf8")),
    "read + decode + parse": (bytes) => parsed(bytes),
    "read + whole lint": (bytes) => lintService({ definition: parsed(bytes), configurations: [] }, options),
  };
  const times = Object.fromEntries(Object.keys(steps).map((name) => [name, []]));
  for (let round = 0; round < 5; round++) {
    for (const [name, step] of Object.entries(steps))
      times[name].push(
        milliseconds(() => {
          for (const file of files) step(readFileSync(file));
        }),
      );
  }
  const bare = median(times["read + fast-xml-parser"]) - median(times.read);
  console.log(
    `\n${files.length} files, ${(files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6).toFixed(1)} MB, one process, 5 rounds:`,
  );
  for (const [name, list] of Object.entries(times)) console.log(`${name}: ${Math.round(median(list))} ms`);
  for (const name of ["read + decode + parse", "read + whole lint"]) {
    console.log(
      `${name}, without reading: ${((median(times[name]) - median(times.read)) / bare).toFixed(2)} x fast-xml-parser's bare parse`,
    );
  }
}

/** Time and memory against size: the exponent is the slope of the logarithms, 1 where growth is linear. */
function growth() {
  const sizes = [2, 20, 200, 2000, 20000].map((kilobytes) => kilobytes * 1024);
  console.log("\nOne definition with more and more roles, one process each:");
  const rows = sizes.map((size) => {
    const file = join(folder, `${size}.csdef`);
    writeFileSync(file, definitionOf(size));
    const script = `import { readFileSync } from "node:fs"; import * as csdef from ${JSON.stringify(join(root, "dist/index.js"))};
      const options = { modules: csdef.moduleMap(csdef.builtInModules, []), platform: "classic", rolePlugins: [], sdk: undefined, severities: new Map(), today: "2026-11-22" };
      const text = readFileSync(${JSON.stringify(file)}, "utf8"); const started = performance.now();
      const found = csdef.lintService({ definition: csdef.parseXml(text, "a.csdef"), configurations: [] }, options);
      console.log(JSON.stringify({ ms: performance.now() - started, rss: process.resourceUsage().maxRSS / 1024, found: found.length }));`;
    const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
    if (stdout === "") throw new Error(stderr);
    const result = JSON.parse(stdout);
    console.log(
      `${(size / 1024).toFixed(0).padStart(6)} KB: ${result.ms.toFixed(0)} ms, ${result.rss.toFixed(0)} MB, ${result.found} findings`,
    );
    return { size, ...result };
  });
  const large = rows.filter((one) => one.size >= 200 * 1024);
  console.log(
    `exponent of time from 200 KB to 20 MB: ${slope(large, "ms").toFixed(2)}; of memory: ${slope(large, "rss").toFixed(2)}`,
  );
}

function parsed(bytes) {
  const decoded = decodeXml(bytes, "file.csdef");
  const document = parseXml(decoded.value.text, "file.csdef");
  return { value: document.value, diagnostics: [...decoded.diagnostics, ...document.diagnostics] };
}

/** Real definitions of one to four kilobytes where they are at hand, else the samples, copied until there are enough. */
function corpusLike(count) {
  const corpus = join(root, "../shared/corpus");
  const source = existsSync(corpus) ? corpus : join(root, "samples");
  const pool = readdirSync(source, { recursive: true })
    .map((name) => join(source, name))
    .filter((name) => name.endsWith(".csdef") && statSync(name).size < 4000)
    .sort()
    .map((name) => readFileSync(name));
  return Array.from({ length: count }, (_, index) => {
    const file = join(folder, `many-${index}.csdef`);
    writeFileSync(file, pool[index % pool.length]);
    return file;
  });
}

function twoKilobytes() {
  const text = readFileSync(sample, "utf8");
  return text.length < 2600 ? text : definitionOf(2048);
}

/** A definition of about this many bytes: roles with endpoints, settings, storage and an import. */
function definitionOf(size) {
  const head = `<?xml version="1.0" encoding="utf-8"?>\n<ServiceDefinition name="Large" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition" schemaVersion="2015-04.2.6">\n`;
  let text = head;
  for (let index = 0; text.length < size - 20; index++) {
    text += `  <WorkerRole name="Worker${index}" vmsize="Standard_D2_v3">
    <Imports><Import moduleName="Diagnostics" /></Imports>
    <Endpoints><InternalEndpoint name="Internal" protocol="tcp" port="${1000 + (index % 60000)}" /></Endpoints>
    <ConfigurationSettings><Setting name="First" /><Setting name="Second" /></ConfigurationSettings>
    <LocalResources><LocalStorage name="Cache" sizeInMB="100" cleanOnRoleRecycle="false" /></LocalResources>
  </WorkerRole>\n`;
  }
  return `${text}</ServiceDefinition>\n`;
}

function pairs(left, right, count) {
  run(left);
  run(right);
  return Array.from({ length: count }, () => milliseconds(() => run(left)) / milliseconds(() => run(right)));
}

function run([command, ...args]) {
  spawnSync(command, args, { stdio: "ignore" });
}

function milliseconds(work) {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function row(name, ratios) {
  const sorted = [...ratios].sort((left, right) => left - right);
  console.log(`${name}: ${median(sorted).toFixed(2)} (${sorted[0].toFixed(2)} to ${sorted.at(-1).toFixed(2)})`);
}

function median(list) {
  const sorted = [...list].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)];
}

/** The slope of the least-squares line through the logarithms. */
function slope(rows, key) {
  const points = rows.map((one) => [Math.log(one.size), Math.log(one[key])]);
  const mean = (index) => points.reduce((sum, point) => sum + point[index], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  return (
    points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) /
    points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0)
  );
}
