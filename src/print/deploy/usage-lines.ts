import type { DeploymentSteps, NeededVariable } from "../../plan/deployment/deployment-steps.ts";

/** The head of both scripts: what it does, what it needs, and how it is called, as lines of a comment. */
export function usageLines(steps: DeploymentSteps, call: string, needs: string): readonly string[] {
  const { serviceName, needed, uploads, identities } = steps;
  const isUploaded = uploads.some(({ file }) => file.kind === "configuration");
  return [
    `Deploys what replaces the cloud service ${serviceName}. Written by csdef convert.`,
    "",
    call,
    "",
    ...(isUploaded ? uploadedLines : takenLines),
    needs,
    identities.length > 0
      ? "The resource group has to be there, and you have to be allowed to assign roles in it and at the storage account."
      : "The resource group has to be there.",
    ...(needed.length === 0 ? [] : ["", "Environment variables:", ...needed.map(variableLine)]),
  ];
}

const takenLines: readonly string[] = [
  "The configuration is your own .cscfg: values are taken out of it when this runs. They stand in the environment of this",
  "process and its children alone, never in arguments or files. With what-if nothing is made or uploaded.",
];

const uploadedLines: readonly string[] = [
  "The configuration is the changed .cscfg that csdef convert wrote, with your own names in it. It is uploaded as it is,",
  "with the package; a signature in their addresses lets the platform read both for a day. What you bring stands in the",
  "environment of this process and its children alone, never in arguments or files. With what-if nothing is made or uploaded.",
];

function variableLine({ name, description, isRequired }: NeededVariable): string {
  return `  ${name}: ${description}${isRequired ? "" : " May be left out."}`;
}
