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
import { orchestration, prices, remoteAccess, sessions, target } from "../convert-options.ts";

/** Writes a service as a page. What draws, lints and converts it is loaded by those who ask for it. */
export const report: Command = {
  name: "report",
  summary: "Write one HTML page: diagram, expanded service, limits, who can reach what, findings, and a conversion.",
  positionals: [
    {
      name: "DEFINITION",
      summary: "The definition, or a folder with one definition in it.",
      isRequired: true,
      isRepeated: false,
    },
  ],
  options: [
    { ...target, summary: "Tell too what becomes of the service: its account, with the proof by the flows." },
    { ...remoteAccess, summary: "As for convert; the page then tells of a conversion." },
    { ...orchestration, summary: "As for convert; the page then tells of a conversion." },
    { ...sessions, summary: "As for convert; the page then tells of a conversion." },
    { ...prices, summary: "As for convert; the page then tells of a conversion." },
    { ...configuration, summary: `${configuration.summary} The first one decides of flows and instances.` },
    noConfiguration,
    modules,
    rolePlugins,
    sdk,
    platform,
    today,
    settings,
    noSettings,
    output,
    color,
    noColor,
    quiet,
  ],
  examples: [
    { line: "csdef report ServiceDefinition.csdef --output report.html", told: "write a page to be looked at" },
    {
      line: "csdef report . --target scale-sets --remote-access bastion --output report.html",
      told: "with what becomes of the service",
    },
  ],

  async run(given, io) {
    const { reportCommandLine } = await import("../report-command-line.ts");
    return reportCommandLine(given, io);
  },
};
