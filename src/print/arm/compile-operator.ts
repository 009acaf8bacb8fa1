import type { BinaryOperator, UnaryExpression } from "../bicep/syntax.ts";
import { type ArmExpression, invoke } from "./arm-expression.ts";

/** The function that an operator stands for. */
export function compileBinary(operator: BinaryOperator, left: ArmExpression, right: ArmExpression): ArmExpression {
  switch (operator) {
    case "=~":
      return invoke("equals", invoke("toLower", left), invoke("toLower", right));
    case "!~":
      return invoke("not", compileBinary("=~", left, right));
    case "!=":
      return invoke("not", invoke("equals", left, right));
    default:
      return invoke(functionOf[operator], left, right);
  }
}

/** A minus before a number is part of the number. */
export function compileUnary(operator: UnaryExpression["operator"], of: ArmExpression): ArmExpression {
  if (operator === "!") return invoke("not", of);
  if (of.kind === "integer") return { kind: "integer", value: -of.value };
  return invoke("sub", { kind: "integer", value: 0n }, of);
}

const functionOf: Readonly<Record<Exclude<BinaryOperator, "=~" | "!~" | "!=">, string>> = {
  "??": "coalesce",
  "||": "or",
  "&&": "and",
  "==": "equals",
  "<": "less",
  "<=": "lessOrEquals",
  ">": "greater",
  ">=": "greaterOrEquals",
  "+": "add",
  "-": "sub",
  "*": "mul",
  "/": "div",
  "%": "mod",
};
