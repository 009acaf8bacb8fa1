/** A piece of a Bicep file. Offsets are UTF-16 units from the start of the text. */
export type Token = TokenKind & { readonly offset: number };

export type TokenKind =
  | { readonly kind: "line-break" }
  | { readonly kind: "end" }
  | { readonly kind: "name"; readonly text: string }
  /** Never negative. */
  | { readonly kind: "number"; readonly value: bigint }
  | { readonly kind: "sign"; readonly text: string }
  | TextToken
  /** The rest of the file cannot be told apart into tokens; an end follows it. */
  | { readonly kind: "problem"; readonly problem: BicepProblem };

/** A text up to its end or its next `${`; after the `}` the next piece follows. */
export interface TextToken {
  readonly kind: "text";
  /** What it means, without escapes. */
  readonly value: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isMultiLine: boolean;
}

/** Why a text is no Bicep. */
export interface BicepProblem {
  /** The code of the compiler for this mistake, or `unsupported` for what this reader leaves out. */
  readonly code: string;
  readonly message: string;
  /** UTF-16 units from the start of the text. */
  readonly offset: number;
}
