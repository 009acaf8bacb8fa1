import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expandImports } from "../../src/expand/expand-imports.ts";
import { isLocalConfiguration } from "../../src/lint/lint-service.ts";
import { builtInModules } from "../../src/modules/index.ts";
import { moduleMap } from "../../src/modules/module-map.ts";
import type { PlannedService } from "../../src/plan/planned-service.ts";
import { readConfiguration } from "../../src/service/read-configuration.ts";
import { readDefinition } from "../../src/service/read-definition.ts";
import { parseXml } from "../../src/xml/parse.ts";
import type { XmlDocument } from "../../src/xml/tree.ts";
import { readDocument } from "../read-document.ts";

const modules = moduleMap(builtInModules);
const samplesFolder = fileURLToPath(new URL("../../samples", import.meta.url));

/** A service to convert, with where it lies. */
export interface ServiceAt {
  /** The definition's path from the folder that was searched. */
  readonly path: string;
  readonly service: PlannedService;
}

/** A service out of texts; each configuration with its name. */
export function serviceOf(definition: string, configurations: Readonly<Record<string, string>> = {}): PlannedService {
  const document = parseXml(definition, "ServiceDefinition.csdef").value;
  const named = Object.entries(configurations).map(([name, text]) => {
    const file = name === "" ? "ServiceConfiguration.cscfg" : `ServiceConfiguration.${name}.cscfg`;
    return { name, document: parseXml(text, file).value };
  });
  const service = plannedService(document, named);
  if (service === undefined) throw new Error("There is no definition in the text.");
  return service;
}

/** Every sample, with its configurations. */
export function sampleServices(): readonly ServiceAt[] {
  return servicesBelow(samplesFolder);
}

/** Every definition below a folder that can be read as one, with the configurations beside it. */
export function servicesBelow(folder: string): readonly ServiceAt[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  const definitions = files.filter((file) => file.endsWith(".csdef"));
  return definitions.flatMap((path) => {
    const beside = files.filter((file) => file.endsWith(".cscfg") && dirname(file) === dirname(path));
    const ordered = [...beside].sort((left, right) => rank(left) - rank(right));
    const service = plannedService(
      readDocument(join(folder, path), path).value,
      ordered.map((file) => ({
        name: configurationName(file),
        document: readDocument(join(folder, file), file).value,
      })),
    );
    return service === undefined ? [] : [{ path, service }];
  });
}

function plannedService(
  definition: XmlDocument,
  named: readonly { readonly name: string; readonly document: XmlDocument }[],
): PlannedService | undefined {
  const written = readDefinition(definition);
  if (written === undefined) return undefined;
  const configurations = named.flatMap(({ name, document }) => {
    const configuration = readConfiguration(document);
    return configuration === undefined ? [] : [{ name, configuration }];
  });
  const expanded = expandImports(written, modules, { sdk: undefined, rolePlugins: [] }).value;
  return { written, expanded, configurations };
}

/** Configurations that are not local come first. */
function rank(file: string): number {
  return isLocalConfiguration(file) ? 1 : 0;
}

function configurationName(file: string): string {
  return basename(file, ".cscfg").split(".").slice(1).join(".");
}
