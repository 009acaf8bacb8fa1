import type { DeploymentSteps, TakenValues, UploadedFile } from "../../plan/deployment/deployment-steps.ts";
import { asciiLine } from "../ascii-line.ts";
import { bashBlob, bashCheck, bashConfigurationCheck, bashNeed, bashSigned, bashUpload } from "./bash-files.ts";
import {
  bashConfigurationChecks,
  bashFunctions,
  bashIdentities,
  bashSigning,
  readConfiguration,
} from "./bash-functions.ts";
import { bashText } from "./bash-text.ts";
import { usageLines } from "./usage-lines.ts";

const call = "  ./deploy.sh RESOURCE-GROUP CONFIGURATION.cscfg [what-if]";
const needs = "It takes bash, the Azure CLI (az), signed in, and python3, which reads the configuration.";

/**
 * `deploy.sh`: the steps around `az deployment group`, for bash. Everything is looked at before anything is made; values of
 * settings come out of the owner's configuration and stand in the environment of the process alone.
 */
export function deploySh(steps: DeploymentSteps): string {
  const lines = [
    "#!/usr/bin/env bash",
    ...usageLines(steps, call, needs).map((line) => `# ${asciiLine(line)}`.trimEnd()),
    ...section(bashFunctions),
    ...(steps.uploads.some(({ isSigned }) => isSigned) ? section(bashSigning) : []),
    ...(steps.identities.length > 0 ? section(bashIdentities) : []),
    ...(steps.checks.length > 0 ? section(bashConfigurationChecks) : []),
    ...(steps.taken.length > 0 ? section(readConfiguration) : []),
    ...configurationLines(steps),
    ...checkLines(steps),
    ...storageLines(steps),
    ...whatIfLines(steps),
    ...uploadLines(steps.uploads),
    ...identityLines(steps),
    "",
    `az deployment group create --name csdef ${templateArguments(steps)} --query properties.outputs --output json`,
  ];
  return `${lines.join("\n")}\n`;
}

function section(text: string): readonly string[] {
  return ["", ...text.trim().split("\n")];
}

/** Which parameter file, and which identities, go with the configuration that was given. */
function configurationLines(steps: DeploymentSteps): readonly string[] {
  const { configurations } = steps;
  const known = configurations.map(({ fileName }) => fileName).join(", ");
  if (known === "") return ["", ...configurations.flatMap((_, index) => chosenLines(steps, index))];
  const choices = configurations.flatMap(({ fileName }, index) => [
    `if [[ $file_name == ${bashText(fileName)} ]]; then`,
    ...chosenLines(steps, index).map((line) => `  ${line}`),
    "fi",
  ]);
  const refusal = bashText(`There is no parameter file for this configuration. There is one for: ${asciiLine(known)}`);
  return [
    "",
    "parameters=''",
    "shopt -s nocasematch",
    ...choices,
    "shopt -u nocasematch",
    `[ -n "$parameters" ] || fail ${refusal}`,
  ];
}

function chosenLines({ configurations, identities }: DeploymentSteps, index: number): readonly string[] {
  const names = identities.map((identity) => bashText(identity.names[index] ?? ""));
  return [
    `parameters=${bashText(configurations[index]?.parameterFile ?? "")}`,
    ...(names.length > 0 ? [`identities=(${names.join(" ")})`] : []),
  ];
}

/** Everything that has to be there, so that nothing is made where something is missing. */
function checkLines({ needed, checks, taken, uploads }: DeploymentSteps): readonly string[] {
  return [
    "",
    ...needed.filter(({ isRequired }) => isRequired).map(bashNeed),
    ...checks.map(bashConfigurationCheck),
    ...taken.map(takeLine),
    ...uploads.flatMap(({ file }) => bashCheck(file)),
    'if [ -n "$missing" ]; then',
    `  fail "Nothing was made, since this is missing:$missing"`,
    "fi",
    'az group show --name "$group" --output none',
  ];
}

function takeLine({ variable, roleName, settings, certificates }: TakenValues): string {
  const names = [...settings.map((name) => `setting:${name}`), ...certificates.map((name) => `certificate:${name}`)];
  return ["take", bashText(variable), ...[roleName, ...names].map(bashText)].join(" ");
}

function storageLines({ uploads, identities }: DeploymentSteps): readonly string[] {
  if (uploads.length === 0) return [];
  return [
    "",
    ...(identities.length > 0
      ? ['account=$(ask storage account show --name "$CSDEF_STORAGE_ACCOUNT" --query id)']
      : []),
    'addresses=$(ask storage account show --name "$CSDEF_STORAGE_ACCOUNT" --query primaryEndpoints.blob)',
    ...uploads.flatMap(bashBlob),
  ];
}

function whatIfLines(steps: DeploymentSteps): readonly string[] {
  const { identities } = steps;
  return [
    "",
    `if [ "$mode" = 'what-if' ]; then`,
    ...(identities.length > 0
      ? ["  echo 'Identities that are not there yet are made by the deployment itself.' >&2"]
      : []),
    `  az deployment group what-if ${templateArguments(steps)}`,
    "  exit",
    "fi",
  ];
}

function templateArguments({ template }: DeploymentSteps): string {
  const file = template === undefined ? "" : `--template-file ${template} `;
  return `--resource-group "$group" ${file}--parameters "$parameters"`;
}

function uploadLines(uploads: readonly UploadedFile[]): readonly string[] {
  if (uploads.length === 0) return [];
  return [
    "",
    'az storage container create --account-name "$CSDEF_STORAGE_ACCOUNT" --name "$CSDEF_STORAGE_CONTAINER" --auth-mode login --output none',
    ...uploads.flatMap((upload) => [...bashUpload(upload), ...bashSigned(upload)]),
  ];
}

function identityLines({ identities }: DeploymentSteps): readonly string[] {
  return identities.length === 0 ? [] : ["", "let_all_read"];
}
