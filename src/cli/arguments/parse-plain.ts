import yargsParser from "yargs-parser";
import type { Command } from "../command.ts";
import type { Given } from "./given.ts";
import type { OptionRecord } from "./option.ts";
import { givenOf, parserSettings, textsOf } from "./parser-settings.ts";

/** A command line that was understood. */
export interface Parsed {
  readonly command: Command;
  readonly given: Given;
}

/**
 * The command line, where it is plainly right; `undefined` where it asks for help or for anything that has to be
 * looked at more closely. It accepts nothing that yargs refuses, and reads it in the same way: the parser is that of
 * yargs, without the half of yargs that takes longer to load than a file takes to be linted.
 */
export function parsePlain(args: readonly string[], commands: readonly Command[]): Parsed | undefined {
  const command = commands.find(({ name }) => name === args[0]);
  if (command === undefined) return undefined;
  const { argv, error } = yargsParser.detailed(args.slice(1), { ...parserOptions(command) });
  if (error !== null || !isRight(argv, command)) return undefined;
  return { command, given: givenOf(argv, argv._.map(String), command) };
}

/** What the parser has to know of a command's options. */
export function parserOptions({ options }: Command) {
  const namesOf = (wanted: (kind: string) => boolean) =>
    options.filter(({ kind }) => wanted(kind)).map(({ name }) => name);
  const withText = namesOf((kind) => kind !== "flag");
  return {
    configuration: parserSettings,
    boolean: namesOf((kind) => kind === "flag"),
    string: withText,
    array: namesOf((kind) => kind === "list"),
    narg: Object.fromEntries(withText.map((name) => [name, 1])),
  };
}

function isRight(argv: Readonly<Record<string, unknown>>, command: Command): boolean {
  const optionsByName = new Map(command.options.map((option) => [option.name, option]));
  const areKnown = Object.entries(argv).every(([name, written]) => {
    const option = optionsByName.get(name);
    if (name === "_" || option?.kind === "flag") return true;
    return option !== undefined && textsOf(written).every((text) => isRightText(text, option));
  });
  return areKnown && areRightPositionals(textsOf(argv._), command);
}

function isRightText(text: string, option: OptionRecord): boolean {
  return text !== "" && (option.kind !== "choice" || option.choices.includes(text));
}

function areRightPositionals(texts: readonly string[], { positionals }: Command): boolean {
  const isOpen = positionals.some(({ isRepeated }) => isRepeated);
  if (texts.length > positionals.length && !isOpen) return false;
  return positionals.every(({ isRequired, choices }, index) => {
    const text = texts[index];
    if (text === undefined) return !isRequired;
    return choices === undefined || choices.includes(text);
  });
}
