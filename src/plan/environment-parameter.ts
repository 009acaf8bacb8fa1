import { environmentVariable } from "./deployment-parameters.ts";
import type { Json, PlannedParameter } from "./plan.ts";

/**
 * A parameter without a default, brought in an environment variable: there is nothing to deploy without it. Where flows
 * hang on its value, they are compared as if it were `standIn`.
 */
export function environmentParameter(
  parameter: Omit<PlannedParameter, "value" | "defaultValue">,
  standIn?: Json,
): PlannedParameter {
  const variable = environmentVariable(parameter.name);
  const value = { kind: "environment", variable, isRequired: true } as const;
  return { ...parameter, value: standIn === undefined ? value : { ...value, standIn } };
}
