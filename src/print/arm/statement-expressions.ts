import type { BicepExpression, BicepFile, ModuleStatement, ResourceStatement } from "../bicep/syntax.ts";

/** The expressions that stand right in a statement, but for decorators and types, in the order in which they are written. */
export function expressionsOf(statement: BicepFile["statements"][number]): readonly BicepExpression[] {
  switch (statement.kind) {
    case "metadata":
    case "variable":
    case "output":
    case "parameter-value":
    case "target-scope":
      return [statement.value];
    case "parameter":
      return statement.defaultValue === undefined ? [] : [statement.defaultValue];
    case "function":
      return [statement.body];
    case "resource":
      return [...ownExpressions(statement), ...statement.resources.flatMap(expressionsOf)];
    case "module":
      return ownExpressions(statement);
    case "type":
    case "using":
      return [];
  }
}

/** Those of a resource or module itself: what its loop runs over, its condition and its body. */
export function ownExpressions({
  loop,
  condition,
  body,
}: ResourceStatement | ModuleStatement): readonly BicepExpression[] {
  return [loop?.over, condition, body].filter((expression) => expression !== undefined);
}
