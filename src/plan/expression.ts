import type { Span } from "../text/span.ts";

/**
 * A value that a template is to have, in no target's syntax: a printer spells each kind once. `origins` are the places of
 * the input that it stands for; the account of every element is made from them, and comments name their lines.
 */
export type Expression = ExpressionKind & {
  readonly origins?: readonly Span[];
  /** What a comment above it says of it, such as `InputEndpoint Http of WebRole`; the place is added to it. */
  readonly told?: string;
};

export type ExpressionKind =
  /** Plain data; of numbers only integers. Text is data whatever it holds. */
  | { readonly kind: "literal"; readonly value: string | number | boolean }
  | { readonly kind: "list"; readonly items: readonly Expression[] }
  /** In the order of its entries. */
  | { readonly kind: "record"; readonly entries: readonly Entry[] }
  /** A record of one entry whose name is a value: identities stand under their ids. */
  | { readonly kind: "named-by"; readonly name: Expression; readonly value: Expression }
  | { readonly kind: "parameter"; readonly name: string }
  | { readonly kind: "variable"; readonly name: string }
  /** The item of the loop that it stands in. */
  | { readonly kind: "item"; readonly name: string }
  /** The id of a resource of the plan; of one of its `parts`, where a part is named. */
  | { readonly kind: "resource-id"; readonly resource: string; readonly part?: string }
  /** The id of a part of the very resource that it stands in, which no symbol can name: `type` is the whole one of the part. */
  | { readonly kind: "part-id"; readonly type: string; readonly names: readonly Expression[] }
  /** A property of a resource of the plan that is known once it is deployed: `["properties", "principalId"]`, or `["name"]`. */
  | { readonly kind: "resource-property"; readonly resource: string; readonly path: readonly string[] }
  /** A member of a record value: of a parameter, a variable or a loop's item. */
  | { readonly kind: "member"; readonly of: Expression; readonly name: string }
  /** The same, where the name is a value: of a loop's item. */
  | { readonly kind: "lookup"; readonly of: Expression; readonly key: Expression }
  /** Text with values in it. */
  | { readonly kind: "join"; readonly parts: readonly (string | Expression)[] }
  /** A function that every target has under this name: `base64`, `string`, `uniqueString`, `guid`, `empty`, `concat` of lists … */
  | { readonly kind: "call"; readonly name: string; readonly arguments: readonly Expression[] }
  | { readonly kind: "not"; readonly of: Expression }
  | {
      readonly kind: "choice";
      readonly condition: Expression;
      readonly whenTrue: Expression;
      readonly whenFalse: Expression;
    }
  /** A list with a value for each item of another. */
  | { readonly kind: "each"; readonly item: string; readonly over: Expression; readonly value: Expression };

export interface Entry {
  readonly name: string;
  readonly value: Expression;
}

/** Plain data. */
export function literal(value: string | number | boolean): Expression {
  return { kind: "literal", value };
}

/** A list; what is `undefined` is left out. */
export function list(items: readonly (Expression | undefined)[]): Expression {
  return { kind: "list", items: items.filter((item) => item !== undefined) };
}

/** A record in the order written; what is `undefined` is left out. Names that look like whole numbers need `entries`. */
export function record(values: Readonly<Record<string, Expression | undefined>>): Expression {
  const entries = Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
  return { kind: "record", entries };
}

export function parameter(name: string): Expression {
  return { kind: "parameter", name };
}

export function variable(name: string): Expression {
  return { kind: "variable", name };
}

/** The id of a resource of the plan by its symbol, or of one of its parts. */
export function idOf(resource: string, part?: string): Expression {
  return part === undefined ? { kind: "resource-id", resource } : { kind: "resource-id", resource, part };
}

/** A member of a record value. */
export function member(of: Expression, name: string): Expression {
  return { kind: "member", of, name };
}

export function call(name: string, ...args: readonly Expression[]): Expression {
  return { kind: "call", name, arguments: args };
}

/** Text with values in it. */
export function join(...parts: readonly (string | Expression)[]): Expression {
  return { kind: "join", parts };
}

/** The value, with the places of the input that it stands for; places of what was added by nobody are left out. */
export function from(value: Expression, ...origins: readonly (Span | undefined)[]): Expression {
  return { ...value, origins: [...(value.origins ?? []), ...origins.filter((span) => span !== undefined)] };
}

/** The value, with a comment that says what it stands for. */
export function told(value: Expression, words: string): Expression {
  return { ...value, told: words };
}
