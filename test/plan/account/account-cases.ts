import { expandImports } from "../../../src/expand/expand-imports.ts";
import { builtInModules } from "../../../src/modules/index.ts";
import { moduleMap } from "../../../src/modules/module-map.ts";
import type { Account, AccountEntry } from "../../../src/plan/account/account.ts";
import { accountOf } from "../../../src/plan/account/account-of.ts";
import type { Plan } from "../../../src/plan/plan.ts";
import type { PlannedService } from "../../../src/plan/planned-service.ts";
import { readConfiguration } from "../../../src/service/read-configuration.ts";
import { readDefinition } from "../../../src/service/read-definition.ts";
import type { Span } from "../../../src/text/span.ts";
import { parseXml } from "../../../src/xml/parse.ts";
import { definitionText } from "../../expand/expand-text.ts";

const configurationNamespace = "http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration";

export function configurationText(content: string): string {
  return `<ServiceConfiguration serviceName="Shop" xmlns="${configurationNamespace}">${content}</ServiceConfiguration>`;
}

/** A service whose definition has this content, with configurations of these. */
export function serviceOf(content: string, ...configurations: readonly string[]): PlannedService {
  return serviceFrom(definitionText(content), ...configurations.map(configurationText));
}

export function serviceFrom(definition: string, ...configurations: readonly string[]): PlannedService {
  const written = readDefinition(parseXml(definition, "Shop.csdef").value);
  if (written === undefined) throw new Error("no definition");
  const { value: expanded } = expandImports(written, moduleMap(builtInModules), { sdk: "2.4", rolePlugins: [] });
  const named = configurations.map((text, index) => {
    const name = index === 0 ? "Cloud" : `Other${index}`;
    const configuration = readConfiguration(parseXml(text, `Shop.${name}.cscfg`).value);
    if (configuration === undefined) throw new Error("no configuration");
    return { name, configuration };
  });
  return { written, expanded, configurations: named };
}

export const emptyPlan: Plan = {
  target: "scale-sets",
  parameters: [],
  variables: [],
  resources: [],
  outputs: [],
  notes: [],
};

/** The place of a piece of text in a file of a service; the text must be there once. */
export function placeOf({ written, configurations }: PlannedService, text: string, within = text): Span {
  for (const document of [written.document, ...configurations.map(({ configuration }) => configuration.document)]) {
    const at = document.text.indexOf(within);
    if (at < 0) continue;
    const start = document.text.indexOf(text, at);
    return { file: document.file, start, end: start + text.length };
  }
  throw new Error(`${within} is nowhere`);
}

export function accountWith(service: PlannedService, parts: Partial<Plan>): Account {
  return accountOf(service, { ...emptyPlan, ...parts });
}

export function entriesOf({ files }: Account): readonly AccountEntry[] {
  return files.flatMap(({ entries }) => entries);
}

/** The entry whose path ends with this. */
export function entryAt(account: Account, ...end: readonly string[]): AccountEntry {
  const found = entriesOf(account).filter(({ path }) => path.slice(-end.length).join("\n") === end.join("\n"));
  const [entry] = found;
  if (entry === undefined || found.length > 1) throw new Error(`${found.length} entries end with ${end.join(" › ")}`);
  return entry;
}
