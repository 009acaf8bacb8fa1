// node scripts/compare-with-xsd.mjs SEED COUNT: makes COUNT fresh mutants of each kind of file and compares the structure
// check for SDK 2.4 with the verdicts of .NET on Microsoft's schema. Needs ../shared and the .NET SDK; without it says so.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import "./generate-structure.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const shared = join(root, "../shared");
const oracle = join(shared, "oracle");
const folders = [join(shared, "corpus"), join(shared, "reference")];
/** Files that hold every element and attribute of the schema, for what no real file has. */
const complete = join(root, "test/service/structure/files");
const [seed = "1", count = "1000"] = process.argv.slice(2);

process.exitCode = hasJudge() ? await compareAll() : 0;

function hasJudge() {
  const isThere = existsSync(oracle) && spawnSync("dotnet", ["--version"]).status === 0;
  if (!isThere) console.log("skipped: needs the .NET SDK and the folder ../shared beside this checkout");
  return isThere;
}

async function compareAll() {
  const work = mkdtempSync(join(tmpdir(), "csdef-xsd-"));
  try {
    const library = await loadLibrary(work);
    const differing = ["csdef", "cscfg", "csplugin"].flatMap((kind) => [
      compareFiles(kind, filesIn([...folders, complete], kind), library),
      compareMutants(kind, "real", filesIn(folders, kind), library, work),
      compareMutants(kind, "complete", filesIn([complete], kind), library, work),
    ]);
    return differing.some((number) => number > 0) ? 1 : 0;
  } finally {
    rmSync(work, { recursive: true });
  }
}

async function loadLibrary(work) {
  const outfile = join(work, "library.mjs");
  const contents = `
    export { decodeXml } from "./src/xml/decode.ts";
    export { parseXml } from "./src/xml/parse.ts";
    export { fileKindOf } from "./src/service/file-kind.ts";
    export { checkStructure } from "./src/service/structure/check-structure.ts";`;
  const stdin = { contents, resolveDir: root, loader: "ts" };
  await build({
    stdin,
    outfile,
    bundle: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    logLevel: "error",
  });
  return import(pathToFileURL(outfile).href);
}

function compareMutants(kind, label, sources, library, work) {
  const seeds = verdicts(kind, sources).filter((one) => one.verdict === "valid" && isUtf8(one.file));
  const folder = join(work, `${kind}-${label}`);
  const files = seeds.map((one) => one.file);
  execFileSync("node", [join(oracle, "mutate.mjs"), seed, count, folder, ...files], { maxBuffer: 2 ** 28 });
  const mutants = readFileSync(join(folder, "mutants.jsonl"), "utf8").trimEnd().split("\n");
  const judged = verdicts(
    kind,
    mutants.map((_, number) => join(folder, "files", `${number}.xml`)),
  );
  return tell(`${label} mutants`, kind, judged, library, (one) => mutants[judged.indexOf(one)]);
}

function compareFiles(kind, files, library) {
  return tell("files", kind, verdicts(kind, files), library, (one) => one.file);
}

/** Prints where ours differs from the verdicts, and how often they agree; gives back how often they do not. */
function tell(label, kind, judged, library, subjectOf) {
  const differing = judged.filter((one) => (one.verdict !== "valid") !== isRefused(one.file, kind, library));
  for (const one of differing) console.log(`${kind} ${one.verdict} ${one.place} ${one.message}\n  ${subjectOf(one)}`);
  console.log(`${kind} ${label}: ${judged.length - differing.length} of ${judged.length} agree`);
  return differing.length;
}

function filesIn(folders, kind) {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter((file) => file.endsWith(`.${kind}`))
      .map((file) => join(folder, file)),
  );
}

function isUtf8(file) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file)).length < 20_000;
  } catch {
    return false;
  }
}

function verdicts(kind, files) {
  const input = `${files.join("\n")}\n`;
  const options = { input, encoding: "utf8", maxBuffer: 2 ** 28, stdio: ["pipe", "pipe", "inherit"] };
  const lines = execFileSync(join(oracle, "xsd-verdicts.sh"), [kind, "--any-version"], options).trimEnd().split("\n");
  return lines.map((line) => {
    const [file, verdict, , place, message] = line.split("\t");
    return { file, verdict, place, message };
  });
}

/** Whether ours finds an error. The judge picks the schema by the file's extension and knows nothing of others. */
function isRefused(file, kind, library) {
  const decoded = library.decodeXml(readFileSync(file), `file.${kind}`);
  const parsed = library.parseXml(decoded.value.text, `file.${kind}`);
  const is = library.fileKindOf(parsed.value);
  const findings = [...decoded.diagnostics, ...parsed.diagnostics, ...library.checkStructure(parsed.value, is, "2.4")];
  return findings.some((finding) => finding.severity === "error");
}
