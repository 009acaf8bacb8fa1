import { readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { sdkOf } from "../../../src/lint/lint-service.ts";
import type { ServiceConfiguration } from "../../../src/service/configuration.ts";
import type { ServiceDefinition } from "../../../src/service/definition.ts";
import { readConfiguration } from "../../../src/service/read-configuration.ts";
import { readDefinition } from "../../../src/service/read-definition.ts";
import { definitionText, expand, read } from "../../expand/expand-text.ts";
import { readDocument } from "../../read-document.ts";

/** A definition of a folder of services, by its path in there. */
export interface ServiceFile {
  readonly name: string;
  readonly path: string;
}

/** The folder of samples of this checkout. */
export const samples = fileURLToPath(new URL("../../../samples", import.meta.url));

/** Every definition below a folder. */
export function servicesIn(folder: string): readonly ServiceFile[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile() && file.name.endsWith(".csdef"))
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => ({ name: relative(folder, path), path }))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** A definition with its imports replaced, and the first configuration beside it. */
export interface Service {
  readonly expanded: ServiceDefinition;
  readonly configuration: ServiceConfiguration | undefined;
}

/** The service of a file; `undefined` where the file holds no definition. */
export function serviceOf({ path }: ServiceFile): Service | undefined {
  const document = readDocument(path).value;
  const written = readDefinition(document);
  if (written === undefined) return undefined;
  const [beside] = readdirSync(dirname(path)).filter((name) => name.endsWith(".cscfg"));
  const configuration =
    beside === undefined ? undefined : readConfiguration(readDocument(join(dirname(path), beside)).value);
  return { expanded: expand(written, { sdk: sdkOf(document) }).value, configuration };
}

/** What a definition that holds this stands for. */
export function expandedOf(content: string, attributes?: string): ServiceDefinition {
  return expand(read(definitionText(content, attributes))).value;
}

/** `text` in an attribute of XML. */
export function attribute(text: string): string {
  return text.replace(/[&<>"\n\r\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}
