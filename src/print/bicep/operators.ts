import type { BinaryOperator } from "./syntax.ts";

/**
 * How tightly each operator holds its sides; the higher, the tighter. All of them group from the left.
 *
 * Source: https://learn.microsoft.com/azure/azure-resource-manager/bicep/operators#operator-precedence-and-associativity
 */
export const bindingPowers: Readonly<Record<BinaryOperator, number>> = {
  "??": 30,
  "||": 40,
  "&&": 50,
  "==": 70,
  "!=": 70,
  "=~": 70,
  "!~": 70,
  "<": 80,
  "<=": 80,
  ">": 80,
  ">=": 80,
  "+": 90,
  "-": 90,
  "*": 100,
  "/": 100,
  "%": 100,
};

/** What `!` and `-` ask of what they stand before: neither takes the other without parentheses. */
export const unaryPower = 110;

/** Of all that needs no parentheses anywhere: names, calls, accesses, texts, lists and records. */
export const primaryPower = 200;
