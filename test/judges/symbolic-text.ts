import type { CallExpression, Expression, MemberExpression } from "../../src/reach/template/expression/expression.ts";
import { isExpression, literalText } from "../../src/reach/template/expression/is-expression.ts";
import { parseExpression } from "../../src/reach/template/expression/parse-expression.ts";
import { isCallOf } from "./calls.ts";
import { type Json, type JsonObject, memberOf } from "./json.ts";

/**
 * What a text of a template stands for, so that texts which are equal whatever the parameters are written alike: in lower
 * case, variables put in, `format` and `concat` joined, and everything that is known only later between `⟦` and `⟧`.
 * A text that does not parse stands for itself.
 */
export function symbolicText(text: string, variables: JsonObject): string {
  if (!isExpression(text)) return literalText(text).toLowerCase();
  const parsed = parseExpression(text, 1, text.length - 1);
  return parsed.kind === "expression" ? symbolic(parsed.expression, variables) : text;
}

/** The same of an expression. */
export function symbolic(expression: Expression, variables: JsonObject): string {
  switch (expression.kind) {
    case "string":
      return expression.value.toLowerCase();
    case "number":
      return String(expression.value);
    case "member":
      return valueText(expression, variables) ?? segmentOf(expression, variables) ?? later(expression, variables);
    case "call":
      return valueText(expression, variables) ?? joined(expression, variables) ?? later(expression, variables);
  }
}

/** The segments of a name: it is parted by `/`, but not within what is known only later. */
export function segmentsOf(name: string): readonly string[] {
  return name.match(/(?:⟦[^⟧]*⟧|[^/⟦])+/gu) ?? [""];
}

function later(expression: CallExpression | MemberExpression, variables: JsonObject): string {
  return `⟦${printed(expression, variables).replaceAll(/[⟦⟧]/gu, "")}⟧`;
}

function printed(expression: CallExpression | MemberExpression, variables: JsonObject): string {
  if (expression.kind === "member") {
    return `${symbolic(expression.of, variables)}[${symbolic(expression.member, variables)}]`;
  }
  const args = expression.args.map((argument) => symbolic(argument, variables));
  return `${expression.name.toLowerCase()}(${args.join(",")})`;
}

/** The text of a variable, or of a member of one. */
function valueText(expression: Expression, variables: JsonObject): string | undefined {
  const value = variableValue(expression, variables);
  if (typeof value === "string") return symbolicText(value, variables);
  return typeof value === "number" ? String(value) : undefined;
}

function variableValue(expression: Expression, variables: JsonObject): Json | undefined {
  if (expression.kind === "member") {
    const of = variableValue(expression.of, variables);
    const { member } = expression;
    if (member.kind === "number") return Array.isArray(of) ? of[member.value] : undefined;
    return member.kind === "string" ? memberOf(of, member.value) : undefined;
  }
  const [name] = expression.kind === "call" && isCallOf(expression, "variables") ? expression.args : [];
  return name?.kind === "string" ? memberOf(variables, name.value) : undefined;
}

/** What `format` and `concat` of texts give, and a change of case, which does not matter here. */
function joined(call: CallExpression, variables: JsonObject): string | undefined {
  const [first, ...rest] = call.args;
  if (first === undefined) return undefined;
  if (isCallOf(call, "concat")) return call.args.map((argument) => symbolic(argument, variables)).join("");
  const text = symbolic(first, variables);
  if (isCallOf(call, "toLower") || isCallOf(call, "toUpper")) return text.includes("⟦") ? undefined : text;
  if (!isCallOf(call, "format") || first.kind !== "string") return undefined;
  return text.replaceAll(/\{\{|\}\}|\{(\d+)\}/gu, (whole, index: string | undefined) => {
    const argument = index === undefined ? undefined : rest[Number(index)];
    return argument === undefined ? whole.charAt(0) : symbolic(argument, variables);
  });
}

/** `split(name, '/')[1]` of a name whose parts can be told apart. */
function segmentOf(expression: Expression, variables: JsonObject): string | undefined {
  if (expression.kind !== "member" || expression.of.kind !== "call" || !isCallOf(expression.of, "split"))
    return undefined;
  const [name, separator] = expression.of.args;
  const isPath = separator?.kind === "string" && separator.value === "/";
  if (name === undefined || !isPath || expression.member.kind !== "number") return undefined;
  const segments = segmentsOf(symbolic(name, variables));
  return segments.length > 1 ? segments[expression.member.value] : undefined;
}
