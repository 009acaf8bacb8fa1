import type { Expression } from "./expression.ts";
import type { Plan, PlannedResource } from "./plan.ts";

/** Every expression of a plan, those within others included, in the order of the plan. */
export function* expressionsOf(plan: Plan): Generator<Expression> {
  for (const { defaultValue } of plan.parameters) yield* within(defaultValue);
  for (const { value } of plan.variables) yield* within(value);
  for (const resource of plan.resources) yield* expressionsOfResource(resource);
  for (const { value } of plan.outputs) yield* within(value);
}

/** Every expression of a resource, those within others included. */
export function* expressionsOfResource(resource: PlannedResource): Generator<Expression> {
  yield* within(resource.condition);
  yield* within(resource.loop?.over);
  yield* within(resource.resourceGroup);
  yield* within(resource.name);
  for (const { value } of resource.body) yield* within(value);
  for (const { name } of resource.parts ?? []) yield* within(name);
}

function* within(expression: Expression | undefined): Generator<Expression> {
  if (expression === undefined) return;
  yield expression;
  for (const part of partsOf(expression)) yield* within(part);
}

/** The expressions that an expression is made of. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "literal":
    case "parameter":
    case "variable":
    case "item":
    case "resource-id":
    case "resource-property":
      return [];
    case "list":
      return expression.items;
    case "record":
      return expression.entries.map(({ value }) => value);
    case "named-by":
      return [expression.name, expression.value];
    case "part-id":
      return expression.names;
    case "member":
    case "not":
      return [expression.of];
    case "lookup":
      return [expression.of, expression.key];
    case "join":
      return expression.parts.filter((part) => typeof part !== "string");
    case "call":
      return expression.arguments;
    case "choice":
      return [expression.condition, expression.whenTrue, expression.whenFalse];
    case "each":
      return [expression.over, expression.value];
  }
}
