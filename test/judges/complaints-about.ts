import { sharedFolder } from "../shared-folder.ts";
import type { Complaint } from "./complaint.ts";
import { expressionComplaints } from "./expression-complaints.ts";
import type { Json, JsonObject } from "./json.ts";
import { nameComplaints } from "./name-complaints.ts";
import { plantedValues } from "./planted-values.ts";
import { platformComplaints, valuesOfFile } from "./platform-complaints.ts";
import { type ExistingResource, referenceComplaints } from "./reference-complaints.ts";
import { parameterSchemaComplaints, schemaComplaints } from "./schema-complaints.ts";
import { shellComplaints, type Verdict } from "./shell-complaints.ts";
import { type Language, treeSitterComplaints } from "./tree-sitter-complaints.ts";
import { typeComplaints } from "./type-complaints.ts";

type Texts = Readonly<Record<string, string>>;

/** What a conversion wrote. Where there are several files of a kind, by their names. */
export interface Conversion {
  readonly template?: Json;
  /** What the template may name although it does not declare it, beside what parameters name. */
  readonly existing?: readonly ExistingResource[];
  /** Parameter files: the template is judged with the values of each. */
  readonly parameters?: Readonly<Record<string, Json>>;
  /** Values of parameters that no file gives, since they are brought when one deploys. */
  readonly values?: JsonObject;
  readonly bicep?: string;
  readonly bicepParameters?: Texts;
  readonly powershell?: Texts;
  readonly shell?: Texts;
  /** Everything that was written, in which no value may stand that is planted. */
  readonly texts?: Texts;
  readonly planted?: readonly string[];
}

export interface JudgedComplaint extends Complaint {
  readonly judge: string;
  readonly file: string;
}

/** What all judges say, and which of them could not be asked, and why. */
export interface Judgement {
  readonly complaints: readonly JudgedComplaint[];
  readonly skipped: readonly string[];
}

/** What is wrong with a conversion, by all judges that know of what it wrote. */
export async function complaintsAbout(conversion: Conversion): Promise<Judgement> {
  const { texts = {}, planted = [], shell = {} } = conversion;
  const scripts = Object.entries(shell).map(([file, text]) => ({ file, ...shellComplaints(text) }));
  const complaints = [
    ...complaintsAboutTemplates(conversion),
    ...(await complaintsOfGrammars(conversion)),
    ...scripts.flatMap((script) => judged("shell", script.file, script.complaints)),
    ...judged("secrets", "", plantedValues(texts, planted)),
  ];
  return { complaints, skipped: skippedJudges(scripts) };
}

/** A complaint as one line. */
export function judgedLine({ judge, file, where, what }: JudgedComplaint): string {
  return `${judge}: ${file} ${where}: ${what}`;
}

function skippedJudges(verdicts: readonly Verdict[]): readonly string[] {
  const ofShared = sharedFolder === undefined ? ["schema, type, expression: what they measure by is in ../shared"] : [];
  return [...ofShared, ...new Set(verdicts.flatMap(({ skipped }) => skipped))];
}

function complaintsAboutTemplates(conversion: Conversion): readonly JudgedComplaint[] {
  const { template, existing, parameters = {}, values = {} } = conversion;
  const files = Object.entries(parameters);
  const ofFiles = files.flatMap(([file, content]) =>
    judged("schema", file, officially(parameterSchemaComplaints, content)),
  );
  if (template === undefined) return ofFiles;
  const given = files.map(([file, content]) => ({ file, values: { ...values, ...valuesOfFile(content) } }));
  const settings = files.length === 0 ? [{ file: "main.json", values }] : given;
  return [
    ...ofFiles,
    ...judged("schema", "main.json", officially(schemaComplaints, template)),
    ...judged("type", "main.json", officially(typeComplaints, template)),
    ...judged("expression", "main.json", officially(expressionComplaints, template)),
    ...judged("reference", "main.json", referenceComplaints(template, existing)),
    ...settings.flatMap((setting) => judged("platform", setting.file, platformComplaints(template, setting.values))),
    ...settings.flatMap((setting) => judged("name", setting.file, nameComplaints(template, setting.values))),
  ];
}

/** What a judge says that measures by official data; nothing where they are not there, which is told. */
function officially(judge: (value: Json) => readonly Complaint[], value: Json): readonly Complaint[] {
  return sharedFolder === undefined ? [] : judge(value);
}

async function complaintsOfGrammars(conversion: Conversion): Promise<readonly JudgedComplaint[]> {
  const { bicep, bicepParameters = {}, powershell = {} } = conversion;
  return [
    ...(bicep === undefined ? [] : await grammarComplaints({ "main.bicep": bicep }, "bicep")),
    ...(await grammarComplaints(bicepParameters, "bicep-parameters")),
    ...(await grammarComplaints(powershell, "powershell")),
  ];
}

async function grammarComplaints(texts: Texts, language: Language): Promise<readonly JudgedComplaint[]> {
  const found = Object.entries(texts).map(async ([file, text]) =>
    judged("grammar", file, await treeSitterComplaints(text, language)),
  );
  return (await Promise.all(found)).flat();
}

function judged(judge: string, file: string, complaints: readonly Complaint[]): readonly JudgedComplaint[] {
  return complaints.map((complaint) => ({ ...complaint, judge, file }));
}
