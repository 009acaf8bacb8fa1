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
import { format, parameters, role, template } from "../reach-options.ts";

/** Tells who can reach what. What evaluates flows and templates is loaded by those who ask for them. */
export const reach: Command = {
  name: "reach",
  summary: "Tell who can reach what, in a service, in an ARM template, or the difference of both.",
  positionals: [
    {
      name: "DEFINITION",
      summary: "The definition, or a folder with one definition in it.",
      isRequired: false,
      isRepeated: false,
    },
  ],
  options: [
    template,
    parameters,
    role,
    format,
    { ...configuration, summary: `${configuration.summary} The first one holds.` },
    noConfiguration,
    modules,
    rolePlugins,
    sdk,
    { ...platform, summary: "As for lint; flows are the same on each platform." },
    settings,
    noSettings,
    output,
    color,
    noColor,
    quiet,
  ],
  examples: [
    { line: "csdef reach ServiceDefinition.csdef", told: "show what the Internet and every role can reach" },
    { line: "csdef reach . --template main.json", told: "show what a template loses and opens" },
  ],

  async run(given, io) {
    const { reachCommandLine } = await import("../reach-command-line.ts");
    return reachCommandLine(given, io);
  },
};
