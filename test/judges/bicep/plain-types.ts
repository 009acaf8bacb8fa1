import type { BicepExpression, Statement, TypeExpression } from "../../../src/print/bicep/syntax.ts";
import { type Complaint, complaint, decorator, isSame, type View } from "./view.ts";

/** Values whose type shows without any knowledge of resources. */
export function wrongPlainTypes({ file, expressions, deployed }: View): readonly Complaint[] {
  return [
    ...file.statements.flatMap(ofStatement),
    ...expressions.flatMap(({ expression }) => arithmetic(expression)),
    ...deployed.flatMap(({ statement: { condition } }) =>
      condition?.kind === "text" || condition?.kind === "number"
        ? [complaint("BCP046", "A condition is true or false.")]
        : [],
    ),
  ];
}

function ofStatement(statement: Statement): readonly Complaint[] {
  if (statement.kind === "output") return ofTyped(statement.type, statement.value);
  if (statement.kind !== "parameter" || statement.defaultValue === undefined) return [];
  const { defaultValue } = statement;
  const allowed = decorator(statement, "allowed")?.arguments[0];
  const isRefused =
    allowed?.kind === "array" &&
    isFixed(defaultValue) &&
    !allowed.items.some(({ value }) => isSame(value, defaultValue));
  return isRefused ? [complaint("BCP033", "The default is not allowed.")] : ofTyped(statement.type, defaultValue);
}

const typeNames: Readonly<Record<string, string>> = {
  text: "string",
  number: "int",
  boolean: "bool",
  object: "object",
  array: "array",
  for: "array",
};

function ofTyped(type: TypeExpression, value: BicepExpression): readonly Complaint[] {
  const actual = typeNames[value.kind];
  const known = type.kind === "type-name" && Object.values(typeNames).includes(type.name) ? type.name : undefined;
  const isWrong = actual !== undefined && known !== undefined && actual !== known;
  return isWrong ? [complaint("BCP033", `A ${known} is no ${actual}.`)] : [];
}

function isFixed(value: BicepExpression): boolean {
  return (
    value.kind === "number" ||
    value.kind === "boolean" ||
    (value.kind === "text" && value.parts.every((part) => typeof part === "string"))
  );
}

function arithmetic(expression: BicepExpression): readonly Complaint[] {
  if (expression.kind !== "binary" || !["+", "-", "*", "/", "%"].includes(expression.operator)) return [];
  const isText = [expression.left, expression.right].some(({ kind }) => kind === "text");
  return isText ? [complaint("BCP045", `${expression.operator} is for numbers.`)] : [];
}
