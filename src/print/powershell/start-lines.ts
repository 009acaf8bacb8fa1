import type { FolderStep, RoleScript, ScriptAccount, ScriptStep } from "../../plan/scripts/role-script.ts";
import { asciiLine } from "../ascii-line.ts";
import { powershellText } from "./powershell-text.ts";

/** The function that does what a role does when it starts, in the order of its steps. */
export function startFunction(script: RoleScript): readonly string[] {
  const folders = script.steps.filter((step) => step.kind === "folder");
  const firewall = script.steps.filter((step) => step.kind === "firewall");
  return [
    "",
    "function Start-Role {",
    "    Protect-Folder 'C:\\csdef'",
    "    Protect-Folder $root",
    ...script.steps.flatMap(partNames).map((part) => `    Remove-Part ${part}`),
    ...stateLines(script, folders),
    "",
    "    Close-Ports",
    ...firewall.flatMap(({ protocol, first, last, told }) => [
      `    # ${asciiLine(told)}`,
      `    Open-Port '${protocol}' '${first === last ? first : `${first}-${last}`}'`,
    ]),
    ...(script.kind === "web" ? ["", "    Install-WebServer"] : []),
    ...script.steps.flatMap(taskLines),
    ...(script.steps.some(({ kind }) => kind === "site") ? ["", "    Set-Sites $state"] : []),
    ...script.steps.flatMap(programLines),
    "}",
  ];
}

/** The name of an account as the scheduler takes it. */
export function accountName(account: ScriptAccount): string {
  return account === "system" ? "NT AUTHORITY\\SYSTEM" : "NT AUTHORITY\\NETWORK SERVICE";
}

/** What is known of the instance, in `settings.json` and in `$state`. */
function stateLines({ hasSettings }: RoleScript, folders: readonly FolderStep[]): readonly string[] {
  return [
    "",
    "    $folders = New-Object System.Collections.Hashtable",
    ...folders.flatMap(folderLines),
    "    $known = New-Object System.Collections.Hashtable",
    hasSettings
      ? "    $known['settings'] = Invoke-Patiently { Read-Settings }"
      : "    $known['settings'] = New-Object System.Collections.Hashtable",
    "    $known['instance'] = Invoke-Patiently { Read-Instance }",
    "    $known['localResources'] = $folders",
    "    Write-State $known",
    "    $state = Read-State",
  ];
}

function folderLines({ storage, folder, sizeInMB, isCleaned }: FolderStep): readonly string[] {
  const name = powershellText(folder);
  return [
    `    # LocalStorage ${asciiLine(storage)}, ${sizeInMB} MB`,
    `    $folders[${name}] = New-StorageFolder ${name} ${isCleaned ? "$true" : "$false"}`,
  ];
}

/** The parts that are processes: what still runs of an earlier start may hold files of the role. */
function partNames(step: ScriptStep): readonly string[] {
  if (step.kind === "task") return [`'Task${step.number}'`];
  return step.kind === "program" ? ["'Program'"] : [];
}

function taskLines(step: ScriptStep): readonly string[] {
  if (step.kind !== "task") return [];
  const part = `'Task${step.number}'`;
  const start = `    Start-Part ${part} '${accountName(step.account)}'`;
  const heading = `    # Startup task ${step.number}, ${step.isWaitedFor ? "waited for" : "not waited for"}`;
  return ["", heading, start, ...(step.isWaitedFor ? [`    Complete-Part ${part}`] : [])];
}

function programLines(step: ScriptStep): readonly string[] {
  return step.kind === "program" ? ["", `    Start-Part 'Program' '${accountName(step.account)}'`] : [];
}
