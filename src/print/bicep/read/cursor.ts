import { isIdentifier, longestName, wordsOfValues } from "../identifier.ts";
import type { BicepProblem, Token } from "./token.ts";

/** How many brackets, operators and types may stand within one another; no person's file comes near. */
const deepest = 100;

/** Thrown where a text is no Bicep, and caught where reading began. */
export class NoBicep extends Error {
  readonly problem: BicepProblem;

  constructor(problem: BicepProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** A place in a list of tokens, from which the parsers take what they need. */
export class Cursor {
  readonly #tokens: readonly Token[];
  #position = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** The token at the cursor, or some tokens on; past the last one, the end. */
  peek(ahead = 0): Token {
    return this.#tokens[this.#position + ahead] ?? { kind: "end", offset: this.#tokens.at(-1)?.offset ?? 0 };
  }

  next(): Token {
    const token = this.peek();
    this.#position += 1;
    return token;
  }

  /** Whether a sign stands at the cursor, or some tokens on. */
  isAt(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === "sign" && token.text === text;
  }

  /** Whether a word stands at the cursor, or some tokens on. */
  isAtWord(text?: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === "name" && (text === undefined || token.text === text);
  }

  isAtLineBreak(): boolean {
    return this.peek().kind === "line-break";
  }

  /** Goes past the sign if it stands here. */
  take(text: string): boolean {
    const isHere = this.isAt(text);
    if (isHere) this.#position += 1;
    return isHere;
  }

  /** Goes past the word if it stands here. */
  takeWord(text: string): boolean {
    const isHere = this.isAtWord(text);
    if (isHere) this.#position += 1;
    return isHere;
  }

  /** Goes past line breaks and the sign behind them, or nowhere. */
  takeAfterLineBreaks(text: string): boolean {
    let ahead = 0;
    while (this.peek(ahead).kind === "line-break") ahead += 1;
    if (!this.isAt(text, ahead)) return false;
    this.#position += ahead + 1;
    return true;
  }

  expect(text: string): void {
    if (!this.take(text)) this.fail("BCP018", `Here "${text}" has to stand.`);
  }

  expectWord(text: string): void {
    if (!this.takeWord(text)) this.fail("BCP012", `Here "${text}" has to stand.`);
  }

  /** A name; `code` is that of the compiler where none stands. */
  identifier(code: string): string {
    const token = this.peek();
    if (token.kind !== "name" || wordsOfValues.has(token.text)) return this.fail(code, "Here a name has to stand.");
    if (!isIdentifier(token.text)) return this.fail("BCP024", `A name has at most ${longestName} characters.`);
    this.#position += 1;
    return token.text;
  }

  skipLineBreaks(): void {
    while (this.isAtLineBreak()) this.#position += 1;
  }

  /** What `parse` gives, one level deeper. */
  deeper<T>(parse: () => T): T {
    if (this.#depth >= deepest) return this.fail("unsupported", "This is nested too deeply.");
    this.#depth += 1;
    const value = parse();
    this.#depth -= 1;
    return value;
  }

  /** Ends the reading, with the problem of the token at the cursor if it has one. */
  fail(code: string, message: string, offset?: number): never {
    const token = this.peek();
    if (token.kind === "problem") throw new NoBicep(token.problem);
    throw new NoBicep({ code, message, offset: offset ?? token.offset });
  }
}
