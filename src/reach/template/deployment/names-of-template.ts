import type { Context, Names } from "../context.ts";
import type { EvaluatedObject } from "../evaluated.ts";
import type { Run } from "../run.ts";
import { type GivenValues, parametersOf } from "./parameters.ts";
import { membersOf } from "./part-of-template.ts";
import { userFunctionsOf } from "./user-functions.ts";
import { variablesOf } from "./variables.ts";

/** What a template declares: its parameters with the values given, its variables and its functions. */
export function namesOfTemplate(
  template: EvaluatedObject,
  given: GivenValues,
  run: Run,
  context: () => Context,
): Names {
  const parameters = parametersOf(template, given, run, context);
  const variables = variablesOf(template, run, context);
  const functions = userFunctionsOf(template, run);
  return {
    parameter: (name) => parameters.get(name.toLowerCase())?.(),
    variable: (name) => variables.get(name.toLowerCase())?.value(),
    userFunction: (namespace, name) => functions.get(`${namespace}.${name}`.toLowerCase()),
    parameterNames: [...membersOf(template, "parameters", run).values()].map(({ name }) => name),
    variableNames: [...variables.values()].map(({ name }) => name),
  };
}
