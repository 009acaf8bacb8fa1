import type { DeploymentSteps, NeededVariable } from "../../plan/deployment/deployment-steps.ts";

/** The head of both scripts: what it does, what it needs, and how it is called, as lines of a comment. */
export function usageLines(steps: DeploymentSteps, call: string, needs: string): readonly string[] {
  const { serviceName, needed } = steps;
  return [
    `Deploys what replaces the cloud service ${serviceName}. Written by csdef convert.`,
    "",
    call,
    "",
    "The configuration is your own .cscfg: values are taken out of it when this runs. They stand in the environment of this",
    "process and its children alone, never in arguments or files. With what-if nothing is made or uploaded.",
    needs,
    "The resource group has to be there, and you have to be allowed to assign roles in it.",
    ...(needed.length === 0 ? [] : ["", "Environment variables:", ...needed.map(variableLine)]),
  ];
}

function variableLine({ name, description, isRequired }: NeededVariable): string {
  return `  ${name}: ${description}${isRequired ? "" : " May be left out."}`;
}
