import type { Node } from "jsonc-parser";
import { diagnose } from "../diagnostic/code-record.ts";
import type { Diagnostic, Staged } from "../diagnostic/diagnostic.ts";
import { type Located, located, type Span } from "../text/span.ts";
import { settingsValueIsValid } from "./settings-codes.ts";

/** One entry of a JSON object. */
export interface Member {
  readonly key: Located<string>;
  readonly value: Node;
}

/** The entries of an object that have a key and a value; of anything else none, and a finding. */
export function readMembers(key: string, node: Node, file: string): Staged<readonly Member[]> {
  if (node.type !== "object") return refuse([], wrongKind(key, "an object", node, file));
  const members = (node.children ?? []).flatMap(({ children }) => {
    const [name, value] = children ?? [];
    if (name === undefined || value === undefined) return [];
    return [{ key: located(String(name.value), placeOf(name, file)), value }];
  });
  return { value: members, diagnostics: [] };
}

/** The texts of a list. */
export function readTexts(key: string, node: Node, file: string): Staged<readonly Located<string>[]> {
  const wanted = "a list of texts";
  if (node.type !== "array") return refuse([], wrongKind(key, wanted, node, file));
  const items = node.children ?? [];
  return {
    value: items.filter(isText).map((item) => located(String(item.value), placeOf(item, file))),
    diagnostics: items.filter((item) => !isText(item)).map((item) => wrongKind(key, wanted, item, file)),
  };
}

/** One of some words. */
export function readChoice<Word extends string>(
  key: string,
  node: Node,
  file: string,
  choices: readonly Word[],
): Staged<Word | undefined> {
  const value = choices.find((choice) => choice === node.value);
  if (value !== undefined) return { value, diagnostics: [] };
  const data = { key, choices: choices.join(", "), written: writtenAs(node) };
  return refuse(undefined, diagnose(settingsValueIsValid, "choice", placeOf(node, file), data));
}

/** The place of a value or key; of a text without its quotes. */
export function placeOf(node: Node, file: string): Span {
  const quotes = isText(node) && node.length >= 2 ? 1 : 0;
  return { file, start: node.offset + quotes, end: node.offset + node.length - quotes };
}

function wrongKind(key: string, wanted: string, node: Node, file: string): Diagnostic {
  return diagnose(settingsValueIsValid, "kind", placeOf(node, file), { key, wanted, written: writtenAs(node) });
}

function refuse<T>(value: T, finding: Diagnostic): Staged<T> {
  return { value, diagnostics: [finding] };
}

function isText(node: Node): boolean {
  return node.type === "string";
}

function writtenAs(node: Node): string {
  if (node.type === "object") return "an object";
  return node.type === "array" ? "a list" : isText(node) ? `'${node.value}'` : String(node.value);
}
