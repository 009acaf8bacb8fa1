import type { ScriptValue, ScriptVariable } from "../../plan/scripts/role-script.ts";
import { powershellText } from "./powershell-text.ts";

/** An expression that evaluates to the value where `$state` holds what `settings.json` does. */
export function scriptValueText(value: ScriptValue): string {
  switch (value.kind) {
    case "text":
      return powershellText(value.text);
    case "setting":
      return `(Get-Value $state.settings ${powershellText(value.name)})`;
    case "folder":
      return `(Get-Value $state.localResources ${powershellText(value.folder)})`;
    case "instance":
      return `(Get-Value $state.instance '${value.fact}')`;
  }
}

/** A call for each variable: `Add-PoolVariable $pool 'NAME' 'value'`. */
export function variableLines(call: string, variables: readonly ScriptVariable[]): readonly string[] {
  return variables.map(({ name, value }) => `${call} ${powershellText(name)} ${scriptValueText(value)}`);
}
