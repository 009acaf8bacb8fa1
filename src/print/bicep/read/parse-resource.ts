import type {
  BicepExpression,
  CallExpression,
  Loop,
  ModuleStatement,
  ObjectEntry,
  ObjectExpression,
  ResourceStatement,
} from "../syntax.ts";
import type { Cursor } from "./cursor.ts";
import { parseCondition, parseEntry, parseLoop, parseObject, parseText } from "./parse-expression.ts";
import { parseList } from "./parse-list.ts";
import { declaredName } from "./parse-name.ts";
import { parseDecorators } from "./parse-type.ts";

/** A resource behind the word `resource`; `isNested` within another one. */
export function parseResource(cursor: Cursor, isNested: boolean): ResourceStatement {
  const symbol = declaredName(cursor, "BCP017");
  const typed = parseResourceType(cursor, isNested);
  const isExisting = cursor.takeWord("existing");
  const { body, ...rest } = parseAssigned(cursor, () => parseBody(cursor));
  return { kind: "resource", symbol, ...typed, ...(isExisting && { isExisting }), ...rest, ...body };
}

/** A module behind the word `module`. */
export function parseModule(cursor: Cursor): ModuleStatement {
  const symbol = declaredName(cursor, "BCP096");
  const { offset } = cursor.peek();
  const path = parseFixedText(cursor, "BCP097", "BCP092");
  if (path.includes("\\")) cursor.fail("BCP098", "A path is written with slashes.", offset);
  return { kind: "module", symbol, path, ...parseAssigned(cursor, () => parseObject(cursor)) };
}

/** A text without expressions in it. `missing` and `interpolated` are the codes of the compiler for what is none. */
export function parseFixedText(cursor: Cursor, missing: string, interpolated: string): string {
  const token = cursor.peek();
  if (token.kind !== "text") return cursor.fail(missing, "Here a text has to stand.");
  const { parts } = parseText(cursor);
  const fixed = parts.filter((part) => typeof part === "string");
  if (fixed.length < parts.length) cursor.fail(interpolated, "This text holds no expressions.", token.offset);
  return fixed.join("");
}

const wholeType = /^[\w.-]+(?:\/[\w.-]+)+@\d{4}-\d{2}-\d{2}(?:-[a-z]+)?$/i;
const segment = /^[\w.-]+(?:@\d{4}-\d{2}-\d{2}(?:-[a-z]+)?)?$/i;

function parseResourceType(cursor: Cursor, isNested: boolean): { readonly type: string; readonly apiVersion?: string } {
  const { offset } = cursor.peek();
  const written = parseFixedText(cursor, "BCP068", "BCP047");
  if (isNested && !segment.test(written)) {
    cursor.fail("BCP156", "A nested resource has one segment of a type, with a version or without.", offset);
  }
  if (!isNested && !wholeType.test(written)) {
    cursor.fail("BCP029", "The type of a resource is Provider/type@version.", offset);
  }
  const [type = "", apiVersion] = written.split("@");
  return { type, ...(apiVersion !== undefined && { apiVersion }) };
}

interface Assigned<T> {
  readonly condition?: BicepExpression;
  readonly loop?: Loop;
  readonly body: T;
}

/** What stands behind `=`: a body, one under a condition, or a loop. */
function parseAssigned<T>(cursor: Cursor, parseBraces: () => T): Assigned<T> {
  cursor.expect("=");
  if (cursor.take("[")) {
    return parseLoop(cursor, (loop, condition) => ({ ...assigned(condition, bodyOf(cursor, parseBraces)), loop }));
  }
  if (!cursor.isAt("{") && !cursor.isAtWord("if"))
    cursor.fail("BCP118", "Here a body, a loop or a condition has to stand.");
  return assigned(parseCondition(cursor), bodyOf(cursor, parseBraces));
}

function assigned<T>(condition: BicepExpression | undefined, body: T): Assigned<T> {
  return condition === undefined ? { body } : { condition, body };
}

function bodyOf<T>(cursor: Cursor, parseBraces: () => T): T {
  const isWrongPlace = cursor.isAtLineBreak() ? "The body begins on the same line." : "Here a body has to stand.";
  if (!cursor.take("{")) cursor.fail("BCP018", isWrongPlace);
  return parseBraces();
}

interface Body {
  readonly body: ObjectExpression;
  readonly resources: readonly ResourceStatement[];
}

/** Properties and nested resources. */
function parseBody(cursor: Cursor): Body {
  const parts = cursor.deeper(() => parseList(cursor, "}", () => parsePart(cursor)));
  const entries = parts.filter((part) => part.kind !== "resource");
  const resources = parts.filter((part) => part.kind === "resource");
  return { body: { kind: "object", entries }, resources };
}

function parsePart(cursor: Cursor): ObjectEntry | ResourceStatement {
  const decorators = parseDecorators(cursor);
  if (decorators === undefined && !isAtResource(cursor)) return parseEntry(cursor);
  return parseNested(cursor, decorators);
}

function parseNested(cursor: Cursor, decorators: readonly CallExpression[] | undefined): ResourceStatement {
  if (!isAtResource(cursor)) cursor.fail("BCP129", "Within a resource only a resource has decorators.");
  cursor.expectWord("resource");
  return { ...parseResource(cursor, true), ...(decorators && { decorators }) };
}

function isAtResource(cursor: Cursor): boolean {
  return cursor.isAtWord("resource") && cursor.isAtWord(undefined, 1);
}
