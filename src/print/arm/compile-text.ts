import type { TextExpression } from "../bicep/syntax.ts";
import { type ArmExpression, invoke, textOf } from "./arm-expression.ts";
import type { Scope } from "./scope.ts";

/** A text, or `format()` of one with values in it: each has a number of its own, even where two are the same. */
export function compileText({ parts }: TextExpression, scope: Scope): ArmExpression {
  const values = parts.filter((part) => typeof part !== "string");
  if (values.length === 0) return textOf(parts.join(""));
  let holes = 0;
  const pattern = parts.map((part) => (typeof part === "string" ? doubledBraces(part) : `{${holes++}}`)).join("");
  return invoke("format", textOf(pattern), ...values.map((value) => scope.program.compile(value, scope)));
}

function doubledBraces(text: string): string {
  return text.replace(/[{}]/g, "$&$&");
}
