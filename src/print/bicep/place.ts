import { childrenOf } from "./children.ts";
import type { BicepExpression } from "./syntax.ts";

/**
 * Where an expression stands. `indent` is that of the line that it begins on. An `open` one may break before `?` and `:`;
 * an `enclosed` one only within brackets; a `flat` one, between `${` and `}`, nowhere.
 */
export type Place = { readonly kind: "open" | "enclosed"; readonly indent: string } | { readonly kind: "flat" };

export const flat: Place = { kind: "flat" };

/** The place of the value of a property or a statement. */
export function open(indent: string): Place {
  return { kind: "open", indent };
}

/** The place of what stands before or after an operator, or in parentheses. */
export function enclosed(place: Place): Place {
  return place.kind === "flat" ? flat : { kind: "enclosed", indent: place.indent };
}

/** The place of what has lines of its own within brackets. */
export function within(place: Place & { readonly indent: string }): Place & { readonly indent: string } {
  return { kind: "open", indent: `${place.indent}  ` };
}

/** Whether an expression is, or holds, a list or record with something in it, which takes lines of its own. */
export function hasBlock(expression: BicepExpression): boolean {
  if (expression.kind === "object") return expression.entries.length > 0;
  if (expression.kind === "array") return expression.items.length > 0;
  if (expression.kind === "text") return false;
  return childrenOf(expression).some(hasBlock);
}

/** Whether a comment stands within an expression; then it cannot be on one line. */
export function hasComments(expression: BicepExpression): boolean {
  const parts = expression.kind === "object" ? expression.entries : expression.kind === "array" ? expression.items : [];
  return (
    parts.some((part) => part.kind !== "spread" && (part.comments ?? []).length > 0) ||
    childrenOf(expression).some(hasComments)
  );
}
