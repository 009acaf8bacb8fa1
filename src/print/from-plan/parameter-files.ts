import type { Json, Plan, PlannedParameter } from "../../plan/plan.ts";
import type { BicepExpression, BicepFile, ParameterValueStatement } from "../bicep/syntax.ts";
import { callOf, literalToBicep, objectOf, property, text } from "./expression-to-bicep.ts";

/** The parameters file of a configuration by its place in the list: what `deploy` brings is read from the environment. */
export function parametersToBicep(
  { parameters }: Plan,
  index: number,
  template: string,
  heading: readonly string[] = [],
): BicepFile {
  const values = parameters.flatMap((parameter) => assigned(parameter, index) ?? []);
  return { statements: [{ kind: "using", path: template, comments: heading }, ...values] };
}

function assigned(parameter: PlannedParameter, index: number): ParameterValueStatement | undefined {
  const { name, value, description } = parameter;
  switch (value.kind) {
    case "default":
      return undefined;
    case "written": {
      const written = value.values[index];
      return written === undefined ? undefined : { kind: "parameter-value", name, value: jsonToBicep(written) };
    }
    case "environment":
      return {
        kind: "parameter-value",
        name,
        value: environmentValue(parameter, value.variable),
        comments: [description],
      };
  }
}

/** What stands for a value that is not there, so that the file compiles anywhere. */
const absent = { string: "", int: "0", bool: "false", array: "[]", object: "{}" } as const;

/** How the text of an environment variable becomes a value of the type. */
const conversions = { string: undefined, int: "int", bool: "bool", array: "json", object: "json" } as const;

function environmentValue({ type }: PlannedParameter, variable: string): BicepExpression {
  const read = callOf("readEnvironmentVariable", [text(variable), text(absent[type])]);
  const conversion = conversions[type];
  return conversion === undefined ? read : callOf(conversion, [read]);
}

function jsonToBicep(value: Json): BicepExpression {
  if (value === null) return { kind: "null" };
  if (typeof value !== "object") return literalToBicep(value);
  if (isList(value)) return { kind: "array", items: value.map((item) => ({ kind: "item", value: jsonToBicep(item) })) };
  return objectOf(Object.entries(value).map(([name, member]) => property(name, jsonToBicep(member))));
}

function isList(value: readonly Json[] | { readonly [name: string]: Json }): value is readonly Json[] {
  return Array.isArray(value);
}

const schema = "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#";

/** The same as a parameters file of ARM, without what comes from the environment: values of settings stand in no file. */
export function parametersToArm({ parameters }: Plan, index: number): Json {
  const written = parameters.flatMap(({ name, value }) => {
    const one = value.kind === "written" ? value.values[index] : undefined;
    return one === undefined ? [] : [[name, { value: one }] as const];
  });
  return { $schema: schema, contentVersion: "1.0.0.0", parameters: Object.fromEntries(written) };
}
