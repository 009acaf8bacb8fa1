import { type Parsed, parsePlain } from "./arguments/parse-plain.ts";
import { commands } from "./commands/index.ts";
import { type ExitStatus, exitStatus } from "./exit-status.ts";
import type { Io } from "./io.ts";
import { say } from "./say.ts";
import { Stop } from "./stop.ts";

/**
 * Runs a command line in a world and gives back the exit status: 0 clean, 1 problems, 2 wrong usage, 3 the tool failed.
 * It never throws: what goes wrong is one line on standard error (with `CSDEF_DEBUG` set, where in the program too).
 */
export async function run(args: readonly string[], io: Io): Promise<ExitStatus> {
  try {
    const parsed = parsePlain(args, commands) ?? (await parseClosely(args, io));
    return parsed === undefined ? exitStatus.clean : await parsed.command.run(parsed.given, io, commands);
  } catch (error) {
    const command = commands.find(({ name }) => name === args[0]);
    return tellFailure(error, command === undefined ? "csdef" : `csdef ${command.name}`, io);
  }
}

/** Whatever is not plainly right: help and version are shown, mistakes explained. */
async function parseClosely(args: readonly string[], io: Io): Promise<Parsed | undefined> {
  const { parseWithYargs } = await import("./arguments/parse-with-yargs.ts");
  const understood = parseWithYargs(args, commands, Math.min(io.stdout.columns ?? 80, 120));
  if (understood.kind === "command") return understood.parsed;
  io.stdout.write(understood.text);
  return undefined;
}

function tellFailure(error: unknown, command: string, io: Io): ExitStatus {
  if (error instanceof Stop) {
    const pointer = error.status === exitStatus.wrongUsage ? ` See ${command} --help.` : "";
    say(io, `csdef: ${error.message}${pointer}`);
    return error.status;
  }
  say(io, `csdef: Internal failure: ${error instanceof Error ? error.message : String(error)}`);
  if (io.env.CSDEF_DEBUG && error instanceof Error) io.stderr.write(`${error.stack}\n`);
  return exitStatus.failed;
}
