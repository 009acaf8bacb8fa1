/** An expression of the template language. Offsets are UTF-16 units from the start of the text that holds it. */
export type Expression =
  | { readonly kind: "string"; readonly value: string; readonly start: number; readonly end: number }
  | { readonly kind: "number"; readonly value: number; readonly start: number; readonly end: number }
  | CallExpression
  | MemberExpression;

/** A function and its arguments, such as `concat('a', 'b')`. */
export interface CallExpression {
  readonly kind: "call";
  /** The namespace of a function that the template declares. */
  readonly namespace: string | undefined;
  readonly name: string;
  readonly args: readonly Expression[];
  readonly start: number;
  /** The end of the function's name. */
  readonly end: number;
}

/** A member of an object or an item of an array: `.name`, `['name']`, `[0]`; `.?name` and `[?0]` give null for none. */
export interface MemberExpression {
  readonly kind: "member";
  readonly of: Expression;
  readonly member: Expression;
  readonly isSafe: boolean;
  readonly start: number;
  readonly end: number;
}
