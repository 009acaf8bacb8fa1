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
} from "../common-options.ts";
import { format, keep } from "../expand-options.ts";

/** Prints a service with its imports replaced. What writes XML is loaded by those who expand. */
export const expand: Command = {
  name: "expand",
  summary: "Print a service with its imports replaced by what they stand for.",
  positionals: [
    {
      name: "DEFINITION",
      summary: "The definition, or a folder with one definition in it.",
      isRequired: true,
      isRepeated: false,
    },
  ],
  options: [
    format,
    keep,
    modules,
    rolePlugins,
    sdk,
    {
      ...configuration,
      summary: "For a diagram: whose instances and access lists it shows. Nothing else depends on it.",
    },
    { ...noConfiguration, summary: "Draw the definition alone." },
    { ...platform, summary: "As for lint; imports stand for the same on each platform." },
    settings,
    noSettings,
    output,
    color,
    noColor,
    quiet,
  ],
  examples: [
    { line: "csdef expand ServiceDefinition.csdef", told: "show what the service stands for" },
    { line: "csdef expand . --format svg --output Service.svg", told: "draw the service" },
    { line: "csdef expand . --keep --output Expanded.csdef", told: "write a definition without imports" },
  ],

  async run(given, io) {
    const { expandCommandLine } = await import("../expand-command-line.ts");
    return expandCommandLine(given, io);
  },
};
