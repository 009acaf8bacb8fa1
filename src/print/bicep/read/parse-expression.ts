import { bindingPowers } from "../operators.ts";
import type {
  ArrayItem,
  BicepExpression,
  BinaryOperator,
  CallExpression,
  Loop,
  ObjectEntry,
  ObjectExpression,
  TextExpression,
} from "../syntax.ts";
import type { Cursor } from "./cursor.ts";
import { parseArguments, parseList } from "./parse-list.ts";

/** The largest number of 64 bits with a sign. */
const largest = 2n ** 63n - 1n;

/** Any expression. It ends where nothing more belongs to it; what has to follow is the caller's matter. */
export function parseExpression(cursor: Cursor): BicepExpression {
  return cursor.deeper(() => {
    const parameters = parametersOfLambda(cursor);
    if (parameters !== undefined) return { kind: "lambda", parameters, body: parseExpression(cursor) };
    const condition = parseBinary(cursor, 0);
    if (!cursor.takeAfterLineBreaks("?")) return condition;
    const whenTrue = parseExpression(cursor);
    if (!cursor.takeAfterLineBreaks(":")) cursor.fail("BCP018", 'Here ":" has to stand.');
    return { kind: "conditional", condition, whenTrue, whenFalse: parseExpression(cursor) };
  });
}

/** The names before `=>`, with it; `undefined`, and nowhere gone, where no lambda begins. */
function parametersOfLambda(cursor: Cursor): readonly string[] | undefined {
  if (cursor.isAtWord() && cursor.isAt("=>", 1)) {
    const only = cursor.identifier("BCP015");
    cursor.expect("=>");
    return [only];
  }
  if (!cursor.isAt("(") || !isListOfNames(cursor)) return undefined;
  cursor.expect("(");
  const names = parseArguments(cursor, () => cursor.identifier("BCP015"));
  cursor.expect("=>");
  return names;
}

function isListOfNames(cursor: Cursor): boolean {
  let ahead = 1;
  while (cursor.isAtWord(undefined, ahead) || cursor.isAt(",", ahead)) ahead += 1;
  return cursor.isAt(")", ahead) && cursor.isAt("=>", ahead + 1);
}

function parseBinary(cursor: Cursor, least: number): BicepExpression {
  let left = parseUnary(cursor);
  for (;;) {
    const operator = operatorAt(cursor);
    if (operator === undefined || bindingPowers[operator] <= least) return left;
    cursor.next();
    const right = cursor.deeper(() => parseBinary(cursor, bindingPowers[operator]));
    left = { kind: "binary", operator, left, right };
  }
}

function operatorAt(cursor: Cursor): BinaryOperator | undefined {
  const token = cursor.peek();
  if (token.kind !== "sign") return undefined;
  return isOperator(token.text) ? token.text : undefined;
}

function isOperator(text: string): text is BinaryOperator {
  return Object.hasOwn(bindingPowers, text);
}

/** One sign at most: the language wants parentheses before a second. */
function parseUnary(cursor: Cursor): BicepExpression {
  if (cursor.take("!")) return { kind: "unary", operator: "!", of: parseMember(cursor) };
  if (!cursor.take("-")) return parseMember(cursor);
  const token = cursor.peek();
  if (token.kind !== "number" || token.value !== largest + 1n) {
    return { kind: "unary", operator: "-", of: parseMember(cursor) };
  }
  cursor.next();
  return { kind: "unary", operator: "-", of: { kind: "number", value: token.value } };
}

/** A value and what is accessed of it. */
function parseMember(cursor: Cursor): BicepExpression {
  let value = parsePrimary(cursor);
  for (;;) {
    const of = value;
    if (cursor.take("[")) value = parseIndex(cursor, of);
    else if (cursor.take(".")) value = parseDot(cursor, of);
    else if (cursor.take("::")) value = { kind: "nested-resource", of, symbol: cursor.identifier("BCP020") };
    else if (cursor.take("!")) value = { kind: "non-null", of };
    else return value;
  }
}

function parseIndex(cursor: Cursor, of: BicepExpression): BicepExpression {
  const isSafe = cursor.take("?");
  const isFromEnd = cursor.take("^");
  if (cursor.isAt("]")) cursor.fail("BCP117", "An access by brackets has something between them.");
  const index = parseExpression(cursor);
  cursor.expect("]");
  return { kind: "index", of, index, ...(isSafe && { isSafe }), ...(isFromEnd && { isFromEnd }) };
}

function parseDot(cursor: Cursor, of: BicepExpression): BicepExpression {
  if (cursor.take("?")) return { kind: "property-access", of, name: cursor.identifier("BCP020"), isSafe: true };
  const name = cursor.identifier("BCP020");
  if (!cursor.take("(")) return { kind: "property-access", of, name };
  const args = parseArguments(cursor, () => parseExpression(cursor));
  const isNamespace = of.kind === "symbol" && (of.name === "sys" || of.name === "az");
  if (isNamespace) return { kind: "call", namespace: of.name, name, arguments: args };
  return { kind: "method-call", of, name, arguments: args };
}

function parsePrimary(cursor: Cursor): BicepExpression {
  const token = cursor.peek();
  switch (token.kind) {
    case "number":
      if (token.value > largest) cursor.fail("BCP010", "The number does not fit into 64 bits.");
      cursor.next();
      return { kind: "number", value: token.value };
    case "text":
      if (token.isFirst) return parseText(cursor);
      break;
    case "name":
      return parseWord(cursor);
    case "sign":
      if (cursor.take("{")) return parseObject(cursor);
      if (cursor.take("[")) return parseBrackets(cursor);
      if (cursor.take("(")) return parseParentheses(cursor);
      break;
    default:
  }
  return cursor.fail("BCP009", "Here a value has to stand.");
}

function parseWord(cursor: Cursor): BicepExpression {
  if (cursor.takeWord("null")) return { kind: "null" };
  if (cursor.takeWord("true")) return { kind: "boolean", value: true };
  if (cursor.takeWord("false")) return { kind: "boolean", value: false };
  return cursor.isAt("(", 1) ? parseCall(cursor) : { kind: "symbol", name: cursor.identifier("BCP009") };
}

function parseCall(cursor: Cursor): CallExpression {
  const name = cursor.identifier("BCP009");
  cursor.expect("(");
  return { kind: "call", name, arguments: parseArguments(cursor, () => parseExpression(cursor)) };
}

/** A text, with the expressions in it. */
export function parseText(cursor: Cursor): TextExpression {
  const parts: (string | BicepExpression)[] = [];
  let isMultiLine = false;
  for (;;) {
    const token = cursor.next();
    if (token.kind !== "text") return cursor.fail("BCP018", 'Here "}" has to stand.', token.offset);
    if (token.value !== "") parts.push(token.value);
    isMultiLine ||= token.isMultiLine;
    if (token.isLast) break;
    parts.push(parseExpression(cursor));
  }
  return { kind: "text", parts, ...(isMultiLine && { isMultiLine }) };
}

function parseParentheses(cursor: Cursor): BicepExpression {
  const wrong = "Parentheses hold one expression, and no line break.";
  if (cursor.isAtLineBreak() || cursor.isAt(")")) cursor.fail("BCP243", wrong);
  const value = parseExpression(cursor);
  if (!cursor.take(")")) cursor.fail(cursor.isAtLineBreak() || cursor.isAt(",") ? "BCP243" : "BCP018", wrong);
  return value;
}

/** A record, behind its opening brace. */
export function parseObject(cursor: Cursor): ObjectExpression {
  return { kind: "object", entries: parseList(cursor, "}", () => parseEntry(cursor)) };
}

/** A property, or the spread of a record. */
export function parseEntry(cursor: Cursor): ObjectEntry {
  if (cursor.take("...")) return { kind: "spread", value: parseExpression(cursor) };
  const name = parsePropertyName(cursor);
  cursor.expect(":");
  return { kind: "property", name, value: parseExpression(cursor) };
}

/** The name of a property: an identifier or a text, as a text with expressions where it has some. */
export function parsePropertyName(cursor: Cursor): string | TextExpression {
  const token = cursor.peek();
  if (token.kind !== "text" || token.isMultiLine) return cursor.identifier("BCP022");
  const text = parseText(cursor);
  const [only = "", ...others] = text.parts;
  return typeof only === "string" && others.length === 0 ? only : text;
}

function parseBrackets(cursor: Cursor): BicepExpression {
  if (isAtLoop(cursor)) {
    return parseLoop(cursor, (loop, condition) => ({
      kind: "for",
      ...loop,
      ...(condition !== undefined && { condition }),
      body: parseExpression(cursor),
    }));
  }
  return { kind: "array", items: parseList(cursor, "]", () => parseItem(cursor)) };
}

function parseItem(cursor: Cursor): ArrayItem {
  if (cursor.take("...")) return { kind: "spread", value: parseExpression(cursor) };
  return { kind: "item", value: parseExpression(cursor) };
}

function isAtLoop(cursor: Cursor): boolean {
  let ahead = 0;
  while (cursor.peek(ahead).kind === "line-break") ahead += 1;
  return cursor.isAtWord("for", ahead) && (cursor.isAtWord(undefined, ahead + 1) || cursor.isAt("(", ahead + 1));
}

/** A loop behind its opening bracket, with the closing one. */
export function parseLoop<T>(cursor: Cursor, parseBody: (loop: Loop, condition: BicepExpression | undefined) => T): T {
  cursor.skipLineBreaks();
  cursor.expectWord("for");
  const names = parseLoopNames(cursor);
  cursor.expectWord("in");
  const loop: Loop = { ...names, over: parseExpression(cursor) };
  cursor.expect(":");
  const body = parseBody(loop, parseCondition(cursor));
  if (!cursor.takeAfterLineBreaks("]")) cursor.fail("BCP018", 'Here "]" has to stand.');
  return body;
}

function parseLoopNames(cursor: Cursor): { readonly item: string; readonly index?: string } {
  const { offset } = cursor.peek();
  if (!cursor.take("(")) return { item: cursor.identifier("BCP163") };
  const names = parseArguments(cursor, () => cursor.identifier("BCP163"));
  const [item, index] = names;
  if (item === undefined || index === undefined || names.length > 2) {
    return cursor.fail("BCP249", "A loop names an item, or an item and its index.", offset);
  }
  return { item, index };
}

/** `if (…)`, where it stands here. */
export function parseCondition(cursor: Cursor): BicepExpression | undefined {
  if (!cursor.takeWord("if")) return undefined;
  cursor.expect("(");
  return parseParentheses(cursor);
}
