import { expandImports } from "../../../src/expand/expand-imports.ts";
import type { ExpandOptions } from "../../../src/expand/resolve-imports.ts";
import type { ModulesByName } from "../../../src/modules/plugin-module.ts";
import { type ChangedFile, changedText } from "../../../src/plan/extended-support/changed-file.ts";
import type { PlannedService } from "../../../src/plan/planned-service.ts";
import { readConfiguration } from "../../../src/service/read-configuration.ts";
import { readDefinition } from "../../../src/service/read-definition.ts";
import { parseXml } from "../../../src/xml/parse.ts";
import type { XmlDocument } from "../../../src/xml/tree.ts";

/** What the imports of a definition stand for. */
export interface Expansion {
  readonly modules: ModulesByName;
  readonly options: ExpandOptions;
}

/** A service as its changed files say it; spans are places in the changed texts, under the names of the originals. */
export function rereadService(
  service: PlannedService,
  changedFiles: readonly ChangedFile[],
  { modules, options }: Expansion,
): PlannedService {
  const changed = new Map(changedFiles.map((file) => [file.document, file]));
  const written = readDefinition(reread(service.written.document, changed));
  if (written === undefined) throw new Error("A changed definition is no definition any more.");
  const expanded = expandImports(written, modules, options).value;
  const configurations = service.configurations.map(({ name, configuration }) => {
    const read = readConfiguration(reread(configuration.document, changed));
    if (read === undefined) throw new Error("A changed configuration is no configuration any more.");
    return { name, configuration: read };
  });
  return { written, expanded, configurations };
}

function reread(document: XmlDocument, changed: ReadonlyMap<XmlDocument, ChangedFile>): XmlDocument {
  const file = changed.get(document);
  return file === undefined ? document : parseXml(changedText(file), document.file).value;
}
