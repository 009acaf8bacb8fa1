import { type Node, type ParseError, parseTree } from "jsonc-parser";
import type { ArmValue } from "./arm-value.ts";
import { bracketText } from "./bracket-text.ts";
import { CannotCompile } from "./cannot-compile.ts";

/** The content of a JSON file as a value of the template, or what `path` (`a.b`) names in it. */
export function jsonContent(text: string, path: string | undefined): ArmValue {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors);
  if (root === undefined || errors.length > 0) throw new CannotCompile("a file that is no JSON");
  const steps =
    path === undefined
      ? []
      : path
          .replace(/^\$\.?/, "")
          .split(".")
          .filter((step) => step !== "");
  return nodeValue(steps.reduce(memberNode, root), text);
}

function memberNode(node: Node, step: string): Node {
  const found = node.children?.find((child) => child.type === "property" && child.children?.[0]?.value === step);
  const value = found?.children?.[1];
  if (value === undefined || !/^\w+$/.test(step)) throw new CannotCompile(`the path '${step}' into a JSON file`);
  return value;
}

function nodeValue(node: Node, text: string): ArmValue {
  const children = node.children ?? [];
  if (node.type === "array") return children.map((child) => nodeValue(child, text));
  if (node.type === "object") return { members: children.flatMap((property) => memberOf(property, text)) };
  if (node.type === "string") return bracketText(String(node.value));
  if (node.type === "boolean") return node.value === true;
  if (node.type === "null") return null;
  return numberOf(text.slice(node.offset, node.offset + node.length));
}

function memberOf({ children }: Node, text: string) {
  const [key, value] = children ?? [];
  return key === undefined || value === undefined
    ? []
    : [{ name: bracketText(String(key.value)), value: nodeValue(value, text) }];
}

/** Templates of the language have integers only: a fraction is read out of a text when the template is deployed. */
function numberOf(digits: string): ArmValue {
  return /^-?\d+$/.test(digits) ? BigInt(digits) : `[json('${digits}')]`;
}
