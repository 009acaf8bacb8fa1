// Broken input for every stage of the built library: nothing may throw, lose text, or take long.
//
//   npm run fuzz [-- SEED COUNT]      (after npm run build)
//
// Prints the seed and the time; the same seed makes the same inputs. Exit status 1 where something went wrong.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as csdef from "../dist/index.js";

const [seed = "20261122", count = "3000"] = process.argv.slice(2);
const root = fileURLToPath(new URL("..", import.meta.url));
const random = generator(Number(seed));
const sources = sourceFiles();
const words = [
  "<",
  ">",
  "&",
  "&#0;",
  "&x;",
  "]]>",
  "<!--",
  "-->",
  "<![CDATA[",
  "<?",
  "<!DOCTYPE a>",
  '"',
  "'",
  "=",
  "/>",
  "\u0000",
  "\ufeff",
  "xmlns:q='u'",
  "__proto__",
  "<__proto__/>",
  ' constructor="1"',
  "\ud800",
  "99999999999999999999",
  "-1",
  "*",
];
/** Far above what any input here needs, so that only a hang meets it on a slow machine. */
const longest = { ms: 30_000, worst: 0, name: "" };
let failures = 0;
/** UTF-16 units. Beyond it a conversion is what a test of speed is about. */
const longestToConvert = 20_000;
/** A service with something of everything, for configurations to be of. */
const whole = csdef.parseXml(
  readFileSync(join(root, "samples/full-network/ServiceDefinition.csdef"), "utf8"),
  "whole.csdef",
).value;

const started = performance.now();
for (let index = 0; index < Number(count); index++) {
  const { name, bytes } = pick(sources);
  check(`${name}, mutant ${index}`, mutate(bytes), extension(name));
}
for (const [name, text] of Object.entries(extremes())) {
  for (const kind of ["csdef", "cscfg", "csplugin"]) check(name, new TextEncoder().encode(text), kind);
}
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  `fuzz: seed ${seed}, ${count} mutants of ${sources.length} files and the extremes, ${seconds} s, slowest ${Math.round(longest.worst)} ms (${longest.name}), ${failures} failures`,
);
process.exit(failures === 0 ? 0 : 1);

/** Runs one input through every stage. */
function check(name, bytes, kind) {
  const before = performance.now();
  try {
    stages(bytes, `input.${kind}`);
  } catch (error) {
    fail(name, error instanceof Error ? error.stack : String(error), bytes);
  }
  const took = performance.now() - before;
  if (took > longest.worst) Object.assign(longest, { worst: took, name });
  if (took > longest.ms) fail(name, `took ${Math.round(took)} ms`, bytes);
}

function stages(bytes, file) {
  const decoded = csdef.decodeXml(bytes, file);
  const parsed = csdef.parseXml(decoded.value.text, file);
  if (csdef.printXml(parsed.value) !== decoded.value.text) throw new Error("printing lost text");
  const staged = { value: parsed.value, diagnostics: [...decoded.diagnostics, ...parsed.diagnostics] };
  const options = {
    modules: csdef.moduleMap(csdef.builtInModules, []),
    platform: pick(["classic", "extended-support", "scale-sets"]),
    rolePlugins: random() < 0.2 ? ["Profiling", "IntelliTrace"] : [],
    sdk: random() < 0.3 ? "2.4" : undefined,
    severities: new Map(),
    today: "2026-11-22",
  };
  const kind = csdef.fileKindOf(parsed.value);
  const found =
    kind === "module"
      ? csdef.lintModule(staged, options)
      : csdef.lintService(
          kind === "configuration"
            ? { definition: undefined, configurations: [staged] }
            : { definition: staged, configurations: [staged] },
          options,
        );
  render(found, decoded.value.text, file);
  const definition = csdef.readDefinition(parsed.value);
  if (definition !== undefined) csdef.expandImports(definition, options.modules, options);
  if (kind === "definition") report(staged, options);
  if (decoded.value.text.length < longestToConvert && random() < 0.2) convert(parsed.value, kind, options);
}

/** As a definition, or as the configuration of a service that is whole, to both targets. */
function convert(document, kind, { modules, sdk, rolePlugins, today }) {
  const files = { definition: kind === "configuration" ? whole : document, configurations: [document] };
  const common = { to: "both", today, prices: undefined };
  const orchestration = pick(["uniform", "flexible"]);
  const remoteAccess = pick([undefined, "bastion", "nat", "relay", "private", "none"]);
  const scaleSets = { ...common, target: "scale-sets", orchestration, remoteAccess, sessions: 25 };
  for (const options of [scaleSets, { ...common, target: "extended-support", remoteAccess: undefined }]) {
    csdef.convertService({ ...files, modules, sdk, rolePlugins }, options);
  }
}

/** The page that every other stage goes into; each tenth with a conversion, which takes most of the time. */
function report(definition, options) {
  const choices = { to: "both", today: options.today, prices: undefined, remoteAccess: undefined };
  const scaleSets = { ...choices, target: "scale-sets", orchestration: "uniform", sessions: 25 };
  const target = pick([scaleSets, { ...choices, target: "extended-support" }]);
  const files = { definition, configurations: [] };
  const page = csdef.reportHtml(csdef.reportOf(files, options, random() < 0.1 ? target : undefined).value);
  if (/<(img|iframe|object|embed|link|base|form)\b/i.test(page)) throw new Error("markup of the file is in the page");
}

function render(diagnostics, text, file) {
  for (const { start, end } of diagnostics.map((one) => one.span)) {
    if (!(start >= 0 && start <= end && end <= text.length))
      throw new Error(`a span ${start}-${end} lies outside the text`);
  }
  const sources = new Map([[file, text]]);
  const records = new Map(csdef.allCodes.map((code) => [code.name, code]));
  for (const one of diagnostics) if (!records.has(one.code)) throw new Error(`code ${one.code} has no record`);
  for (const format of csdef.formats)
    format.render({ diagnostics, sources, files: [file], records, colors: false, toolVersion: "0" });
}

function fail(name, reason, bytes) {
  failures++;
  console.log(`FAILED ${name}: ${reason}\n  input: ${JSON.stringify(new TextDecoder().decode(bytes).slice(0, 400))}`);
}

/** One to three edits: bytes changed, pieces cut, doubled, swapped with another file's, or words that matter set in. */
function mutate(bytes) {
  let result = Array.from(bytes);
  for (let edits = 1 + Math.floor(random() * 3); edits > 0; edits--) {
    const at = Math.floor(random() * (result.length + 1));
    const length = Math.floor(random() ** 3 * 200);
    const piece = pick([
      () => [Math.floor(random() * 256)],
      () => [],
      () => result.slice(at, at + length),
      () => Array.from(pick(sources).bytes).slice(at, at + length),
      () => Array.from(new TextEncoder().encode(pick(words))),
    ])();
    result = [...result.slice(0, at), ...piece, ...result.slice(at + (random() < 0.5 ? length : 0))];
  }
  return Uint8Array.from(result);
}

/** Inputs that are large, deep or hostile. */
function extremes() {
  const role = (inside) =>
    `<ServiceDefinition name="S" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition"><WorkerRole name="W">${inside}</WorkerRole></ServiceDefinition>`;
  const hostile = [
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "\u001b[31m",
    "\u202e",
    "\u0000",
    "x".repeat(100_000),
  ];
  return {
    nothing: "",
    "100,000 levels": `${"<a>".repeat(100_000)}`,
    "100,000 closed levels": `${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}`,
    "a million attributes": `<a ${Array.from({ length: 1_000_000 }, (_, index) => `a${index}="1"`).join(" ")}/>`,
    "an entity bomb": `<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>`,
    "a megabyte of text": role("x".repeat(1_000_000)),
    "a megabyte of <": "<".repeat(1_000_000),
    "a megabyte of &": role("&".repeat(1_000_000)),
    "a megabyte of quotes": role(`<Imports ${'"'.repeat(1_000_000)}`),
    "10,000 endpoints of one name": role(
      `<Endpoints>${'<InputEndpoint name="E" protocol="tcp" port="80"/>'.repeat(10_000)}</Endpoints>`,
    ),
    "10,000 imports": role(`<Imports>${'<Import moduleName="RemoteForwarder"/>'.repeat(10_000)}</Imports>`),
    "20,000 settings": role(`<ConfigurationSettings>${'<Setting name="S"/>'.repeat(20_000)}</ConfigurationSettings>`),
    "20,000 unknown elements": role("<Unknown/>".repeat(20_000)),
    ...Object.fromEntries(
      hostile.map((name) => [
        `the name ${JSON.stringify(name.slice(0, 20))}`,
        role(
          `<${name} ${name}="${name}"/><Endpoints><InputEndpoint name="${name}" protocol="${name}" port="80"/></Endpoints><Imports><Import moduleName="${name}"/></Imports>`,
        ),
      ]),
    ),
    "50 MB": role(" ".repeat(50_000_000)),
  };
}

function sourceFiles() {
  const folders = [join(root, "samples"), join(root, "../shared/corpus")].filter((folder) => existsSync(folder));
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .map((name) => join(folder, name))
      .filter(
        (name) => /\.(csdef|cscfg|csplugin)$/.test(name) && statSync(name).isFile() && statSync(name).size < 20_000,
      )
      .sort()
      .map((name) => ({ name, bytes: readFileSync(name) })),
  );
}

function extension(name) {
  return name.slice(name.lastIndexOf(".") + 1);
}

function pick(list) {
  return list[Math.floor(random() * list.length)];
}

/** A small seeded generator of numbers from 0 to 1 (mulberry32). */
function generator(start) {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
