import type { Expression } from "../expression.ts";
import type { Plan } from "../plan.ts";

/**
 * The text that a parameter has where whoever deploys changes nothing, under the configuration at this place of the list;
 * `undefined` where only the deployment knows it.
 */
export function defaultText(plan: Plan, name: string, configuration: number): string | undefined {
  const found = plan.parameters.find((parameter) => parameter.name === name);
  if (found === undefined) return undefined;
  const written = found.value.kind === "written" ? found.value.values[configuration] : undefined;
  if (typeof written === "string") return written;
  return found.defaultValue && textOf(plan, found.defaultValue, configuration);
}

function textOf(plan: Plan, value: Expression, configuration: number): string | undefined {
  switch (value.kind) {
    case "literal":
      return String(value.value);
    case "parameter":
      return defaultText(plan, value.name, configuration);
    case "join": {
      const parts = value.parts.map((part) => (typeof part === "string" ? part : textOf(plan, part, configuration)));
      return parts.some((part) => part === undefined) ? undefined : parts.join("");
    }
    default:
      return undefined;
  }
}
