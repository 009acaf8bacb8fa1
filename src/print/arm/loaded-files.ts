import { childrenOf } from "../bicep/children.ts";
import type { BicepExpression, BicepFile, CallExpression } from "../bicep/syntax.ts";
import type { ArmMember, ArmValue } from "./arm-value.ts";
import { bracketText } from "./bracket-text.ts";
import { CannotCompile } from "./cannot-compile.ts";
import { jsonContent } from "./json-content.ts";
import { fileReaders } from "./known-functions.ts";
import { expressionsOf } from "./statement-expressions.ts";

/** The contents of files that a file reads when it is compiled. */
export interface LoadedFiles {
  /** The variables that hold them, in the order of the calls. */
  readonly contents: readonly ArmMember[];
  readonly variableByCall: ReadonlyMap<CallExpression, string>;
}

/** Each call has a variable of its own, but for texts that are the value of one already. */
export function loadedFiles({ statements }: BicepFile, readFile: (path: string) => string): LoadedFiles {
  const calls = statements.flatMap((statement) => {
    const isText = statement.kind === "variable" && isTextReader(statement.value);
    return isText ? [] : expressionsOf(statement).flatMap(readersIn);
  });
  const variableByCall = new Map(calls.map((call, at) => [call, `$fxv#${at}`]));
  const contents = calls.map((call, at) => ({ name: `$fxv#${at}`, value: contentOf(call, readFile) }));
  return { contents, variableByCall };
}

/** Whether it is a call that reads a text: as the value of a variable it needs no other one. */
export function isTextReader(expression: BicepExpression): expression is CallExpression {
  return expression.kind === "call" && fileReaders.has(expression.name) && expression.name !== "loadJsonContent";
}

/** What a call that reads a file stands for. Another encoding than UTF-8 throws. */
export function contentOf(call: CallExpression, readFile: (path: string) => string): ArmValue {
  const [path, second] = call.arguments.map(plainText);
  if (path === undefined || call.arguments.length > 2) throw new CannotCompile(`such arguments of '${call.name}'`);
  const text = readFile(path);
  if (call.name === "loadJsonContent") return jsonContent(text, second);
  if (second !== undefined && second !== "utf-8") throw new CannotCompile(`the encoding '${second}'`);
  return call.name === "loadFileAsBase64" ? base64(text) : bracketText(text);
}

function readersIn(expression: BicepExpression): readonly CallExpression[] {
  if (expression.kind === "call" && fileReaders.has(expression.name)) return [expression];
  return childrenOf(expression).flatMap(readersIn);
}

function plainText(expression: BicepExpression): string {
  if (expression.kind === "text" && expression.parts.every((part) => typeof part === "string"))
    return expression.parts.join("");
  throw new CannotCompile("the path of a file that is no plain text");
}

function base64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
