import type { CallExpression, Expression } from "../../src/reach/template/expression/expression.ts";

/** A call within an expression, and the names that the lambdas around it give to their items. */
export interface FoundCall {
  readonly call: CallExpression;
  readonly lambdaNames: readonly string[];
}

/** All calls of an expression, outer ones first. */
export function callsIn(expression: Expression, lambdaNames: readonly string[] = []): readonly FoundCall[] {
  switch (expression.kind) {
    case "string":
    case "number":
      return [];
    case "member":
      return [...callsIn(expression.of, lambdaNames), ...callsIn(expression.member, lambdaNames)];
    case "call": {
      const names = isCallOf(expression, "lambda") ? [...lambdaNames, ...namesOf(expression)] : lambdaNames;
      return [{ call: expression, lambdaNames }, ...expression.args.flatMap((argument) => callsIn(argument, names))];
    }
  }
}

/** Whether it is a call of a function of the language, whose names are not told apart by case. */
export function isCallOf(call: CallExpression, name: string): boolean {
  return call.namespace === undefined && call.name.toLowerCase() === name.toLowerCase();
}

/** All arguments of a lambda but the last name its items. */
function namesOf({ args }: CallExpression): readonly string[] {
  return args.slice(0, -1).flatMap((argument) => (argument.kind === "string" ? [argument.value] : []));
}
