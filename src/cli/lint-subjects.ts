import { type Given, isGiven, textOf } from "./arguments/given.ts";
import { matchingBy } from "./chosen.ts";
import { findFiles } from "./files/find-files.ts";
import { findServices, type Subject } from "./files/find-services.ts";
import type { Place, Workspace } from "./files/workspace.ts";
import { noIgnore, stdinFilename } from "./lint-options.ts";
import { wrongUsage } from "./stop.ts";

/** The services that the paths of a command line name, `-` being the text on standard input. */
export async function subjectsOf(given: Given, workspace: Workspace): Promise<Iterable<Subject>> {
  const matching = matchingBy(given, workspace);
  const paths = given.positionals.filter((path) => path !== "-");
  const isPiped = paths.length < given.positionals.length;
  const name = textOf(given, stdinFilename);
  if (name !== undefined && !isPiped) throw wrongUsage("--stdin-filename goes with -, standard input.");

  const files = await findFiles(paths, workspace, isGiven(given, noIgnore));
  if (!isPiped) return findServices(files, matching, workspace);
  const piped = workspace.place(name ?? "<stdin>");
  workspace.provide(piped, await workspace.io.readStdin());
  if (name !== undefined) return findServices(withFile(files, piped), matching, workspace);
  // Of a text without a name nobody knows what it lies beside.
  const alone = findServices([piped], matching.kind === "beside" ? { kind: "alone" } : matching, workspace);
  return [...alone, ...findServices(files, matching, workspace)];
}

function withFile(files: readonly Place[], file: Place): readonly Place[] {
  return [file, ...files.filter(({ key }) => key !== file.key)];
}
