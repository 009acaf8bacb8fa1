import { sharedFolder } from "../shared-folder.ts";
import type { Complaint } from "./complaint.ts";
import { expressionComplaints } from "./expression-complaints.ts";
import type { Json } from "./json.ts";
import { type ExistingResource, referenceComplaints } from "./reference-complaints.ts";
import { parameterSchemaComplaints, schemaComplaints } from "./schema-complaints.ts";
import { type Language, treeSitterComplaints } from "./tree-sitter-complaints.ts";
import { typeComplaints } from "./type-complaints.ts";

/** What a conversion wrote. Where there are several files of a kind, by their names. */
export interface Conversion {
  readonly template?: Json;
  /** What the template may name although it does not declare it, beside what parameters name. */
  readonly existing?: readonly ExistingResource[];
  readonly parameters?: Readonly<Record<string, Json>>;
  readonly bicep?: string;
  readonly bicepParameters?: Readonly<Record<string, string>>;
  readonly powershell?: Readonly<Record<string, string>>;
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
  const complaints = [...complaintsAboutTemplates(conversion), ...(await complaintsAboutTexts(conversion))];
  const skipped = sharedFolder === undefined ? ["schemas, types and functions: they are in ../shared"] : [];
  return { complaints, skipped };
}

/** A complaint as one line. */
export function judgedLine({ judge, file, where, what }: JudgedComplaint): string {
  return `${judge}: ${file} ${where}: ${what}`;
}

function complaintsAboutTemplates({ template, existing, parameters = {} }: Conversion): readonly JudgedComplaint[] {
  if (sharedFolder === undefined) return [];
  const files = Object.entries(parameters);
  return [
    ...(template === undefined ? [] : complaintsAboutTemplate(template, existing)),
    ...files.flatMap(([file, content]) => judged("schema", file, parameterSchemaComplaints(content))),
  ];
}

function complaintsAboutTemplate(template: Json, existing: Conversion["existing"]): readonly JudgedComplaint[] {
  return [
    ...judged("schema", "main.json", schemaComplaints(template)),
    ...judged("type", "main.json", typeComplaints(template)),
    ...judged("expression", "main.json", expressionComplaints(template)),
    ...judged("reference", "main.json", referenceComplaints(template, existing)),
  ];
}

async function complaintsAboutTexts(conversion: Conversion): Promise<readonly JudgedComplaint[]> {
  const { bicep, bicepParameters = {}, powershell = {} } = conversion;
  return [
    ...(bicep === undefined ? [] : await grammarComplaints({ "main.bicep": bicep }, "bicep")),
    ...(await grammarComplaints(bicepParameters, "bicep-parameters")),
    ...(await grammarComplaints(powershell, "powershell")),
  ];
}

async function grammarComplaints(
  texts: Readonly<Record<string, string>>,
  language: Language,
): Promise<readonly JudgedComplaint[]> {
  const found = Object.entries(texts).map(async ([file, text]) =>
    judged("grammar", file, await treeSitterComplaints(text, language)),
  );
  return (await Promise.all(found)).flat();
}

function judged(judge: string, file: string, complaints: readonly Complaint[]): readonly JudgedComplaint[] {
  return complaints.map((complaint) => ({ ...complaint, judge, file }));
}
