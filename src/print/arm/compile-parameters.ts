import type { BicepFile, CallExpression, ParameterValueStatement } from "../bicep/syntax.ts";
import { type ArmObject, type ArmTemplate, armObject } from "./arm-value.ts";
import { CannotCompile } from "./cannot-compile.ts";
import { type EvaluationScope, evaluateExpression, evaluateText } from "./evaluate-expression.ts";

export interface ParametersOptions {
  /** The variables of the environment in which the file is compiled. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/**
 * The file of parameters that the Bicep compiler 0.46.1 makes of a `.bicepparam`: everything is evaluated, and no text is
 * an expression, so none is escaped. A variable of the environment that is not set and has no default, and a function
 * other than `readEnvironmentVariable` and `getSecret`, throw `CannotCompile`.
 *
 * Source: https://learn.microsoft.com/azure/azure-resource-manager/bicep/parameter-files
 */
export function compileParameters(
  { statements }: BicepFile,
  { environment = {} }: ParametersOptions = {},
): ArmTemplate {
  const variables = statements.flatMap((one) => (one.kind === "variable" ? [[one.name, one.value] as const] : []));
  const scope: EvaluationScope = { variables: new Map(variables), locals: new Map(), environment };
  const values = statements.flatMap((one) => (one.kind === "parameter-value" ? [one] : []));
  return armObject(
    ["$schema", "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#"],
    ["contentVersion", "1.0.0.0"],
    ["parameters", armObject(...values.map((one) => [one.name, parameterObject(one, scope)] as const))],
  );
}

function parameterObject({ value }: ParameterValueStatement, scope: EvaluationScope): ArmObject {
  if (value.kind === "call" && value.name === "getSecret")
    return armObject(["reference", secretReference(value, scope)]);
  return armObject(["value", evaluateExpression(value, scope)]);
}

/** `az.getSecret(subscription, group, vault, secret[, version])`: the deployment reads the secret. */
function secretReference({ arguments: written }: CallExpression, scope: EvaluationScope): ArmObject {
  const [subscription, group, vault, secretName, secretVersion] = written.map((argument) =>
    evaluateText(argument, scope),
  );
  if (secretName === undefined) throw new CannotCompile("getSecret() with less than four arguments");
  const id = `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.KeyVault/vaults/${vault}`;
  return armObject(["keyVault", armObject(["id", id])], ["secretName", secretName], ["secretVersion", secretVersion]);
}
