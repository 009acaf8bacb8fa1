import type { Command } from "../command.ts";
import {
  color,
  configuration,
  modules,
  noColor,
  noConfiguration,
  noSettings,
  quiet,
  rolePlugins,
  sdk,
  settings,
  today,
} from "../common-options.ts";
import { force, orchestration, out, prices, remoteAccess, sessions, target, to, verify } from "../convert-options.ts";

/** Writes what replaces a service. What plans, prints and proves it is loaded by those who ask for it. */
export const convert: Command = {
  name: "convert",
  summary: "Write ARM and Bicep for what replaces a service, an account of every element, and how to deploy it.",
  positionals: [
    {
      name: "DEFINITION",
      summary: "The definition, or a folder with one definition in it.",
      isRequired: true,
      isRepeated: false,
    },
  ],
  options: [
    out,
    force,
    to,
    target,
    remoteAccess,
    orchestration,
    sessions,
    prices,
    verify,
    { ...configuration, summary: `${configuration.summary} The structure comes from the first.` },
    noConfiguration,
    modules,
    rolePlugins,
    sdk,
    { ...today, summary: "The date by which it is told what the platform has stopped, instead of that of the day." },
    settings,
    noSettings,
    color,
    noColor,
    quiet,
  ],
  examples: [
    {
      line: "csdef convert ServiceDefinition.csdef --out azure",
      told: "write scale sets, with Bastion for Remote Desktop",
    },
    {
      line: "csdef convert . --out azure --force --remote-access none",
      told: "write them again, without Remote Desktop",
    },
  ],

  async run(given, io) {
    const { convertCommandLine } = await import("../convert-command-line.ts");
    return convertCommandLine(given, io);
  },
};
