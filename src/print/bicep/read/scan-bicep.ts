import { openingOfText, type Quoting, scanText } from "./scan-text.ts";
import type { Token, TokenKind } from "./token.ts";

/** The tokens of a text, without blanks, comments and directives (`#disable-next-line` …). The last one is the end. */
export function scanBicep(text: string): readonly Token[] {
  return new Scan(text).run();
}

/** A text that is waiting behind a `${` for its `}`. */
interface Hole {
  readonly quoting: Quoting;
  /** Where the text begins. */
  readonly opening: number;
  /** Braces open within the hole. */
  braces: number;
}

const lineBreak = /\r\n|\r|\n/y;
const blanks = /[ \t]+|\/\/[^\r\n]*/y;
const directive = /#(?:disable-next-line|disable-diagnostics|restore-diagnostics)(?![\w-])[^\r\n]*/y;
const name = /[A-Za-z_][A-Za-z0-9_]*/y;
const digits = /[0-9]+/y;
const sign = /\.\.\.|::|\?\?|!=|!~|==|=~|=>|<=|>=|&&|\|\||[{}()[\],;.:?!=+\-*/%<>|@^]/y;

class Scan {
  readonly #text: string;
  readonly #tokens: Token[] = [];
  readonly #holes: Hole[] = [];
  #offset = 0;

  constructor(text: string) {
    this.#text = text;
  }

  run(): readonly Token[] {
    if (this.#text.startsWith("\ufeff")) this.#offset = 1;
    while (this.#offset < this.#text.length && this.#tokens.at(-1)?.kind !== "problem") this.#step();
    const hole = this.#holes[0];
    if (hole !== undefined && this.#tokens.at(-1)?.kind !== "problem") this.#notClosed(hole);
    this.#add({ kind: "end" }, this.#text.length);
    return this.#tokens;
  }

  #step(): void {
    const isTaken =
      this.#skip() || this.#lineBreak() || this.#startOfText() || this.#word() || this.#number() || this.#sign();
    if (isTaken) return;
    const code = this.#text[this.#offset] === '"' ? "BCP103" : "BCP001";
    this.#problem(code, "This character begins nothing that Bicep knows.", this.#offset);
  }

  #skip(): boolean {
    if (this.#take(blanks) !== undefined) return true;
    const last = this.#tokens.at(-1)?.kind ?? "line-break";
    if (last === "line-break" && this.#take(directive) !== undefined) return true;
    if (!this.#text.startsWith("/*", this.#offset)) return false;
    const end = this.#text.indexOf("*/", this.#offset + 2);
    if (end < 0) this.#problem("BCP002", "The comment is not closed.", this.#offset);
    else this.#offset = end + 2;
    return true;
  }

  #lineBreak(): boolean {
    const offset = this.#offset;
    if (this.#take(lineBreak) === undefined) return false;
    const hole = this.#holes.at(-1);
    if (hole === undefined) this.#add({ kind: "line-break" }, offset);
    else this.#notClosed(hole);
    return true;
  }

  #startOfText(): boolean {
    const found = openingOfText(this.#text, this.#offset);
    if (found === undefined) return false;
    const opening = this.#offset;
    this.#offset = found.from;
    this.#pieceOfText(found.quoting, opening, true);
    return true;
  }

  /** From the offset to the end of the text, or to its next hole. */
  #pieceOfText(quoting: Quoting, opening: number, isFirst: boolean): void {
    const start = isFirst ? opening : this.#offset - 1;
    const scanned = scanText(this.#text, this.#offset, quoting, opening);
    if (scanned.kind === "problem") {
      this.#add(scanned, scanned.problem.offset);
      return;
    }
    const { value, isLast, end } = scanned;
    this.#offset = end;
    if (!isLast) this.#holes.push({ quoting, opening, braces: 0 });
    this.#add({ kind: "text", value, isFirst, isLast, isMultiLine: quoting.kind === "multi-line" }, start);
  }

  #word(): boolean {
    const offset = this.#offset;
    const text = this.#take(name);
    if (text !== undefined) this.#add({ kind: "name", text }, offset);
    return text !== undefined;
  }

  /** More digits than 64 bits can have are not even made a number of. */
  #number(): boolean {
    const offset = this.#offset;
    const text = this.#take(digits)?.replace(/^0+(?=.)/, "");
    if (text === undefined) return false;
    if (text.length > 19) this.#problem("BCP010", "The number does not fit into 64 bits.", offset);
    else this.#add({ kind: "number", value: BigInt(text) }, offset);
    return true;
  }

  #sign(): boolean {
    const offset = this.#offset;
    const text = this.#take(sign);
    if (text === undefined) return false;
    const hole = this.#holes.at(-1);
    if (hole !== undefined && text === "}" && hole.braces === 0) {
      this.#holes.pop();
      this.#pieceOfText(hole.quoting, hole.opening, false);
      return true;
    }
    if (hole !== undefined && text === "{") hole.braces += 1;
    if (hole !== undefined && text === "}") hole.braces -= 1;
    this.#add({ kind: "sign", text }, offset);
    return true;
  }

  #notClosed({ opening }: Hole): void {
    this.#problem("BCP004", "The text is not closed on its line.", opening);
  }

  #problem(code: string, message: string, offset: number): void {
    this.#add({ kind: "problem", problem: { code, message, offset } }, offset);
  }

  #add(token: TokenKind, offset: number): void {
    this.#tokens.push({ ...token, offset });
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#offset;
    const found = pattern.exec(this.#text)?.[0];
    this.#offset += found?.length ?? 0;
    return found;
  }
}
