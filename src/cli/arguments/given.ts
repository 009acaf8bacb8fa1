import type { ChoiceOption, FlagOption, ListOption, ValueOption } from "./option.ts";

/** What was written on a command line, after its command. The options' own records are the keys to it. */
export interface Given {
  readonly positionals: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, readonly string[]>;
}

export function isGiven({ flags }: Given, option: FlagOption): boolean {
  return flags.has(option.name);
}

export function textOf({ values }: Given, option: ValueOption): string | undefined {
  return values.get(option.name)?.at(-1);
}

export function choiceOf<Word extends string>({ values }: Given, option: ChoiceOption<Word>): Word | undefined {
  const written = values.get(option.name)?.at(-1);
  return option.choices.find((choice) => choice === written);
}

export function listOf({ values }: Given, option: ListOption): readonly string[] {
  return values.get(option.name) ?? [];
}
