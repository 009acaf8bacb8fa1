import { expandImports } from "../expand/expand-imports.ts";
import { type LintOptions, sdkOf } from "../lint/lint-service.ts";
import { type Flow, flowInWords } from "../reach/flow.ts";
import { flowsOfService } from "../reach/flows-of-service.ts";
import { wayOutOf } from "../reach/way-out.ts";
import type { ServiceDefinition } from "../service/definition.ts";
import { readDefinition } from "../service/read-definition.ts";
import { configurationIn, configurationsOf, matchNotes } from "./configurations-of.ts";
import type { Matching } from "./files/find-services.ts";
import type { SourceFile } from "./files/source-file.ts";
import type { Workspace } from "./files/workspace.ts";
import type { Reached } from "./reached.ts";

/**
 * The flows of a service with the first of its configurations, by default one that is not local. A further configuration
 * is told of where it has other flows.
 */
export function reachOfService(
  file: SourceFile,
  matching: Matching,
  options: LintOptions,
  workspace: Workspace,
): Reached {
  const written = readDefinition(file.document.value);
  if (written === undefined) return { ...nothing, diagnostics: file.document.diagnostics, texts: textsOf([file]) };
  const sdk = options.sdk ?? sdkOf(file.document.value);
  const expanded = expandImports(written, options.modules, { sdk, rolePlugins: options.rolePlugins });
  const [chosen, ...others] = configurationsOf(file, matching, workspace);
  const { value, diagnostics } = flowsOfService(expanded.value, chosen && configurationIn(chosen));
  const files = chosen === undefined ? [file] : [file, chosen];
  return {
    reach: value,
    subject: subjectOf(expanded.value, files),
    roles: expanded.value.roles.map((role) => role.name.value),
    wayOut: wayOutOf(expanded.value, chosen && configurationIn(chosen)),
    diagnostics: [...files.flatMap(({ document }) => document.diagnostics), ...expanded.diagnostics, ...diagnostics],
    texts: textsOf(files),
    notes: [...matchNotes(files, matching), ...differing(others, expanded.value, value.flows)],
  };
}

const nothing = { reach: undefined, subject: "", roles: [], wayOut: undefined, notes: [] } as const;

function subjectOf({ name }: ServiceDefinition, [definition, configuration]: readonly SourceFile[]): string {
  const from = configuration === undefined ? "" : ` with ${configuration.place.path}`;
  return `${name.value} (${definition?.place.path ?? ""}${from})`.trim();
}

function textsOf(files: readonly SourceFile[]): ReadonlyMap<string, string> {
  return new Map(files.map(({ place, document }) => [place.path, document.value.text]));
}

function differing(
  others: readonly SourceFile[],
  expanded: ServiceDefinition,
  flows: readonly Flow[],
): readonly string[] {
  return others
    .filter((other) => !isSameReach(flowsOfService(expanded, configurationIn(other)).value.flows, flows))
    .map(({ place }) => `With ${place.path} the flows are others; name it by --configuration to see them.`);
}

function isSameReach(left: readonly Flow[], right: readonly Flow[]): boolean {
  const inWords = (flows: readonly Flow[]) => flows.map(flowInWords).join("\n");
  return inWords(left) === inWords(right);
}
