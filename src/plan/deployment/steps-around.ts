import type { Plan } from "../plan.ts";
import type { PlannedService } from "../planned-service.ts";
import type {
  ConfigurationCheck,
  DeployedConfiguration,
  DeployedIdentity,
  DeploymentSteps,
  NeededVariable,
  TakenValues,
  UploadedFile,
} from "./deployment-steps.ts";

/** What a target does around its template. */
export interface StepsOfTarget {
  readonly checks: readonly ConfigurationCheck[];
  readonly taken: readonly TakenValues[];
  readonly identities: readonly DeployedIdentity[];
  readonly uploads: readonly UploadedFile[];
}

/** The variables that say where uploaded files go. */
const storageVariables: readonly NeededVariable[] = [
  {
    name: "CSDEF_STORAGE_ACCOUNT",
    description: "The name of a storage account that you may write blobs to: the uploaded files go there.",
    isRequired: true,
  },
  {
    name: "CSDEF_STORAGE_CONTAINER",
    description: "The name of its container for these files; it is made where it is not there yet.",
    isRequired: true,
  },
];

/**
 * The steps of a deployment of any target: what the plan reads from the environment has to be there, but for what the steps
 * themselves bring. `template` is the file; `undefined` where parameter files name it.
 */
export function stepsAround(
  service: PlannedService,
  plan: Plan,
  template: string | undefined,
  steps: StepsOfTarget,
): DeploymentSteps {
  return {
    serviceName: service.written.name.value,
    template,
    configurations: deployedConfigurations(service),
    needed: neededVariables(plan, steps),
    ...steps,
  };
}

function deployedConfigurations({ configurations }: PlannedService): readonly DeployedConfiguration[] {
  const [only, ...more] = configurations;
  if (only === undefined || (more.length === 0 && only.name === "")) {
    return [{ fileName: "", parameterFile: "main.bicepparam" }];
  }
  return configurations.map(({ name, configuration }) => ({
    fileName: configuration.document.file.split(/[/\\]/).at(-1) ?? "",
    parameterFile: name === "" ? "main.bicepparam" : `main.${name}.bicepparam`,
  }));
}

function neededVariables(plan: Plan, { taken, uploads }: StepsOfTarget): readonly NeededVariable[] {
  const brought = new Set([...taken, ...uploads].map(({ variable }) => variable));
  const ofPlan = plan.parameters.flatMap(({ value, description }): readonly NeededVariable[] => {
    if (value.kind !== "environment" || brought.has(value.variable)) return [];
    return [{ name: value.variable, description, isRequired: value.isRequired }];
  });
  const files = uploads.flatMap(({ file }): readonly NeededVariable[] => {
    if (file.kind !== "named") return [];
    return [{ name: file.variable, description: `The path of the ${file.extension} to upload.`, isRequired: true }];
  });
  return [...ofPlan, ...(uploads.length > 0 ? storageVariables : []), ...files];
}
