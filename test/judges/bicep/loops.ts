import { childrenOf } from "../../../src/print/bicep/children.ts";
import type { BicepExpression, Statement } from "../../../src/print/bicep/syntax.ts";
import { type Complaint, complaint, type View } from "./view.ts";

/** Loops where none may stand. */
export function misplacedLoops({ file, deployed }: View): readonly Complaint[] {
  return [
    ...deployed.flatMap(({ statement }) => inBody(statement.body, false)),
    ...file.statements.flatMap((statement) => inValue(valueTold(statement))),
  ];
}

function valueTold(statement: Statement): BicepExpression | undefined {
  switch (statement.kind) {
    case "variable":
    case "output":
    case "parameter-value":
      return statement.value;
    default:
      return undefined;
  }
}

/** A variable or an output may be a loop, but nothing in it. */
function inValue(value: BicepExpression | undefined): readonly Complaint[] {
  if (value === undefined) return [];
  return childrenOf(value).flatMap(nowhere);
}

/** Properties of resources may be loops, but none within another one. */
function inBody(expression: BicepExpression, isInLoop: boolean): readonly Complaint[] {
  if (expression.kind === "array")
    return expression.items.flatMap(({ value }) => (value.kind === "for" ? nowhere(value) : inBody(value, isInLoop)));
  if (expression.kind !== "object") return childrenOf(expression).flatMap(nowhere);
  return expression.entries.flatMap((entry) => {
    if (entry.value.kind !== "for")
      return entry.kind === "spread" ? nowhere(entry.value) : inBody(entry.value, isInLoop);
    if (entry.kind === "property" && typeof entry.name !== "string")
      return [complaint("BCP143", "The name of a loop is fixed.")];
    if (isInLoop) return [complaint("BCP142", "A loop of a property is in another one.")];
    return [...nowhere(entry.value.over), ...inBody(entry.value.body, true)];
  });
}

function nowhere(expression: BicepExpression): readonly Complaint[] {
  const own = expression.kind === "for" ? [complaint("BCP138", "No loop may stand here.")] : [];
  return [...own, ...childrenOf(expression).flatMap(nowhere)];
}
