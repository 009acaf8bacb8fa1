/** The smallest part of an expression. */
export interface Token {
  readonly kind: "string" | "number" | "name" | "mark" | "unknown";
  /** What it stands for: of a string its characters, quotes taken off. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The tokens of an expression, blanks left out. What starts no token is an `unknown` one of one character. */
export function tokenize(text: string, from: number, to: number): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(tokenPattern.source, "guy");
  pattern.lastIndex = from;
  while (pattern.lastIndex < to) {
    const start = pattern.lastIndex;
    const found = pattern.exec(text);
    if (found === null) {
      tokens.push({ kind: "unknown", text: text.charAt(start), start, end: start + 1 });
      pattern.lastIndex = start + 1;
    } else {
      const token = tokenOf(found, start);
      if (token !== undefined) tokens.push(token);
    }
  }
  return tokens;
}

/** A name may hold a hyphen, since no operator could be meant by it. A quote within a string is written twice. */
const tokenPattern =
  /(?<blank>\s+)|'(?<string>[^']*(?:''[^']*)*)'|(?<number>[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)|(?<name>[\p{L}_$][\p{L}\p{N}_$-]*)|(?<mark>\.\?|\[\?|[[\]().,])/u;

function tokenOf({ 0: whole, groups = {} }: RegExpExecArray, start: number): Token | undefined {
  const end = start + whole.length;
  if (groups.string !== undefined) return { kind: "string", text: groups.string.replaceAll("''", "'"), start, end };
  if (groups.number !== undefined) return { kind: "number", text: groups.number, start, end };
  if (groups.name !== undefined) return { kind: "name", text: groups.name, start, end };
  return groups.mark === undefined ? undefined : { kind: "mark", text: groups.mark, start, end };
}
