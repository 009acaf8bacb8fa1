import { armText } from "../../src/print/arm/arm-text.ts";
import { compileBicep } from "../../src/print/arm/compile-bicep.ts";
import { readBicep } from "../../src/print/bicep/read-bicep.ts";
import { bicepComplaints } from "../judges/bicep-complaints.ts";
import { complaintsAbout, judgedLine } from "../judges/complaints-about.ts";
import type { Json, JsonObject } from "../judges/json.ts";
import type { Converted } from "./conversions.ts";

/** What all judges say of the files of a conversion, as lines; a text that was judged before is not judged again. */
export class ConversionJudge {
  private readonly judged = new Set<string>();
  private readonly isShellChecked: boolean;

  /** shellcheck is a program of its own, which takes a second for each script. */
  constructor({ isShellChecked }: { readonly isShellChecked: boolean }) {
    this.isShellChecked = isShellChecked;
  }

  async complaints({ files, title }: Converted): Promise<readonly string[]> {
    const fresh = new Map([...files].filter(([, text]) => !this.judged.has(text)));
    for (const text of fresh.values()) this.judged.add(text);
    const found = [
      ...nameLines([...files.keys()]),
      ...bicepLines(fresh.get("main.bicep"), files.get("main.json")),
      ...parameterLines(fresh),
      ...(await judgeLines(fresh, this.isShellChecked)),
    ];
    return found.map((line) => `${title}: ${line}`);
  }
}

/** File names have to be safe on Windows, where case does not count. */
function nameLines(names: readonly string[]): readonly string[] {
  const wrong = names.filter(
    (name) =>
      !/^[A-Za-z0-9_-][A-Za-z0-9_. -]*[A-Za-z0-9_-]$/.test(name) || /^(con|prn|aux|nul|com\d|lpt\d)\./i.test(name),
  );
  const twice = names.length - new Set(names.map((name) => name.toLowerCase())).size;
  return [...wrong.map((name) => `file name ${name}`), ...(twice > 0 ? [`${twice} file names twice`] : [])];
}

/** The Bicep reads back to what makes the same ARM, its symbols resolve, and it has nothing that the compiler warns of. */
function bicepLines(bicep: string | undefined, arm: string | undefined): readonly string[] {
  if (bicep === undefined || arm === undefined) return [];
  const read = readBicep(bicep);
  if (read.kind === "problem") return [`main.bicep: ${read.problem.code} ${read.problem.message}`];
  const compiled = armText(compileBicep(read.file));
  return [
    ...(compiled === arm ? [] : ["main.bicep makes other ARM than main.json"]),
    ...bicepComplaints(bicep).map(({ code, message }) => `main.bicep: ${code} ${message}`),
  ];
}

function parameterLines(files: ReadonlyMap<string, string>): readonly string[] {
  return [...files]
    .filter(([name]) => name.endsWith(".bicepparam"))
    .flatMap(([name, text]) => {
      const complaints = bicepComplaints(text, "parameters");
      return complaints.map(({ code, message }) => `${name}: ${code} ${message}`);
    });
}

/** A value for each parameter that has no default, so that the template can be evaluated. */
function standIns(template: Json): JsonObject {
  const parameters = isRecord(template) && isRecord(template.parameters) ? template.parameters : {};
  return Object.fromEntries(
    Object.entries(parameters).flatMap(([name, parameter]) =>
      isRecord(parameter) && !("defaultValue" in parameter) ? [[name, standIn(name, String(parameter.type))]] : [],
    ),
  );
}

const standInsByType: Readonly<Record<string, Json>> = { int: 1, bool: false, array: [], object: {}, secureObject: {} };

function standIn(name: string, type: string): Json {
  if (/Certificate\d*Url$/.test(name)) return `https://vault.example/secrets/${name}/0123456789abcdef0123456789abcdef`;
  if (name === "bastionSubnetId")
    return "/subscriptions/0/resourceGroups/given/providers/Microsoft.Network/virtualNetworks/given/subnets/AzureBastionSubnet";
  if (/Id$/.test(name)) return `/subscriptions/0/resourceGroups/given/providers/${name}`;
  if (/Range$/.test(name)) return "203.0.113.0/24";
  return standInsByType[type] ?? "given";
}

function isRecord(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

async function judgeLines(files: ReadonlyMap<string, string>, isShellChecked: boolean): Promise<readonly string[]> {
  const template = files.get("main.json");
  const bicep = files.get("main.bicep");
  const ending = (end: string) => Object.fromEntries([...files].filter(([name]) => name.endsWith(end)));
  const parameters = Object.entries(ending(".parameters.json")).map(([name, text]) => [name, json(text)] as const);
  const { complaints } = await complaintsAbout({
    ...(template === undefined ? {} : { template: json(template) }),
    ...(bicep === undefined ? {} : { bicep }),
    parameters: Object.fromEntries(parameters),
    values: template === undefined ? {} : standIns(json(template)),
    bicepParameters: ending(".bicepparam"),
    powershell: ending(".ps1"),
    shell: isShellChecked ? ending(".sh") : {},
  });
  return complaints.map(judgedLine);
}

function json(text: string | undefined): Json {
  return JSON.parse(text ?? "null");
}
