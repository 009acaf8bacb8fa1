import yargs, { type Argv } from "yargs";
import type { Command } from "../command.ts";
import { exitStatus } from "../exit-status.ts";
import { wrongUsage } from "../stop.ts";
import { version } from "../version.ts";
import { mistakeIn } from "./mistake.ts";
import type { OptionRecord } from "./option.ts";
import type { Parsed } from "./parse-plain.ts";
import { givenOf, parserSettings, textsOf } from "./parser-settings.ts";

/** What yargs makes of a command line: a command to be run, or a text (help, version) to be shown. */
export type Understood =
  | { readonly kind: "command"; readonly parsed: Parsed }
  | { readonly kind: "text"; readonly text: string };

/** The command line as yargs reads it. Wrong usage stops the run; `columns` is how wide help may be. */
export function parseWithYargs(args: readonly string[], commands: readonly Command[], columns: number): Understood {
  const command = commands.find(({ name }) => name === args[0]);
  const asked = question(args);
  const mistake = asked === undefined ? mistakeIn(args, commands) : undefined;
  if (mistake !== undefined) throw wrongUsage(mistake);

  const parsed: Parsed[] = [];
  const refusals: string[] = [];
  let text = "";
  const parser = commands.reduce<Argv>(
    (all, one) => withCommand(all, one, (found) => parsed.push(found)),
    emptyParser(columns),
  );
  parser
    .fail((message, error) => refusals.push(message || error.message))
    .parse(
      asked === undefined ? [...args] : [...(command ? [command.name] : []), asked],
      {},
      (_error, _argv, output) => {
        text = output;
      },
    );
  const [first] = parsed;
  if (text !== "") return { kind: "text", text: `${text}\n` };
  if (first !== undefined && refusals.length === 0) return { kind: "command", parsed: first };
  throw wrongUsage(refusals[0]?.split("\n", 1)[0] ?? "This command line is not understood.");
}

/** What is asked for rather than a command's work; whatever else is written does not count then. */
function question(args: readonly string[]): "--help" | "--version" | undefined {
  const end = args.indexOf("--");
  const asking = end < 0 ? args : args.slice(0, end);
  if (asking.includes("--help") || asking.includes("-h")) return "--help";
  return asking[0] === "--version" ? "--version" : undefined;
}

function emptyParser(columns: number): Argv {
  return yargs()
    .scriptName("csdef")
    .usage("$0 COMMAND [OPTION…]\n\nChecks, expands and explains the files of Azure Cloud Services.")
    .parserConfiguration(parserSettings)
    .locale("en")
    .detectLocale(false)
    .exitProcess(false)
    .strictOptions()
    .demandCommand(1, "A command is missing.")
    .version(version)
    .help()
    .alias("help", "h")
    .wrap(columns)
    .epilogue(
      `Exit status: ${Object.entries(statusTold)
        .map(([status, told]) => `${status} ${told}`)
        .join(", ")}.`,
    );
}

const statusTold = {
  [exitStatus.clean]: "clean",
  [exitStatus.problems]: "problems",
  [exitStatus.wrongUsage]: "wrong usage",
  [exitStatus.failed]: "the tool failed",
};

/** Positionals are read off what is left over: yargs' own would lose `-` and what stands behind `--`. */
function withCommand(parser: Argv, command: Command, found: (parsed: Parsed) => void): Argv {
  const { name, summary, options, examples } = command;
  return parser.command(
    name,
    summary,
    (one) => {
      for (const option of options) one.option(option.name, yargsOption(option));
      return one
        .usage(usageOf(command))
        .example(examples.map(({ line, told }) => [line, told]))
        .version(false);
    },
    (argv) => found({ command, given: givenOf(argv, textsOf(argv._).slice(1), command) }),
  );
}

function usageOf({ name, summary, positionals }: Command): string {
  const patterns = positionals.map(({ name: what, isRequired, isRepeated }) => {
    const pattern = `${what}${isRepeated ? "…" : ""}`;
    return isRequired ? pattern : `[${pattern}]`;
  });
  const told = positionals.map((positional) => `\n  ${positional.name}: ${positional.summary}`);
  return `csdef ${[name, ...patterns].join(" ")}\n\n${summary}\n${told.join("")}`;
}

function yargsOption(option: OptionRecord) {
  const describe = option.summary;
  switch (option.kind) {
    case "flag":
      return { describe, type: "boolean" } as const;
    case "list":
      return { describe: withPlaceholder(option), type: "string", array: true, nargs: 1 } as const;
    case "value":
      return { describe: withPlaceholder(option), type: "string", nargs: 1 } as const;
    case "choice":
      return { describe, type: "string", nargs: 1, choices: option.choices } as const;
  }
}

function withPlaceholder({ placeholder, summary }: { readonly placeholder: string; readonly summary: string }): string {
  return `${placeholder}: ${summary}`;
}
