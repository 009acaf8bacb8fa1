import type { RoleScript, ScriptStep } from "../../plan/scripts/role-script.ts";
import { asciiLine } from "../ascii-line.ts";
import { firewallFunctions } from "./firewall-functions.ts";
import { folderFunctions } from "./folder-functions.ts";
import { partLines } from "./part-lines.ts";
import { powershellText } from "./powershell-text.ts";
import { processFunctions } from "./process-functions.ts";
import { settingsFunctions } from "./settings-functions.ts";
import { siteFunctions } from "./site-functions.ts";
import { sitesFunction } from "./site-lines.ts";
import { startFunction } from "./start-lines.ts";

/**
 * A role's script for Windows PowerShell 5.1: ASCII, lines ended by a line feed. Run without arguments it does what the role
 * does at its start, and has itself run again at each start of the machine. It holds no value of a setting.
 */
export function roleScriptText(script: RoleScript): string {
  const lines = [
    ...headLines(script),
    ...functionsFor(script).flatMap((text) => text.trimEnd().split("\n")),
    ...sitesFunction(script),
    ...startFunction(script),
    ...partLines(script),
  ];
  return `${lines.join("\n")}\n`;
}

function headLines({ roleName, word, kind }: RoleScript): readonly string[] {
  return [
    `# What runs within each instance of role ${asciiLine(roleName)}. Written by csdef convert.`,
    "# The custom script extension of the scale set runs it once, and a scheduled task at each start from then on.",
    "# It takes Windows PowerShell 5.1, runs as LocalSystem, and is to stand in C:\\csdef\\" +
      word +
      " with the role's files.",
    "param([string] $Part = 'Install')",
    "",
    "Set-StrictMode -Version 3.0",
    "$ErrorActionPreference = 'Stop'",
    "$ProgressPreference = 'SilentlyContinue'",
    "",
    `$roleName = ${powershellText(roleName)}`,
    `$word = '${word}'`,
    `$root = 'C:\\csdef\\${word}'`,
    `$workingFolder = 'C:\\csdef\\${word}\\approot${kind === "web" ? "\\bin" : ""}'`,
    `$settingsFile = 'C:\\csdef\\${word}\\settings.json'`,
  ];
}

/** The functions that the steps call, and no others but those that belong to them. */
function functionsFor({ steps, kind }: RoleScript): readonly string[] {
  const has = (...kinds: readonly ScriptStep["kind"][]) => steps.some((step) => kinds.includes(step.kind));
  return [
    settingsFunctions,
    ...(has("folder") ? [folderFunctions] : []),
    firewallFunctions,
    processFunctions,
    ...(kind === "web" || has("site") ? [siteFunctions] : []),
  ];
}
