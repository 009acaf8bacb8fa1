import type { OptionRecord } from "../arguments/option.ts";
import type { Command } from "../command.ts";

/** A word that can stand at the cursor. */
export interface Candidate {
  readonly word: string;
  readonly told: string;
}

const help: Candidate = { word: "--help", told: "Show what a command does and takes." };
const version: Candidate = { word: "--version", told: "Show the version." };

/**
 * What can stand in the place of the last word of a command line; nothing where that is a file. Options are offered once
 * a dash was typed, so that files come first.
 */
export function candidatesFor(words: readonly string[], commands: readonly Command[]): readonly Candidate[] {
  const typed = withoutEqualSigns(words.slice(1));
  const current = withoutQuotes(typed.at(-1) ?? "");
  return offered(typed.slice(0, -1), current, commands).filter(({ word }) => word.startsWith(current));
}

/** bash takes `--format=json` apart at the sign. */
function withoutEqualSigns(words: readonly string[]): readonly string[] {
  const whole = words.at(-1) === "=" ? [...words, ""] : words;
  return whole.filter((word) => word !== "=");
}

/** PowerShell cannot hand over a word of nothing but as two quotes. */
function withoutQuotes(word: string): string {
  return word === '""' || word === "''" ? "" : word;
}

function offered(before: readonly string[], current: string, commands: readonly Command[]): readonly Candidate[] {
  const [name] = before;
  if (name === undefined)
    return [...commands.map(commandCandidate), ...(current.startsWith("-") ? [help, version] : [])];
  const command = commands.find((one) => one.name === name);
  if (command === undefined) return [];
  const awaiting = command.options.find((option) => `--${option.name}` === before.at(-1));
  if (awaiting !== undefined && awaiting.kind !== "flag") return choicesOf(awaiting, "");
  const [assigned] = current.split("=", 1);
  const assigning = command.options.find((option) => current.includes("=") && `--${option.name}` === assigned);
  if (assigning !== undefined) return choicesOf(assigning, `${assigned}=`);
  return current.startsWith("-") ? optionCandidates(command, before) : positionalCandidates(command, before);
}

function commandCandidate({ name, summary }: Command): Candidate {
  return { word: name, told: summary };
}

function choicesOf(option: OptionRecord, before: string): readonly Candidate[] {
  if (option.kind !== "choice") return [];
  return option.choices.map((choice) => ({ word: before + choice, told: option.summary }));
}

function optionCandidates({ options }: Command, before: readonly string[]): readonly Candidate[] {
  const left = options.filter(({ name, kind }) => kind === "list" || !before.includes(`--${name}`));
  return [...left.map(({ name, summary }) => ({ word: `--${name}`, told: summary })), help];
}

function positionalCandidates(
  { positionals, options }: Command,
  [, ...before]: readonly string[],
): readonly Candidate[] {
  const takesText = new Set(options.filter(({ kind }) => kind !== "flag").map(({ name }) => `--${name}`));
  const count = before.filter((word, index) => !word.startsWith("-") && !takesText.has(before[index - 1] ?? "")).length;
  const positional = positionals[count];
  const words = positional?.choices ?? positional?.suggestions ?? [];
  return words.map((word) => ({ word, told: positional?.summary ?? "" }));
}
