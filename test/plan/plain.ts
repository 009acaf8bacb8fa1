import type { Expression } from "../../src/plan/expression.ts";
import type { Json } from "../../src/plan/plan.ts";

/** An expression as data to compare with: literals as they are, what is known later as text in angle brackets. */
export function plain(value: Expression): Json {
  switch (value.kind) {
    case "literal":
      return value.value;
    case "list":
      return value.items.map(plain);
    case "record":
      return Object.fromEntries(value.entries.map((entry) => [entry.name, plain(entry.value)]));
    case "named-by":
      return { [String(plain(value.name))]: plain(value.value) };
    default:
      return `<${words(value)}>`;
  }
}

function words(value: Exclude<Expression, { kind: "literal" | "list" | "record" | "named-by" }>): string {
  switch (value.kind) {
    case "parameter":
    case "variable":
    case "item":
      return value.name;
    case "resource-id":
      return value.part === undefined ? value.resource : `${value.resource}/${value.part}`;
    case "part-id":
      return `${value.type} ${value.names.map(text).join("/")}`;
    case "resource-property":
      return [value.resource, ...value.path].join(".");
    case "member":
      return `${text(value.of)}.${value.name}`;
    case "lookup":
      return `${text(value.of)}[${text(value.key)}]`;
    case "join":
      return value.parts.map((part) => (typeof part === "string" ? part : `{${text(part)}}`)).join("");
    case "call":
      return `${value.name}(${value.arguments.map(text).join(", ")})`;
    case "not":
      return `not ${text(value.of)}`;
    case "choice":
      return `${text(value.condition)} ? ${text(value.whenTrue)} : ${text(value.whenFalse)}`;
    case "each":
      return `each ${value.item} of ${text(value.over)}: ${text(value.value)}`;
  }
}

function text(value: Expression): string {
  const data = plain(value);
  return typeof data === "string" ? data.replace(/^<|>$/g, "") : JSON.stringify(data);
}
