import { choiceOf, type Given, isGiven, listOf, textOf } from "./arguments/given.ts";
import {
  configuration,
  modules,
  noConfiguration,
  noSettings,
  platform,
  rolePlugins,
  sdk,
  settings,
} from "./common-options.ts";
import type { Matching } from "./files/find-services.ts";
import type { Chosen } from "./files/options-of-files.ts";
import type { Place, Workspace } from "./files/workspace.ts";
import { wrongUsage } from "./stop.ts";

/** What the common options say about every file. `today` is what retirement is measured by. */
export function chosenBy(given: Given, workspace: Workspace, today: string): Chosen {
  return {
    sdk: choiceOf(given, sdk),
    platform: choiceOf(given, platform),
    modules: listOf(given, modules).map((folder) => existing(folder, "folder", workspace)),
    rolePlugins: listOf(given, rolePlugins).flatMap(namesIn),
    today,
    settings: chosenSettings(given, workspace),
  };
}

/** How the common options say that configurations are found. */
export function matchingBy(given: Given, workspace: Workspace): Matching {
  const files = listOf(given, configuration);
  if (isGiven(given, noConfiguration)) {
    if (files.length > 0) throw wrongUsage("--configuration and --no-configuration cannot both be given.");
    return { kind: "alone" };
  }
  if (files.length === 0) return { kind: "beside" };
  return { kind: "listed", configurations: files.map((file) => existing(file, "file", workspace)) };
}

function chosenSettings(given: Given, workspace: Workspace): Chosen["settings"] {
  const file = textOf(given, settings);
  if (!isGiven(given, noSettings)) return file === undefined ? "nearest" : existing(file, "file", workspace);
  if (file !== undefined) throw wrongUsage("--settings and --no-settings cannot both be given.");
  return "none";
}

function existing(path: string, kind: "file" | "folder", workspace: Workspace): Place {
  const place = workspace.place(path);
  if (workspace.kindOf(place) !== kind) throw wrongUsage(`There is no ${kind} ${path}.`);
  return place;
}

/** Names as the build writes them: several in one text, separated by semicolons. */
function namesIn(text: string): string[] {
  return text
    .split(";")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
