import yargsParser from "yargs-parser";
import type { Command } from "../command.ts";
import { didYouMean } from "../did-you-mean.ts";
import type { FlagOption, OptionRecord } from "./option.ts";
import { parserOptions } from "./parse-plain.ts";
import { textsOf } from "./parser-settings.ts";

/** What is wrong with a command line, in one sentence with the word that was probably meant; `undefined` where nothing known is. */
export function mistakeIn(args: readonly string[], commands: readonly Command[]): string | undefined {
  const [first, ...rest] = args;
  if (first === undefined) return "A command is missing.";
  const command = commands.find(({ name }) => name === first);
  if (command === undefined) return noCommand(first, commands);
  const { argv } = yargsParser.detailed(rest, parserOptions(command));
  return (
    unknownOption(argv, command) ??
    missingValue(rest, command) ??
    command.options.map((option) => wrongValue(argv[option.name], option)).find((mistake) => mistake !== undefined) ??
    wrongPositionals(textsOf(argv._), command)
  );
}

function noCommand(word: string, commands: readonly Command[]): string {
  const names = commands.map(({ name }) => name);
  if (word.startsWith("-")) return `A command comes first: ${names.join(", ")}.`;
  return `There is no command '${word}'${didYouMean(word, names)}`;
}

function unknownOption(
  argv: Readonly<Record<string, unknown>>,
  { name: command, options }: Command,
): string | undefined {
  const names = options.map(({ name }) => name);
  const unknown = Object.keys(argv).find((name) => name !== "_" && !names.includes(name));
  if (unknown === undefined) return undefined;
  const dashes = unknown.length === 1 ? "-" : "--";
  return `${command} has no option '${dashes}${unknown}'${didYouMean(unknown, names, "--")}`;
}

/** An option that is followed by nothing, or by another option. */
function missingValue(args: readonly string[], { options }: Command): string | undefined {
  const end = args.indexOf("--");
  const last = end < 0 ? args.length : end;
  const option = options.find(({ kind, name }) => {
    return (
      kind !== "flag" && args.some((arg, index) => arg === `--${name}` && isNoValue(args[index + 1]) && index < last)
    );
  });
  return option === undefined || option.kind === "flag" ? undefined : needsValue(option);
}

function isNoValue(arg: string | undefined): boolean {
  return arg === undefined || (arg.startsWith("-") && arg !== "-");
}

function needsValue({ name, placeholder }: Exclude<OptionRecord, FlagOption>): string {
  return `--${name} needs a value: ${placeholder}.`;
}

function wrongValue(written: unknown, option: OptionRecord): string | undefined {
  if (written === undefined || option.kind === "flag") return undefined;
  const texts = textsOf(written);
  if (texts.length === 0 || texts.includes("")) return needsValue(option);
  return option.kind === "choice" ? wrongChoice(`--${option.name}`, texts, option.choices) : undefined;
}

function wrongPositionals(texts: readonly string[], { name, positionals }: Command): string | undefined {
  const missing = positionals.find(({ isRequired }, index) => isRequired && texts[index] === undefined);
  if (missing !== undefined) return `${name} needs ${missing.name}: ${missing.summary}`;
  const isOpen = positionals.some(({ isRepeated }) => isRepeated);
  const extra = isOpen ? undefined : texts[positionals.length];
  if (extra !== undefined) return `${name} takes no further argument, but '${extra}' is given.`;
  return positionals
    .map((positional, index) =>
      wrongChoice(positional.name, texts.slice(index, index + 1), positional.choices ?? texts),
    )
    .find((mistake) => mistake !== undefined);
}

function wrongChoice(what: string, texts: readonly string[], choices: readonly string[]): string | undefined {
  const wrong = texts.find((text) => !choices.includes(text));
  return wrong === undefined
    ? undefined
    : `${what} is one of ${choices.join(", ")}, not '${wrong}'${didYouMean(wrong, choices)}`;
}
