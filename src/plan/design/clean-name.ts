/** What a name may hold, how long it may be, and what stands for a text of which nothing is left. */
export interface NameRules {
  /** Whatever a name may not hold: runs of it become one hyphen. */
  readonly forbidden: RegExp;
  /** Characters. */
  readonly most: number;
  readonly fallback: string;
  /** Names that are taken, without regard to case. */
  readonly reserved?: readonly string[];
}

/** Parts of a load balancer and rules of a security group: letters, digits, `_`, `.`, `-`, from a letter or digit to one or `_`. */
export const ruleNames: NameRules = { forbidden: /[^A-Za-z0-9_.-]+/g, most: 80, fallback: "rule" };

/**
 * Gives names out, each once without regard to case: the text with what is forbidden taken out, cut, and numbered where
 * another has it already.
 */
export class Names {
  private readonly taken: Set<string>;
  private readonly rules: NameRules;

  constructor(rules: NameRules) {
    this.rules = rules;
    this.taken = new Set((rules.reserved ?? []).map((name) => name.toLowerCase()));
  }

  /** The name for a text. */
  of(text: string): string {
    const clean = cleanName(text, this.rules);
    for (let number = 1; ; number++) {
      const ending = number === 1 ? "" : `-${number}`;
      const name = `${trimmed(clean.slice(0, this.rules.most - ending.length))}${ending}`;
      if (this.taken.has(name.toLowerCase())) continue;
      this.taken.add(name.toLowerCase());
      return name;
    }
  }
}

/** The text with what is forbidden taken out and cut; the fallback where nothing is left. */
export function cleanName(text: string, { forbidden, most, fallback }: NameRules): string {
  return trimmed(trimmed(text.replace(forbidden, "-")).slice(0, most)) || fallback;
}

function trimmed(name: string): string {
  return name.replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, "");
}
