import type { DeploymentSteps, TakenValues } from "../../plan/deployment/deployment-steps.ts";
import { asciiLine } from "../ascii-line.ts";
import { powershellText } from "../powershell/powershell-text.ts";
import {
  powershellBlob,
  powershellCheck,
  powershellConfigurationCheck,
  powershellNeed,
  powershellUpload,
} from "./powershell-files.ts";
import {
  configurationFunctions,
  deployFunctions,
  identityFunctions,
  signingFunctions,
  takeFunctions,
} from "./powershell-functions.ts";
import { usageLines } from "./usage-lines.ts";

const call = "  .\\deploy.ps1 RESOURCE-GROUP CONFIGURATION.cscfg [what-if]";
const needs = "It takes Windows PowerShell 5.1 or newer, and the Azure CLI (az), signed in.";

/** `deploy.ps1`: the same steps as `deploy.sh`, for Windows PowerShell 5.1. It leaves no variable behind in its process. */
export function deployPs1(steps: DeploymentSteps): string {
  const inside = [
    ...checkLines(steps),
    ...storageLines(steps),
    ...whatIfLines(steps),
    ...uploadLines(steps),
    ...(steps.identities.length > 0 ? ["", "Grant-ReadingToAll $identities"] : []),
    "",
    `Invoke-Az (@('deployment', 'group', 'create', '--name', 'csdef', ${templateArguments(steps)}, '--query', 'properties.outputs', '--output', 'json'))`,
  ];
  const lines = [
    ...usageLines(steps, call, needs).map((line) => `# ${asciiLine(line)}`.trimEnd()),
    ...headLines,
    ...section(deployFunctions),
    ...(steps.uploads.some(({ isSigned }) => isSigned) ? section(signingFunctions) : []),
    ...(steps.identities.length > 0 ? section(identityFunctions) : []),
    ...(steps.checks.length > 0 ? section(configurationFunctions) : []),
    ...(steps.taken.length > 0 ? section(takeFunctions) : []),
    ...configurationLines(steps),
    "",
    "try {",
    "    Push-Location -LiteralPath $here",
    ...inside.map((line) => (line === "" ? "" : `    ${line}`)),
    "} finally {",
    "    Pop-Location",
    "    foreach ($name in $brought) {",
    "        [System.Environment]::SetEnvironmentVariable($name, $null, 'Process')",
    "    }",
    "}",
  ];
  return `${lines.join("\n")}\n`;
}

const headLines: readonly string[] = [
  "param(",
  "    [Parameter(Mandatory = $true)] [ValidatePattern('^[\\w.()-]+$')] [string] $ResourceGroup,",
  "    [Parameter(Mandatory = $true)] [string] $Configuration,",
  "    [ValidateSet('create', 'what-if')] [string] $Mode = 'create'",
  ")",
  "",
  "Set-StrictMode -Version 3.0",
  "$ErrorActionPreference = 'Stop'",
  "",
  "$here = $PSScriptRoot",
  "$start = (Get-Location).ProviderPath",
  "$missing = New-Object 'System.Collections.Generic.List[string]'",
  "$brought = New-Object 'System.Collections.Generic.List[string]'",
  "Add-Type -AssemblyName System.IO.Compression.FileSystem",
];

function section(text: string): readonly string[] {
  return ["", ...text.trim().split("\n")];
}

const readingLines: readonly string[] = [
  "",
  "if ($null -eq (Get-Command -Name az -ErrorAction SilentlyContinue)) {",
  "    Stop-Deployment 'The Azure CLI (az) is not on the PATH.'",
  "}",
  "$configurationPath = (Resolve-Path -LiteralPath $Configuration).ProviderPath",
  "$document = New-Object System.Xml.XmlDocument",
  "$document.XmlResolver = $null",
  "$document.Load($configurationPath)",
];

/** Which parameter file, and which identities, go with the configuration that was given. */
function configurationLines(steps: DeploymentSteps): readonly string[] {
  const { configurations } = steps;
  const known = configurations.map(({ fileName }) => fileName).join(", ");
  if (known === "") return [...readingLines, ...configurations.flatMap((_, index) => chosenLines(steps, index))];
  const choices = configurations.flatMap(({ fileName }, index) => [
    `if ($fileName -eq ${powershellText(fileName)}) {`,
    ...chosenLines(steps, index).map((line) => `    ${line}`),
    "}",
  ]);
  const refusal = `There is no parameter file for this configuration. There is one for: ${asciiLine(known)}`;
  return [
    ...readingLines,
    "",
    "$fileName = [System.IO.Path]::GetFileName($configurationPath)",
    "$parameters = ''",
    ...choices,
    "if ($parameters -eq '') {",
    `    Stop-Deployment ${powershellText(refusal)}`,
    "}",
  ];
}

function chosenLines({ configurations, identities }: DeploymentSteps, index: number): readonly string[] {
  const names = identities.map((identity) => powershellText(identity.names[index] ?? ""));
  return [
    `$parameters = ${powershellText(configurations[index]?.parameterFile ?? "")}`,
    ...(names.length > 0 ? [`$identities = @(${names.join(", ")})`] : []),
  ];
}

/** Everything that has to be there, so that nothing is made where something is missing. */
function checkLines({ needed, checks, taken, uploads }: DeploymentSteps): readonly string[] {
  return [
    ...needed.filter(({ isRequired }) => isRequired).map(powershellNeed),
    ...checks.map(powershellConfigurationCheck),
    ...taken.map(takeLine),
    ...uploads.flatMap(({ file }) => powershellCheck(file)),
    "if ($missing.Count -gt 0) {",
    "    Stop-Deployment ('Nothing was made, since this is missing:' + [System.Environment]::NewLine + ($missing -join [System.Environment]::NewLine))",
    "}",
    "Invoke-Az @('group', 'show', '--name', $ResourceGroup, '--output', 'none')",
  ];
}

function takeLine({ variable, roleName, settings, certificates }: TakenValues): string {
  return `Set-Taken '${variable}' ${powershellText(roleName)} ${listText(settings)} ${listText(certificates)}`;
}

function listText(texts: readonly string[]): string {
  return `@(${texts.map(powershellText).join(", ")})`;
}

function storageLines({ uploads, identities }: DeploymentSteps): readonly string[] {
  if (uploads.length === 0) return [];
  return [
    "",
    ...(identities.length > 0
      ? ["$account = Read-Az @('storage', 'account', 'show', '--name', $env:CSDEF_STORAGE_ACCOUNT, '--query', 'id')"]
      : []),
    "$addresses = Read-Az @('storage', 'account', 'show', '--name', $env:CSDEF_STORAGE_ACCOUNT, '--query', 'primaryEndpoints.blob')",
    ...uploads.flatMap(powershellBlob),
  ];
}

function whatIfLines(steps: DeploymentSteps): readonly string[] {
  const told = "    Write-Host 'Identities that are not there yet are made by the deployment itself.'";
  return [
    "",
    "if ($Mode -eq 'what-if') {",
    ...(steps.identities.length > 0 ? [told] : []),
    `    Invoke-Az (@('deployment', 'group', 'what-if', ${templateArguments(steps)}))`,
    "    return",
    "}",
  ];
}

function templateArguments({ template }: DeploymentSteps): string {
  const file = template === undefined ? "" : `'--template-file', '${template}', `;
  return `'--resource-group', $ResourceGroup, ${file}'--parameters', $parameters`;
}

function uploadLines({ uploads }: DeploymentSteps): readonly string[] {
  if (uploads.length === 0) return [];
  return [
    "",
    "Invoke-Az @('storage', 'container', 'create', '--account-name', $env:CSDEF_STORAGE_ACCOUNT, '--name', $env:CSDEF_STORAGE_CONTAINER, '--auth-mode', 'login', '--output', 'none')",
    ...uploads.flatMap(powershellUpload),
  ];
}
