import { type Given, isGiven } from "./arguments/given.ts";
import { color, noColor } from "./common-options.ts";
import type { Io, Output } from "./io.ts";

/** Whether text for an output is coloured: as the options say, else the environment, else where it is a terminal. */
export function usesColor(given: Given, { env }: Pick<Io, "env">, output: Output | undefined): boolean {
  if (isGiven(given, noColor)) return false;
  if (isGiven(given, color)) return true;
  if (output === undefined) return false;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  if ((env.NO_COLOR ?? "") !== "" || env.TERM === "dumb") return false;
  return output.isTerminal;
}
