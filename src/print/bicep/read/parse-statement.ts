import type {
  BicepExpression,
  FunctionStatement,
  MetadataStatement,
  ParameterStatement,
  Statement,
  VariableStatement,
} from "../syntax.ts";
import type { Cursor } from "./cursor.ts";
import { parseExpression } from "./parse-expression.ts";
import { parseArguments } from "./parse-list.ts";
import { declaredName } from "./parse-name.ts";
import { parseFixedText, parseModule, parseResource } from "./parse-resource.ts";
import { parseDecorators, parseType } from "./parse-type.ts";

/** What a file is: a template, or the parameters of one. */
export type Dialect = "template" | "parameters";

/** One statement, with its decorators and the line break behind it. */
export function parseStatement(cursor: Cursor, dialect: Dialect): Statement {
  const { offset } = cursor.peek();
  const decorators = parseDecorators(cursor);
  if (decorators !== undefined && cursor.peek().kind === "end") {
    return cursor.fail("BCP132", "A decorator stands above a statement.", offset);
  }
  const statement = parseUndecorated(cursor, dialect);
  if (!cursor.isAtLineBreak() && cursor.peek().kind !== "end") {
    const isBare = statement.kind === "parameter" && statement.defaultValue === undefined;
    return cursor.fail(isBare ? "BCP008" : "BCP019", "A statement ends with its line.");
  }
  return { ...statement, ...(decorators && { decorators }) };
}

function parseUndecorated(cursor: Cursor, dialect: Dialect): Statement {
  const token = cursor.peek();
  const word = token.kind === "name" ? token.text : "";
  const parse = dialect === "template" ? templateStatements.get(word) : parameterStatements.get(word);
  if (parse === undefined) {
    const isKnown = otherStatements.has(word);
    return cursor.fail(isKnown ? "unsupported" : "BCP007", "This begins no statement that this reader knows.");
  }
  cursor.next();
  return parse(cursor);
}

/** The parser of each statement, behind the word that it begins with. */
type Parsers = ReadonlyMap<string, (cursor: Cursor) => Statement>;

const templateStatements: Parsers = new Map<string, (cursor: Cursor) => Statement>([
  ["targetScope", (cursor) => ({ kind: "target-scope", value: parseAssigned(cursor) })],
  ["metadata", parseMetadata],
  ["type", parseTypeStatement],
  ["func", parseFunction],
  ["param", parseParameter],
  ["var", parseVariable],
  ["resource", (cursor) => parseResource(cursor, false)],
  ["module", parseModule],
  ["output", parseOutput],
]);

const parameterStatements: Parsers = new Map<string, (cursor: Cursor) => Statement>([
  ["using", (cursor) => ({ kind: "using", path: parseFixedText(cursor, "BCP097", "BCP092") })],
  [
    "param",
    (cursor) => ({ kind: "parameter-value", name: declaredName(cursor, "BCP013"), value: parseAssigned(cursor) }),
  ],
  ["var", parseVariable],
]);

/** Statements of the language that no conversion writes. */
const otherStatements: ReadonlySet<string> = new Set(["import", "extension", "provider", "assert", "extends"]);

function parseMetadata(cursor: Cursor): MetadataStatement {
  const { offset } = cursor.peek();
  const name = cursor.identifier("BCP240");
  if (name.startsWith("_")) cursor.fail("BCP268", "Names of metadata that begin with _ are taken.", offset);
  return { kind: "metadata", name, value: parseAssigned(cursor) };
}

function parseTypeStatement(cursor: Cursor): Statement {
  const name = declaredName(cursor, "BCP283");
  cursor.expect("=");
  return { kind: "type", name, value: parseType(cursor) };
}

function parseFunction(cursor: Cursor): FunctionStatement {
  const name = declaredName(cursor, "BCP015");
  cursor.expect("(");
  const parameters = parseArguments(cursor, () => ({ name: cursor.identifier("BCP015"), type: parseType(cursor) }));
  const result = parseType(cursor);
  cursor.expect("=>");
  return { kind: "function", name, parameters, result, body: parseExpression(cursor) };
}

function parseParameter(cursor: Cursor): ParameterStatement {
  const name = declaredName(cursor, "BCP013");
  const type = parseType(cursor);
  if (!cursor.take("=")) return { kind: "parameter", name, type };
  return { kind: "parameter", name, type, defaultValue: parseExpression(cursor) };
}

function parseVariable(cursor: Cursor): VariableStatement {
  const name = declaredName(cursor, "BCP015");
  const isTyped = !cursor.isAt("=") && !cursor.isAtLineBreak();
  const type = isTyped ? parseType(cursor) : undefined;
  return { kind: "variable", name, ...(type && { type }), value: parseAssigned(cursor) };
}

/** Names of outputs are a world of their own, where none is taken. */
function parseOutput(cursor: Cursor): Statement {
  const name = cursor.identifier("BCP016");
  const type = parseType(cursor);
  return { kind: "output", name, type, value: parseAssigned(cursor) };
}

function parseAssigned(cursor: Cursor): BicepExpression {
  cursor.expect("=");
  return parseExpression(cursor);
}
