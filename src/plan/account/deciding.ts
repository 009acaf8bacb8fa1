import type { Span } from "../../text/span.ts";
import type { Outcome, Remark } from "./account.ts";
import type { Claims } from "./claims.ts";
import type { DispositionTable } from "./disposition.ts";
import type { Twins } from "./twins.ts";

/** What the fate of a file's elements is decided by. */
export interface Deciding {
  readonly claims: Claims;
  readonly table: DispositionTable;
  readonly twins: Twins;
  /** What befalls the whole file, if anything does. */
  readonly whole: Outcome | undefined;
  /** What became of what a module stood for, by the place of the module's name. */
  readonly parts: (span: Span) => readonly Remark[];
}

/** What befalls all that an element holds, and what that element is called. */
export interface Sweep {
  readonly outcome: Outcome;
  readonly label: string;
}
