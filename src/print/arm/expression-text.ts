import { isIdentifier } from "../bicep/identifier.ts";
import type { ArmExpression } from "./arm-expression.ts";
import type { ArmValue } from "./arm-value.ts";
import { bracketText } from "./bracket-text.ts";

/** Integers past 32 bits are no literals of the template language, so the compiler reads them out of a text. */
const bits = 32;

/** The expression as it is written between `[` and `]`. */
export function expressionText(expression: ArmExpression): string {
  switch (expression.kind) {
    case "text":
      return `'${expression.value.replaceAll("'", "''")}'`;
    case "integer":
      return integerText(expression.value);
    case "boolean":
      return expression.value ? "true()" : "false()";
    case "null":
      return "null()";
    case "call":
      return `${expression.name}(${expression.arguments.map(expressionText).join(", ")})`;
    case "access":
      return expressionText(expression.of) + keyText(expression.key);
  }
}

/** The expression as a value of JSON: data as it is, the rest as `[…]`. */
export function expressionValue(expression: ArmExpression): ArmValue {
  switch (expression.kind) {
    case "text":
      return bracketText(expression.value);
    case "integer":
    case "boolean":
      return expression.value;
    case "null":
      return null;
    case "call":
    case "access":
      return `[${expressionText(expression)}]`;
  }
}

function keyText(key: ArmExpression): string {
  return key.kind === "text" && isIdentifier(key.value) ? `.${key.value}` : `[${expressionText(key)}]`;
}

function integerText(value: bigint): string {
  return BigInt.asIntN(bits, value) === value ? value.toString() : `json('${value}')`;
}
