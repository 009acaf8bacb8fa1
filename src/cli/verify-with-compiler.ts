import type { Conversion } from "../convert/conversion.ts";
import { type ExitStatus, exitStatus } from "./exit-status.ts";
import type { Place, Workspace } from "./files/workspace.ts";
import { say } from "./say.ts";

/** Lets an installed Bicep compiler make ARM of the Bicep that was written, and compares; it says what came of it. */
export function verifyWithCompiler(folder: Place, { files }: Conversion, workspace: Workspace): ExitStatus {
  const { io } = workspace;
  const compiler = io.env.BICEP ?? "bicep";
  const source = workspace.inside(folder, "main.bicep");
  const compiled = io.execute(compiler, ["build", source.absolute, "--stdout"]);
  if (compiled === undefined) {
    say(io, `csdef: Not verified: there is no ${compiler} to run. Put bicep on the PATH, or name it by BICEP.`);
    return exitStatus.failed;
  }
  const complaints = compiled.stderr.trim();
  if (compiled.status !== 0 || complaints !== "") {
    say(io, `csdef: bicep complains of ${source.path}: ${complaints || `exit status ${compiled.status}`}`);
    return exitStatus.problems;
  }
  const own = files.find(({ name }) => name === "main.json")?.text ?? "";
  if (withoutGenerator(compiled.stdout) !== withoutGenerator(own)) {
    say(io, `csdef: bicep makes something else of ${source.path} than main.json.`);
    return exitStatus.problems;
  }
  say(io, `Verified: bicep makes main.json of ${source.path}.`);
  return exitStatus.clean;
}

/** The template without the block in which the compiler tells of itself. */
function withoutGenerator(text: string): string {
  const template: unknown = JSON.parse(text);
  return JSON.stringify(template, (key, value: unknown) =>
    key === "metadata" && isGenerator(value) ? undefined : value,
  );
}

function isGenerator(value: unknown): boolean {
  return typeof value === "object" && value !== null && "_generator" in value;
}
