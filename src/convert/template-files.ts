import { jsonText } from "../diagnostic/json-text.ts";
import type { PlaceFinder } from "../diagnostic/place.ts";
import type { Plan } from "../plan/plan.ts";
import type { NamedConfiguration } from "../plan/planned-service.ts";
import { armText } from "../print/arm/arm-text.ts";
import { compileBicep } from "../print/arm/compile-bicep.ts";
import { printBicep } from "../print/bicep/print-bicep.ts";
import { parametersToArm, parametersToBicep } from "../print/from-plan/parameter-files.ts";
import { planToBicep } from "../print/from-plan/plan-to-bicep.ts";
import { commentsWith } from "../print/from-plan/source-comment.ts";
import type { ConvertedFile, TemplateForm } from "./conversion.ts";

/** A plan as a template in both forms, of which one is what the compiler makes of the other. */
export interface Template {
  readonly bicep: string;
  readonly arm: string;
}

/** The plan as Bicep, with comments that name the lines of the source, and as what the compiler makes of that. */
export function templateOf(plan: Plan, heading: readonly string[], places: PlaceFinder): Template {
  const file = planToBicep(plan, commentsWith(places), heading);
  return { bicep: printBicep(file), arm: armText(compileBicep(file)) };
}

/** The template's files in the forms that are wanted, with a pair of parameter files for each configuration. */
export function templateFiles(
  plan: Plan,
  { bicep, arm }: Template,
  configurations: readonly NamedConfiguration[],
  to: TemplateForm,
): readonly ConvertedFile[] {
  const main = to === "arm" ? "main.json" : "main.bicep";
  return [
    ...(to === "arm" ? [] : [{ name: "main.bicep", text: bicep }]),
    ...(to === "bicep" ? [] : [{ name: "main.json", text: arm }]),
    ...parameterStems(configurations).flatMap(({ stem, heading }, index) => [
      { name: `${stem}.bicepparam`, text: printBicep(parametersToBicep(plan, index, main, heading)) },
      { name: `${stem}.parameters.json`, text: `${jsonText(parametersToArm(plan, index), 2)}\n` },
    ]),
  ];
}

interface ParameterStem {
  readonly stem: string;
  readonly heading: readonly string[];
}

/** What the parameter files of each configuration are called, without their endings; a service without any has one pair. */
export function parameterStems(configurations: readonly NamedConfiguration[]): readonly ParameterStem[] {
  if (configurations.length === 0) return [{ stem: "main", heading: [] }];
  return configurations.map(({ name, configuration }) => ({
    stem: name === "" ? "main" : `main.${name}`,
    heading: [`Values of ${fileName(configuration.document.file)}; what deploy brings is read from the environment.`],
  }));
}

function fileName(file: string): string {
  return file.split(/[/\\]/).at(-1) ?? file;
}
