import type { BicepExpression, CallExpression, TypeExpression, TypeItem, TypeProperty } from "../syntax.ts";
import type { Cursor } from "./cursor.ts";
import { parseExpression, parsePropertyName, parseText } from "./parse-expression.ts";
import { parseList } from "./parse-list.ts";

/** Any type: a name, one of several literals, a list, a record, a tuple; with `?` behind it or not. */
export function parseType(cursor: Cursor): TypeExpression {
  return cursor.deeper(() => {
    cursor.takeAfterLineBreaks("|");
    const first = parseSuffixed(cursor);
    if (!cursor.isAt("|")) return first;
    const members = [first];
    while (cursor.takeAfterLineBreaks("|")) members.push(parseSuffixed(cursor));
    return { kind: "union-type", members };
  });
}

/** Decorators, each on a line of its own; `undefined` where none stands here. */
export function parseDecorators(cursor: Cursor): readonly CallExpression[] | undefined {
  const decorators: CallExpression[] = [];
  while (cursor.take("@")) {
    const { offset } = cursor.peek();
    const call = parseExpression(cursor);
    if (call.kind !== "call") return cursor.fail("BCP152", "A decorator is the call of a function.", offset);
    if (!cursor.isAtLineBreak() && cursor.peek().kind !== "end") {
      return cursor.fail("BCP019", "A decorator has a line of its own.");
    }
    decorators.push(call);
    cursor.skipLineBreaks();
  }
  return decorators.length === 0 ? undefined : decorators;
}

function parseSuffixed(cursor: Cursor): TypeExpression {
  let type = parseSimple(cursor);
  while (cursor.isAt("[")) {
    cursor.expect("[");
    if (!cursor.isAt("]")) cursor.fail("unsupported", "This reader knows no part of a type by brackets.");
    cursor.expect("]");
    type = { kind: "array-type", item: type };
  }
  return cursor.take("?") ? { kind: "nullable-type", type } : type;
}

function parseSimple(cursor: Cursor): TypeExpression {
  const token = cursor.peek();
  if (cursor.take("{")) return { kind: "object-type", properties: parseList(cursor, "}", () => parseProperty(cursor)) };
  if (cursor.take("[")) return { kind: "tuple-type", items: parseList(cursor, "]", () => parseItem(cursor)) };
  if (cursor.take("(")) {
    const type = parseType(cursor);
    cursor.expect(")");
    return type;
  }
  if (token.kind === "name" && !isLiteralWord(token.text)) return parseName(cursor);
  const isLiteral = token.kind === "text" || token.kind === "number" || token.kind === "name" || cursor.isAt("-");
  return isLiteral
    ? { kind: "literal-type", value: parseLiteral(cursor) }
    : cursor.fail("BCP279", "Here a type has to stand.");
}

function isLiteralWord(word: string): boolean {
  return word === "true" || word === "false" || word === "null";
}

function parseName(cursor: Cursor): TypeExpression {
  const names = [cursor.identifier("BCP279")];
  if (cursor.isAt("<")) cursor.fail("unsupported", "This reader knows no types of resources.");
  while (cursor.take(".")) names.push(cursor.identifier("BCP020"));
  return { kind: "type-name", name: names.join(".") };
}

function parseLiteral(cursor: Cursor): BicepExpression {
  const { offset } = cursor.peek();
  const sign = cursor.take("-");
  const token = cursor.peek();
  if (token.kind === "text") {
    const value = parseText(cursor);
    const isFixed = value.parts.every((part) => typeof part === "string");
    return isFixed && !sign ? value : cursor.fail("BCP032", "A type holds fixed texts only.", offset);
  }
  if (token.kind === "number") {
    cursor.next();
    const value: BicepExpression = { kind: "number", value: token.value };
    return sign ? { kind: "unary", operator: "-", of: value } : value;
  }
  if (sign) return cursor.fail("BCP302", "Of types only numbers have a sign.");
  if (cursor.takeWord("null")) return { kind: "null" };
  if (cursor.takeWord("true")) return { kind: "boolean", value: true };
  if (cursor.takeWord("false")) return { kind: "boolean", value: false };
  return cursor.fail("BCP279", "Here a type has to stand.");
}

function parseProperty(cursor: Cursor): TypeProperty {
  const decorators = parseDecorators(cursor);
  const name = cursor.take("*") ? "*" : parsePropertyName(cursor);
  if (typeof name !== "string") return cursor.fail("BCP032", "The name of a property of a type is fixed.");
  cursor.expect(":");
  return { name, type: parseType(cursor), ...(decorators && { decorators }) };
}

function parseItem(cursor: Cursor): TypeItem {
  const decorators = parseDecorators(cursor);
  return { type: parseType(cursor), ...(decorators && { decorators }) };
}
