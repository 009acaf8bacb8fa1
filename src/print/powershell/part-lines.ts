import type { ProgramStep, RoleScript, ScriptStep, TaskStep } from "../../plan/scripts/role-script.ts";
import { powershellText } from "./powershell-text.ts";
import { variableLines } from "./script-value-text.ts";

/** The end of a role's script: what each of its parts does. */
export function partLines({ steps }: RoleScript): readonly string[] {
  return [
    "",
    "switch ($Part) {",
    "    'Install' {",
    "        Register-Part 'Start' 'NT AUTHORITY\\SYSTEM' (New-ScheduledTaskTrigger -AtStartup)",
    "        Start-Role",
    "    }",
    "    'Start' {",
    "        Start-Role",
    "    }",
    ...steps.flatMap(processLines),
    "    default {",
    "        throw ('There is no part ' + $Part)",
    "    }",
    "}",
  ];
}

function processLines(step: ScriptStep): readonly string[] {
  if (step.kind === "task") return [`    'Task${step.number}' {`, ...runLines(step), "    }"];
  if (step.kind === "program") return ["    'Program' {", ...runLines(step), "    }"];
  return [];
}

function runLines(step: TaskStep | ProgramStep): readonly string[] {
  const commandLine = powershellText(step.commandLine);
  const run =
    step.kind === "task"
      ? [`exit (Invoke-CommandLine ${commandLine})`]
      : ["while ($true) {", `    Invoke-CommandLine ${commandLine} | Out-Null`, "    Start-Sleep -Seconds 10", "}"];
  const lines = [
    "$state = Read-State",
    "Set-RoleVariables $state",
    ...variableLines("Set-ProcessVariable", step.variables),
    ...run,
  ];
  return lines.map((line) => `        ${line}`);
}
