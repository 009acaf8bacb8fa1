import type { Command } from "../command.ts";
import type { Given } from "./given.ts";
import type { OptionRecord } from "./option.ts";

/** How yargs and its parser read a command line: what is written is text, and each option says so itself if it is a `no-`. */
export const parserSettings = {
  "boolean-negation": false,
  "camel-case-expansion": false,
  "dot-notation": false,
  "duplicate-arguments-array": true,
  "greedy-arrays": false,
  "parse-numbers": false,
  "parse-positional-numbers": false,
} as const;

/** What the parser read, as the command's own words. */
export function givenOf(
  argv: Readonly<Record<string, unknown>>,
  positionals: readonly string[],
  { options }: Command,
): Given {
  return {
    positionals,
    flags: new Set(options.filter((option) => option.kind === "flag" && isTrue(argv[option.name])).map(nameOf)),
    values: new Map(
      options
        .filter((option) => option.kind !== "flag" && argv[option.name] !== undefined)
        .map((option) => [option.name, textsOf(argv[option.name])]),
    ),
  };
}

/** The texts of an option or positional that can stand once or more often. */
export function textsOf(written: unknown): readonly string[] {
  if (Array.isArray(written)) return written.map(String);
  return written === undefined ? [] : [String(written)];
}

function isTrue(written: unknown): boolean {
  return Array.isArray(written) ? written.at(-1) === true : written === true;
}

function nameOf(option: OptionRecord): string {
  return option.name;
}
