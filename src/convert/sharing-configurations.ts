import { diagnose } from "../diagnostic/code-record.ts";
import type { Staged } from "../diagnostic/diagnostic.ts";
import type { Plan } from "../plan/plan.ts";
import type { NamedConfiguration, PlannedService } from "../plan/planned-service.ts";
import { configurationsShareTemplate } from "./codes.ts";

/**
 * The service with those of its configurations that the template of the first one serves: what is planned of each of them
 * first is the same but for values. Of the others it is told which resource differs.
 */
export function sharingConfigurations(
  service: PlannedService,
  planOf: (service: PlannedService) => Plan,
): Staged<PlannedService> {
  const [first, ...others] = service.configurations;
  if (first === undefined || others.length === 0) return { value: service, diagnostics: [] };
  const compared = others.map((other) => ({ other, resource: firstDifference(first, other, service, planOf) }));
  const serving = compared.filter(({ resource }) => resource === undefined).map(({ other }) => other);
  return {
    value: { ...service, configurations: [first, ...serving] },
    diagnostics: compared.flatMap(({ other, resource }) =>
      resource === undefined ? [] : [differs(first, other, resource)],
    ),
  };
}

function differs(first: NamedConfiguration, { configuration }: NamedConfiguration, resource: string) {
  const files = { file: nameOf(configuration.document.file), first: nameOf(first.configuration.document.file) };
  const span = configuration.networkConfiguration?.span ?? configuration.serviceName.span;
  return diagnose(configurationsShareTemplate, "differs", span, { ...files, resource });
}

/** What differs between the plans of the two in either order; `undefined` where nothing does. */
function firstDifference(
  first: NamedConfiguration,
  other: NamedConfiguration,
  service: PlannedService,
  planOf: (service: PlannedService) => Plan,
): string | undefined {
  const left = planOf({ ...service, configurations: [first, other] });
  const right = planOf({ ...service, configurations: [other, first] });
  const symbols = new Set([...left.resources, ...right.resources].map(({ symbol }) => symbol));
  return [...symbols].find((symbol) => shapeOf(symbol, left) !== shapeOf(symbol, right));
}

/** A resource without the places that it came from, as text that is equal for equal ones. */
function shapeOf(symbol: string, { resources }: Plan): string {
  const found = resources.filter((resource) => resource.symbol === symbol);
  return JSON.stringify(found, (key, value: unknown) => (key === "origins" || key === "told" ? undefined : value));
}

function nameOf(file: string): string {
  return file.split(/[/\\]/).at(-1) ?? file;
}
