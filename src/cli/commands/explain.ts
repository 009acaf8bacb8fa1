import { explain as explainCode } from "../../diagnostic/explain.ts";
import { painter } from "../../diagnostic/painter.ts";
import { conversionCodeNames } from "../../lint/conversion-code-names.ts";
import { allCodes } from "../../lint/lint-service.ts";
import { usesColor } from "../color.ts";
import type { Command } from "../command.ts";
import { color, noColor, output, quiet } from "../common-options.ts";
import { didYouMean } from "../did-you-mean.ts";
import { exitStatus } from "../exit-status.ts";
import { Workspace } from "../files/workspace.ts";
import { wrongUsage } from "../stop.ts";
import { outputBy, writeOutput } from "../write-result.ts";

const names = [...allCodes.map(({ name }) => name), ...conversionCodeNames];

/** Tells all about one code. */
export const explain: Command = {
  name: "explain",
  summary: "Tell what a rule is about, why, and where it says so.",
  positionals: [
    {
      name: "CODE",
      summary: "The name of a rule, as findings and csdef rules have it.",
      isRequired: true,
      isRepeated: false,
      suggestions: names,
    },
  ],
  options: [output, color, noColor, quiet],
  examples: [{ line: "csdef explain https-endpoint-needs-certificate", told: "tell about this rule" }],

  async run(given, io) {
    const [name = ""] = given.positionals;
    const { everyCode } = await import("../../convert/every-code.ts");
    const record = everyCode.find((code) => code.name === name);
    if (record === undefined) throw wrongUsage(`There is no rule '${name}'${didYouMean(name, names)}`);
    const workspace = new Workspace(io);
    const target = outputBy(given, workspace);
    const paint = painter(usesColor(given, io, target === undefined ? io.stdout : undefined));
    writeOutput(explainCode(record, paint), target, workspace);
    return exitStatus.clean;
  },
};
