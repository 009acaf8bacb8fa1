import { environmentVariable } from "./deployment-parameters.ts";
import type { PlannedParameter } from "./plan.ts";

/** A parameter without a default, brought in an environment variable: there is nothing to deploy without it. */
export function environmentParameter(parameter: Omit<PlannedParameter, "value" | "defaultValue">): PlannedParameter {
  const variable = environmentVariable(parameter.name);
  return { ...parameter, value: { kind: "environment", variable, isRequired: true } };
}
