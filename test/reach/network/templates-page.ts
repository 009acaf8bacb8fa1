import { flowsOfTemplate } from "../../../src/reach/network/flows-of-template.ts";
import { evaluateReal, realTemplates } from "../template/real-templates.ts";
import { firstUndecided, isNetworkType } from "../template/undecided-parts.ts";
import { reviewedTemplates } from "./reviewed-templates.ts";

/** What is told of one template. */
export interface TemplateRow {
  readonly file: string;
  readonly features: readonly string[];
  /** Resources that networks are made of, and those of them of which every part that bears on flows is known. */
  readonly resources: number;
  readonly decided: number;
  readonly flows: number;
  readonly undecided: number;
  /** Why something is undecided: each reason once. */
  readonly reasons: readonly string[];
}

/** A row for each template of a folder. */
export function templateRows(folder: string): readonly TemplateRow[] {
  return realTemplates(folder).map(({ file, features }) => {
    const { value } = evaluateReal(folder, file);
    const network = value.resources.filter(({ type, isExisting }) => !isExisting && isNetworkType(type));
    const { flows, undecided } = flowsOfTemplate(value, { resources: new Map(), known: [] }).value;
    return {
      file,
      features,
      resources: network.length,
      decided: network.filter((resource) => firstUndecided(resource) === undefined).length,
      flows: flows.length,
      undecided: undecided.length,
      reasons: [...new Set(undecided.flatMap(({ why }) => why.split("; ")))].sort(),
    };
  });
}

/** The rows as a page in Markdown. */
export function templatesPage(rows: readonly TemplateRow[]): string {
  const all = totals(rows);
  const alone = totals(rows.filter(standsAlone));
  return [
    "# Real templates",
    "",
    `What \`csdef reach --template\` makes of ${rows.length} public templates: their own parameter file where one lies beside`,
    "them, else the defaults. Resources are those that networks are made of, after copy loops and nested deployments;",
    "decided are those of which every part that bears on flows is known. A flow is one line of the output.",
    "",
    `In all ${all.resources} resources, ${all.decided} of them decided, ${all.flows} flows, and ${all.undecided} things`,
    `undecided. Of templates without links to the outside, ${alone.decided} of ${alone.resources} resources are decided`,
    `(${((100 * alone.decided) / alone.resources).toFixed(1)} %). Not evaluated, and told so, are application gateways, firewalls, private link`,
    "services, and clusters and cloud services whose network the platform makes.",
    "",
    "## Compared by hand",
    "",
    "The flows of these were compared with the text of the template, line by line:",
    "",
    ...reviewedTemplates.map(({ file, shows }) => `- \`${file}\`: ${shows}`),
    "",
    "## All",
    "",
    "| template | resources | decided | flows | undecided | why |",
    "|---|---|---|---|---|---|",
    ...rows.map(line),
    "",
  ].join("\n");
}

/** Whether a template links to nothing outside of its folder. */
export function standsAlone({ features }: TemplateRow): boolean {
  return !features.includes("linked-uri");
}

/** The figures of some templates together. */
export function totals(rows: readonly TemplateRow[]) {
  const sum = (figure: (row: TemplateRow) => number) => rows.map(figure).reduce((left, right) => left + right, 0);
  return {
    resources: sum((row) => row.resources),
    decided: sum((row) => row.decided),
    flows: sum((row) => row.flows),
    undecided: sum((row) => row.undecided),
  };
}

function line({ file, resources, decided, flows, undecided, reasons }: TemplateRow): string {
  const [first = "", ...others] = reasons.map((reason) => shortened(reason.replaceAll("|", "\\|")));
  const why = others.length === 0 ? first : `${first}; ${others.length} more`;
  return `| ${file.replace("__", "/")} | ${resources} | ${decided} | ${flows} | ${undecided} | ${why} |`;
}

const longest = 120;

function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}
