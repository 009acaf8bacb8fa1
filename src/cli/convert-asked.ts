import type { ConvertOptions } from "../convert/conversion.ts";
import { remoteAccessChoices } from "../plan/planned-service.ts";
import { choiceOf, type Given, isGiven, textOf } from "./arguments/given.ts";
import { orchestration, out, prices, remoteAccess, sessions, target, to, verify } from "./convert-options.ts";
import { dayBy } from "./day.ts";
import type { Place, Workspace } from "./files/workspace.ts";
import { readPrices } from "./read-prices.ts";
import { wrongUsage } from "./stop.ts";

/** What a command line of `convert` asks for. */
export interface ConvertAsked {
  readonly folder: Place;
  readonly options: ConvertOptions;
  readonly isVerified: boolean;
}

/** Sessions that a relay carries unless told otherwise: as many as one hybrid connection takes listeners. */
const ordinarySessions = 25;

/** What a command line of `convert` asks for; it stops where options do not go together. */
export function convertAskedBy(given: Given, workspace: Workspace): ConvertAsked {
  const folder = textOf(given, out);
  if (folder === undefined) throw wrongUsage("Name the folder for the files with --out.");
  const place = workspace.place(folder);
  if (workspace.kindOf(place) === "file") throw wrongUsage(`${folder} is a file; --out names a folder.`);
  const form = choiceOf(given, to) ?? "both";
  if (isGiven(given, verify) && form !== "both")
    throw wrongUsage("--verify compares both forms, so it goes with --to both.");
  return { folder: place, options: convertOptionsBy(given, workspace), isVerified: isGiven(given, verify) };
}

/** How a service is to be converted; it stops where options do not go together. */
export function convertOptionsBy(given: Given, workspace: Workspace): ConvertOptions {
  const common = {
    to: choiceOf(given, to) ?? "both",
    today: dayBy(given, workspace.io),
    prices: readPrices(textOf(given, prices), workspace),
  } as const;
  const choice = choiceOf(given, remoteAccess);
  if (choiceOf(given, target) === "extended-support") {
    refuse(given, [orchestration.name, sessions.name], "extended-support");
    if (choice !== undefined && choice !== "extension" && choice !== "none") {
      throw wrongUsage(`--remote-access is extension or none in extended support, not ${choice}.`);
    }
    return { ...common, target: "extended-support", remoteAccess: choice };
  }
  if (choice === "extension") {
    throw wrongUsage(`--remote-access is one of ${remoteAccessChoices.join(", ")} for scale sets, not extension.`);
  }
  const mode = choiceOf(given, orchestration) ?? "uniform";
  return { ...common, target: "scale-sets", remoteAccess: choice, orchestration: mode, sessions: sessionsBy(given) };
}

function refuse({ values }: Given, names: readonly string[], targetName: string): void {
  const wrong = names.find((name) => values.has(name));
  if (wrong !== undefined) throw wrongUsage(`--${wrong} does not go with --target ${targetName}.`);
}

function sessionsBy(given: Given): number {
  const written = textOf(given, sessions);
  if (written === undefined) return ordinarySessions;
  if (/^[1-9]\d{0,6}$/.test(written)) return Number(written);
  throw wrongUsage(`--sessions is a number from 1 to 9999999, not '${written}'.`);
}
