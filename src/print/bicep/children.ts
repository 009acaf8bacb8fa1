import type { ArrayItem, BicepExpression, ObjectEntry } from "./syntax.ts";

/** The expressions right within an expression, in the order in which they are written. */
export function childrenOf(expression: BicepExpression): readonly BicepExpression[] {
  switch (expression.kind) {
    case "number":
    case "boolean":
    case "null":
    case "symbol":
      return [];
    case "text":
      return expression.parts.filter((part) => typeof part !== "string");
    case "object":
      return expression.entries.flatMap(childrenOfEntry);
    case "array":
      return expression.items.map((item: ArrayItem) => item.value);
    case "for":
      return [expression.over, ...present(expression.condition), expression.body];
    case "call":
      return expression.arguments;
    case "method-call":
      return [expression.of, ...expression.arguments];
    case "property-access":
    case "nested-resource":
    case "non-null":
    case "unary":
      return [expression.of];
    case "index":
      return [expression.of, expression.index];
    case "binary":
      return [expression.left, expression.right];
    case "conditional":
      return [expression.condition, expression.whenTrue, expression.whenFalse];
    case "lambda":
      return [expression.body];
  }
}

function childrenOfEntry(entry: ObjectEntry): readonly BicepExpression[] {
  if (entry.kind === "spread" || typeof entry.name === "string") return [entry.value];
  return [entry.name, entry.value];
}

function present<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}
