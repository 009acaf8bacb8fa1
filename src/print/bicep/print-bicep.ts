import { quotedText } from "./bicep-text.ts";
import { identifier } from "./identifier.ts";
import { open } from "./place.ts";
import { commentLines, printCondition, printEntry, printExpression, printLoopHead } from "./print-expression.ts";
import { isPreceded, printPreceding, printType } from "./print-type.ts";
import type {
  BicepExpression,
  BicepFile,
  FunctionStatement,
  Loop,
  ObjectExpression,
  ParameterStatement,
  ResourceStatement,
  Statement,
  VariableStatement,
} from "./syntax.ts";

/**
 * The text of a file, or of a parameters file, as a person would write it. Its lines end in line feeds, the last one too;
 * of no statements it is the empty text. Texts, names of properties and comments may hold anything: reading gives them
 * back. Where a name has to be an identifier and is none, it throws. Comments within `${…}` are left out.
 *
 * Source of the form: https://learn.microsoft.com/azure/azure-resource-manager/bicep/best-practices
 */
export function printBicep({ comments, statements }: BicepFile): string {
  const head = commentLines(comments, "").join("");
  const pieces = statements.map((statement, position) => {
    const previous = statements[position - 1];
    const blank = (previous === undefined ? head !== "" : isApart(previous, statement)) ? "\n" : "";
    return `${blank}${printPreceding(statement, "")}${printStatement(statement)}\n`;
  });
  return `${head}${pieces.join("")}`;
}

/** Whether a blank line stands between two statements: only short ones of a kind stand together. */
function isApart(first: Statement, second: Statement): boolean {
  return !isShort(first) || first.kind !== second.kind || isPreceded(first) || isPreceded(second);
}

function isShort({ kind }: Statement): boolean {
  return ["metadata", "parameter", "variable", "output", "parameter-value"].includes(kind);
}

function printStatement(statement: Statement): string {
  switch (statement.kind) {
    case "target-scope":
      return `targetScope = ${printExpression(statement.value, "")}`;
    case "metadata":
      return `metadata ${identifier(statement.name)} = ${printExpression(statement.value, "")}`;
    case "type":
      return `type ${identifier(statement.name)} = ${printType(statement.value, "")}`;
    case "function":
      return printFunction(statement);
    case "parameter":
      return printParameter(statement);
    case "variable":
      return printVariable(statement);
    case "resource":
      return printResource(statement, "");
    case "module":
      return `module ${identifier(statement.symbol)} ${quotedText(statement.path)} = ${printBody(statement, [], "")}`;
    case "output":
      return `output ${identifier(statement.name)} ${printType(statement.type, "")} = ${printExpression(statement.value, "")}`;
    case "using":
      return `using ${quotedText(statement.path)}`;
    case "parameter-value":
      return `param ${identifier(statement.name)} = ${printExpression(statement.value, "")}`;
  }
}

function printFunction({ name, parameters, result, body }: FunctionStatement): string {
  const list = parameters.map((parameter) => `${identifier(parameter.name)} ${printType(parameter.type, "")}`);
  return `func ${identifier(name)}(${list.join(", ")}) ${printType(result, "")} => ${printExpression(body, "")}`;
}

function printParameter({ name, type, defaultValue }: ParameterStatement): string {
  const head = `param ${identifier(name)} ${printType(type, "")}`;
  return defaultValue === undefined ? head : `${head} = ${printExpression(defaultValue, "")}`;
}

function printVariable({ name, type, value }: VariableStatement): string {
  const typed = type === undefined ? "" : ` ${printType(type, "")}`;
  return `var ${identifier(name)}${typed} = ${printExpression(value, "")}`;
}

function printResource(resource: ResourceStatement, indent: string): string {
  const { symbol, type, apiVersion, isExisting } = resource;
  const whole = apiVersion === undefined ? type : `${type}@${apiVersion}`;
  const head = `resource ${identifier(symbol)} ${quotedText(whole)}${isExisting ? " existing" : ""}`;
  return `${head} = ${printBody(resource, resource.resources, indent)}`;
}

interface Deployed {
  readonly condition?: BicepExpression | undefined;
  readonly loop?: Loop | undefined;
  readonly body: ObjectExpression;
}

function printBody({ condition, loop, body }: Deployed, nested: readonly ResourceStatement[], indent: string): string {
  const place = open(indent);
  const test = condition === undefined ? "" : `${printCondition(condition, place)} `;
  const braces = printBraces(body, nested, indent);
  return loop === undefined ? `${test}${braces}` : `[${printLoopHead(loop, place)} ${test}${braces}]`;
}

/** Properties one a line, then the nested resources, each with a blank line before it. */
function printBraces({ entries }: ObjectExpression, nested: readonly ResourceStatement[], indent: string): string {
  if (entries.length === 0 && nested.length === 0) return "{}";
  const inner = `${indent}  `;
  const properties = entries.map((entry) => `${inner}${printEntry(entry, inner)}\n`).join("");
  const resources = nested.map(
    (resource) => `${inner}${printPreceding(resource, inner)}${printResource(resource, inner)}\n`,
  );
  return `{\n${[properties, ...resources].filter((piece) => piece !== "").join("\n")}${indent}}`;
}
