import { codeListJson, codeListText } from "../../diagnostic/code-list.ts";
import { painter } from "../../diagnostic/painter.ts";
import { choiceOf } from "../arguments/given.ts";
import { choiceOption } from "../arguments/option.ts";
import { usesColor } from "../color.ts";
import type { Command } from "../command.ts";
import { color, noColor, output, quiet } from "../common-options.ts";
import { exitStatus } from "../exit-status.ts";
import { Workspace } from "../files/workspace.ts";
import { outputBy, writeOutput } from "../write-result.ts";

const format = choiceOption({
  name: "format",
  placeholder: "NAME",
  choices: ["text", "json"],
  summary: "text (for people), json (for programs); text unless given.",
});

/** Lists everything that is looked for. */
export const rules: Command = {
  name: "rules",
  summary: "List what is checked.",
  positionals: [],
  options: [format, output, color, noColor, quiet],
  examples: [{ line: "csdef rules --format json", told: "list all rules for a program" }],

  async run(given, io) {
    const workspace = new Workspace(io);
    const target = outputBy(given, workspace);
    const paint = painter(usesColor(given, io, target === undefined ? io.stdout : undefined));
    const isJson = choiceOf(given, format) === "json";
    const { everyCode } = await import("../../convert/every-code.ts");
    writeOutput(isJson ? codeListJson(everyCode) : codeListText(everyCode, paint), target, workspace);
    return exitStatus.clean;
  },
};
