import type { Plan, PlannedOutput, PlannedParameter, PlannedVariable, ResourcePart } from "../../plan/plan.ts";
import { expressionsOf } from "../../plan/walk.ts";
import type {
  BicepFile,
  CallExpression,
  OutputStatement,
  ParameterStatement,
  TypeExpression,
  VariableStatement,
} from "../bicep/syntax.ts";
import { callOf, expressionToBicep, literalToBicep, text } from "./expression-to-bicep.ts";
import { resourceToBicep } from "./resource-to-bicep.ts";
import type { Commented } from "./source-comment.ts";

/** The plan as a Bicep file: parameters, variables, resources and outputs, each in the order of the plan. */
export function planToBicep(plan: Plan, comments: Commented, heading: readonly string[] = []): BicepFile {
  const used = usedParts(plan);
  const statements = [
    ...plan.parameters.map((parameter) => parameterToBicep(parameter, comments)),
    ...plan.variables.map((variable) => variableToBicep(variable, comments)),
    ...plan.resources.map((resource) =>
      resourceToBicep(resource, (part) => used.has(partKey(resource.symbol, part.symbol)), comments),
    ),
    ...plan.outputs.map((output) => outputToBicep(output, comments)),
  ];
  return { comments: heading, statements };
}

/** The parts of resources that some expression names; a part that none does would be a warning of the compiler. */
function usedParts(plan: Plan): ReadonlySet<string> {
  const parts = [...expressionsOf(plan)].flatMap((one) =>
    one.kind === "resource-id" && one.part !== undefined ? [partKey(one.resource, one.part)] : [],
  );
  return new Set(parts);
}

function partKey(resource: string, part: ResourcePart["symbol"]): string {
  return `${resource}::${part}`;
}

function parameterToBicep(parameter: PlannedParameter, comments: Commented): ParameterStatement {
  const { name, type, defaultValue } = parameter;
  return {
    kind: "parameter",
    name,
    type: typeNamed(type),
    defaultValue: defaultValue && expressionToBicep(defaultValue, comments),
    decorators: decoratorsOf(parameter),
  };
}

function decoratorsOf(parameter: PlannedParameter): readonly CallExpression[] {
  const numbers = (["minValue", "maxValue", "minLength", "maxLength"] as const).flatMap((name) => {
    const value = parameter[name];
    return value === undefined ? [] : [callOf(name, [literalToBicep(value)])];
  });
  const { allowedValues } = parameter;
  const allowed = (allowedValues ?? []).map((value) => ({ kind: "item", value: literalToBicep(value) }) as const);
  return [
    callOf("description", [text(parameter.description)]),
    ...(parameter.isSecure === true ? [callOf("secure", [])] : []),
    ...(allowed.length === 0 ? [] : [callOf("allowed", [{ kind: "array", items: allowed }])]),
    ...numbers,
  ];
}

function variableToBicep(variable: PlannedVariable, comments: Commented): VariableStatement {
  const { name, value } = variable;
  return { kind: "variable", name, value: expressionToBicep(value, comments), comments: comments(variable) };
}

function outputToBicep({ name, type, description, value }: PlannedOutput, comments: Commented): OutputStatement {
  return {
    kind: "output",
    name,
    type: typeNamed(type),
    value: expressionToBicep(value, comments),
    decorators: [callOf("description", [text(description)])],
  };
}

function typeNamed(name: string): TypeExpression {
  return { kind: "type-name", name };
}
