import type { Given } from "./arguments/given.ts";
import type { OptionRecord, Positional } from "./arguments/option.ts";
import type { ExitStatus } from "./exit-status.ts";
import type { Io } from "./io.ts";

/** A command: the record that parsing, help and completion are made from, and what it does. */
export interface Command {
  readonly name: string;
  /** One sentence for the list of commands. */
  readonly summary: string;
  readonly positionals: readonly Positional[];
  readonly options: readonly OptionRecord[];
  /** Whole command lines that help shows. */
  readonly examples: readonly { readonly line: string; readonly told: string }[];
  /** `commands` is the list that the command itself stands in, for those that tell of others. */
  readonly run: (given: Given, io: Io, commands: readonly Command[]) => Promise<ExitStatus>;
}
