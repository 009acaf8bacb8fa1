/** An option of a command: the record that parsing, help and completion are made from. */
export type OptionRecord = FlagOption | ValueOption | ListOption | ChoiceOption<string>;

interface Told {
  /** Without the dashes. */
  readonly name: string;
  readonly summary: string;
}

/** Given or not. */
export interface FlagOption extends Told {
  readonly kind: "flag";
}

/** With a text; of several the last one holds. */
export interface ValueOption extends Told {
  readonly kind: "value";
  /** What the text is, in capitals: `FILE`. */
  readonly placeholder: string;
}

/** With a text, as often as wanted. */
export interface ListOption extends Told {
  readonly kind: "list";
  readonly placeholder: string;
}

/** With one of some words; of several the last one holds. */
export interface ChoiceOption<Word extends string> extends Told {
  readonly kind: "choice";
  readonly placeholder: string;
  readonly choices: readonly Word[];
}

/** What a command takes besides options. Only the last one of a command can be repeated. */
export interface Positional {
  readonly name: string;
  readonly summary: string;
  readonly isRequired: boolean;
  readonly isRepeated: boolean;
  readonly choices?: readonly string[];
  /** Words that completion offers; others can stand there too, or be refused by the command itself. */
  readonly suggestions?: readonly string[];
}

/** A record whose words keep their literal types. */
export function choiceOption<const Word extends string>(option: Omit<ChoiceOption<Word>, "kind">): ChoiceOption<Word> {
  return { ...option, kind: "choice" };
}
