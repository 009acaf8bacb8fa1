import { spawnSync } from "node:child_process";
import type { Complaint } from "./complaint.ts";

/** What programs of the machine say of a text, and which of them are not there. */
export interface Verdict {
  readonly complaints: readonly Complaint[];
  readonly skipped: readonly string[];
}

/** What shellcheck says of a bash script, and Python of the programs that it holds as `python3 … <<'END'`. */
export function shellComplaints(text: string): Verdict {
  const verdicts = [shellcheckVerdict(text), ...pythonPrograms(text).map((program) => pythonVerdict(program))];
  return {
    complaints: verdicts.flatMap(({ complaints }) => complaints),
    skipped: [...new Set(verdicts.flatMap(({ skipped }) => skipped))],
  };
}

interface ShellcheckFinding {
  readonly line: number;
  readonly column: number;
  readonly code: number;
  readonly message: string;
}

/** What shellcheck says of a bash script, down to matters of style. */
export function shellcheckVerdict(text: string, program = "shellcheck"): Verdict {
  const { stdout, error } = spawnSync(program, ["--shell=bash", "--format=json", "-"], {
    input: text,
    encoding: "utf8",
  });
  if (error !== undefined) return { complaints: [], skipped: [`${program} is not on the PATH`] };
  const findings: readonly ShellcheckFinding[] = JSON.parse(stdout);
  const complaints = findings.map(({ line, column, code, message }) => ({
    where: `${line}:${column}`,
    what: `SC${code} ${message}`,
  }));
  return { complaints, skipped: [] };
}

/** A program within a script. */
export interface HeldProgram {
  readonly text: string;
  /** The line before its first, so that its lines can be told as the script's. */
  readonly line: number;
}

/** The Python programs that a script holds as here-documents. */
export function pythonPrograms(text: string): readonly HeldProgram[] {
  const lines = text.split("\n");
  return lines.flatMap((line, index) => {
    const end = /python3?\b.*<<-?\s*(?<quote>['"]?)(?<end>\w+)\k<quote>/u.exec(line)?.groups?.end;
    if (end === undefined) return [];
    const rest = lines.slice(index + 1);
    const length = rest.findIndex((each) => each.trimStart() === end);
    return [{ text: rest.slice(0, length === -1 ? rest.length : length).join("\n"), line: index + 1 }];
  });
}

const compile = `
import sys
try:
    compile(sys.stdin.read(), "program", "exec")
except SyntaxError as error:
    print(error.lineno, error.msg)
`;

/** Whether Python can read a program. */
export function pythonVerdict({ text, line }: HeldProgram, program = "python3"): Verdict {
  const { stdout, error } = spawnSync(program, ["-c", compile], { input: text, encoding: "utf8" });
  if (error !== undefined) return { complaints: [], skipped: [`${program} is not on the PATH`] };
  const [number = "", ...words] = stdout.trim().split(" ");
  if (number === "") return { complaints: [], skipped: [] };
  return { complaints: [{ where: `${Number(number) + line}:1`, what: `Python: ${words.join(" ")}` }], skipped: [] };
}
