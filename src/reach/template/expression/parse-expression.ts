import type { Expression } from "./expression.ts";
import { type Token, tokenize } from "./lexer.ts";

/** An expression, or what is wrong with the text and where, in UTF-16 offsets within it. */
export type ParsedExpression = { readonly kind: "expression"; readonly expression: Expression } | SyntaxFault;

export interface SyntaxFault {
  readonly kind: "fault";
  readonly what: string;
  readonly start: number;
  readonly end: number;
}

/** How deep calls may stand in each other. */
const deepest = 100;

/** Reads the expression between two offsets of a text: those within its square brackets. */
export function parseExpression(text: string, from: number, to: number): ParsedExpression {
  const parser = new Parser(tokenize(text, from, to), to);
  const expression = parser.expression(0);
  if (expression.kind === "fault") return expression;
  return parser.fault("nothing more was expected") ?? { kind: "expression", expression };
}

/** Descends from the expression to its parts. Its one state is how far it has read. */
class Parser {
  readonly #tokens: readonly Token[];
  readonly #end: number;
  #next = 0;

  constructor(tokens: readonly Token[], end: number) {
    this.#tokens = tokens;
    this.#end = end;
  }

  expression(depth: number): Expression | SyntaxFault {
    if (depth > deepest) return this.#expected(`calls stand more than ${deepest} deep in each other`);
    let result = this.#primary(depth);
    while (result.kind !== "fault") {
      const mark = this.#take(".", ".?", "[", "[?");
      if (mark === undefined) return result;
      result = this.#member(result, mark, depth);
    }
    return result;
  }

  /** What is wrong where something is left to read. */
  fault(what: string): SyntaxFault | undefined {
    return this.#tokens[this.#next] === undefined ? undefined : this.#expected(what);
  }

  #primary(depth: number): Expression | SyntaxFault {
    const token = this.#tokens[this.#next];
    if (token === undefined) return this.#expected("a value was expected");
    const { text, start, end } = token;
    if (token.kind === "mark" || token.kind === "unknown") return this.#expected("a value was expected");
    this.#next += 1;
    if (token.kind === "string") return { kind: "string", value: text, start, end };
    if (token.kind === "number") return { kind: "number", value: Number(text), start, end };
    return this.#call(token, depth);
  }

  #call(first: Token, depth: number): Expression | SyntaxFault {
    const name = this.#functionName(first);
    if (name.kind === "fault") return name;
    if (this.#take("(") === undefined) return this.#expected(`'(' was expected after '${name.name}'`);
    const args = this.#arguments(depth);
    if (!Array.isArray(args)) return args;
    return { kind: "call", namespace: name.namespace, name: name.name, args, start: first.start, end: name.end };
  }

  /** `name`, or `namespace.name`; a namespace may have points itself. */
  #functionName(first: Token): { kind: "name"; namespace?: string; name: string; end: number } | SyntaxFault {
    const parts = [first];
    while (this.#take(".") !== undefined) {
      const part = this.#tokens[this.#next];
      if (part?.kind !== "name") return this.#expected("a name was expected");
      parts.push(part);
      this.#next += 1;
    }
    const last = parts.at(-1) ?? first;
    if (parts.length === 1) return { kind: "name", name: last.text, end: last.end };
    const namespace = parts.slice(0, -1).map(({ text }) => text);
    return { kind: "name", namespace: namespace.join("."), name: last.text, end: last.end };
  }

  #arguments(depth: number): Expression[] | SyntaxFault {
    const args: Expression[] = [];
    if (this.#take(")") !== undefined) return args;
    for (;;) {
      const argument = this.expression(depth + 1);
      if (argument.kind === "fault") return argument;
      args.push(argument);
      const mark = this.#take(",", ")");
      if (mark === undefined) return this.#expected("',' or ')' was expected");
      if (mark.text === ")") return args;
    }
  }

  #member(of: Expression, mark: Token, depth: number): Expression | SyntaxFault {
    const isSafe = mark.text.endsWith("?");
    const member = mark.text.startsWith(".") ? this.#memberName() : this.#index(depth);
    if (member.kind === "fault") return member;
    return { kind: "member", of, member, isSafe, start: of.start, end: member.end };
  }

  #memberName(): Expression | SyntaxFault {
    const token = this.#tokens[this.#next];
    if (token?.kind !== "name") return this.#expected("a name was expected");
    this.#next += 1;
    return { kind: "string", value: token.text, start: token.start, end: token.end };
  }

  #index(depth: number): Expression | SyntaxFault {
    const index = this.expression(depth + 1);
    if (index.kind === "fault") return index;
    return this.#take("]") === undefined ? this.#expected("']' was expected") : index;
  }

  #take(...marks: readonly string[]): Token | undefined {
    const token = this.#tokens[this.#next];
    if (token?.kind !== "mark" || !marks.includes(token.text)) return undefined;
    this.#next += 1;
    return token;
  }

  #expected(what: string): SyntaxFault {
    const token = this.#tokens[this.#next];
    if (token === undefined) return { kind: "fault", what, start: this.#end, end: this.#end };
    return { kind: "fault", what, start: token.start, end: token.end };
  }
}
