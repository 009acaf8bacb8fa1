import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expandImports } from "../../../src/expand/expand-imports.ts";
import { builtInModules } from "../../../src/modules/index.ts";
import { moduleMap } from "../../../src/modules/module-map.ts";
import type { Expansion } from "../../../src/plan/extended-support/reread-service.ts";
import type { PlannedService } from "../../../src/plan/planned-service.ts";
import { readConfiguration } from "../../../src/service/read-configuration.ts";
import { readDefinition } from "../../../src/service/read-definition.ts";
import { parseXml } from "../../../src/xml/parse.ts";
import type { XmlDocument } from "../../../src/xml/tree.ts";
import { readDocument } from "../../read-document.ts";

export const expansion: Expansion = {
  modules: moduleMap(builtInModules),
  options: { sdk: undefined, rolePlugins: [] },
};

export const samples = fileURLToPath(new URL("../../../samples", import.meta.url));

/** A service made of documents; `undefined` where the first is no definition. Documents that are no configuration are left out. */
export function serviceOf(definition: XmlDocument, configurations: readonly XmlDocument[]): PlannedService | undefined {
  const written = readDefinition(definition);
  if (written === undefined) return undefined;
  const expanded = expandImports(written, expansion.modules, expansion.options).value;
  const named = configurations.flatMap((document) => {
    const configuration = readConfiguration(document);
    const name = /\.([^./\\]+)\.cscfg$/.exec(document.file)?.[1] ?? "";
    return configuration === undefined ? [] : [{ name, configuration }];
  });
  return { written, expanded, configurations: named };
}

/** The service of two texts; the definition has to be one. */
export function serviceOfTexts(
  definition: string,
  configuration?: string,
  file = "Service.Cloud.cscfg",
): PlannedService {
  const configurations = configuration === undefined ? [] : [parseXml(configuration, file).value];
  const service = serviceOf(parseXml(definition, "ServiceDefinition.csdef").value, configurations);
  if (service === undefined) throw new Error("The text is no definition.");
  return service;
}

/** Every definition below a folder, with the configurations beside it. */
export function* servicesBelow(folder: string): Generator<{ readonly file: string; readonly service: PlannedService }> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file));
  const configurations = files.filter((file) => file.endsWith(".cscfg")).sort();
  for (const file of files.filter((one) => one.endsWith(".csdef")).sort()) {
    const beside = configurations.filter((other) => dirname(other) === dirname(file));
    const service = serviceOf(
      readDocument(file).value,
      beside.map((other) => readDocument(other).value),
    );
    if (service !== undefined) yield { file, service };
  }
}
