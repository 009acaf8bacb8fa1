import type { Command } from "../command.ts";
import {
  color,
  configuration,
  modules,
  noColor,
  noConfiguration,
  noSettings,
  output,
  platform,
  quiet,
  rolePlugins,
  sdk,
  settings,
  today,
} from "../common-options.ts";
import { lintCommandLine } from "../lint-command-line.ts";
import { format, maxWarnings, noIgnore, report, stdinFilename } from "../lint-options.ts";

/** Tells what is wrong with services. Problems are errors, and warnings beyond `--max-warnings`. */
export const lint: Command = {
  name: "lint",
  summary: "Check service definitions, service configurations and role modules.",
  positionals: [
    {
      name: "PATH",
      summary: "Files, folders, patterns such as **/*.csdef, or - for standard input.",
      isRequired: true,
      isRepeated: true,
    },
  ],
  options: [
    configuration,
    noConfiguration,
    modules,
    rolePlugins,
    sdk,
    platform,
    settings,
    noSettings,
    noIgnore,
    stdinFilename,
    today,
    maxWarnings,
    format,
    output,
    report,
    color,
    noColor,
    quiet,
  ],
  examples: [
    { line: "csdef lint .", told: "check every service of this folder" },
    {
      line: "csdef lint Service.csdef --configuration Service.Cloud.cscfg",
      told: "check a definition and this one of its configurations",
    },
    {
      line: "csdef lint src --format github --report sarif=csdef.sarif",
      told: "annotate in a build, and keep a report",
    },
  ],
  run: lintCommandLine,
};
