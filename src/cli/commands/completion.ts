import type { Command } from "../command.ts";
import { candidatesFor } from "../completion/candidates.ts";
import { shells } from "../completion/shells.ts";
import { exitStatus } from "../exit-status.ts";

/** Prints the script that makes a shell complete command lines; with words, what can stand in the place of the last. */
export const completion: Command = {
  name: "completion",
  summary: "Print the script that lets a shell complete csdef.",
  positionals: [
    {
      name: "shell",
      summary: "The shell.",
      isRequired: true,
      isRepeated: false,
      choices: shells.map(({ name }) => name),
    },
    {
      name: "word",
      summary: "A command line up to the cursor, after --: what can stand in the place of its last word is printed.",
      isRequired: false,
      isRepeated: true,
    },
  ],
  options: [],
  examples: [{ line: "csdef completion bash >> ~/.bashrc", told: "complete in every new bash" }],

  async run({ positionals: [name, ...words] }, io, commands) {
    const shell = shells.find((one) => one.name === name);
    if (shell === undefined) return exitStatus.wrongUsage;
    const lines = candidatesFor(words, commands).map((candidate) => `${shell.line(candidate)}\n`);
    io.stdout.write(words.length === 0 ? shell.script : lines.join(""));
    return exitStatus.clean;
  },
};
