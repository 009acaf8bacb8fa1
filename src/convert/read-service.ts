import type { Staged } from "../diagnostic/diagnostic.ts";
import { expandImports } from "../expand/expand-imports.ts";
import type { NamedConfiguration, PlannedService } from "../plan/planned-service.ts";
import { readConfiguration } from "../service/read-configuration.ts";
import { readDefinition } from "../service/read-definition.ts";
import { sdkOfSchemaVersion } from "../service/sdk.ts";
import { configurationNames } from "./configuration-names.ts";
import type { ServiceToConvert } from "./conversion.ts";

/** The service that files describe; `undefined` where the first of them holds no definition. */
export function readService(files: ServiceToConvert): Staged<PlannedService | undefined> {
  const written = readDefinition(files.definition);
  if (written === undefined) return { value: undefined, diagnostics: [] };
  const sdk = files.sdk ?? sdkOfSchemaVersion(written.schemaVersion?.value ?? "");
  const { value, diagnostics } = expandImports(written, files.modules, { sdk, rolePlugins: files.rolePlugins });
  return { value: { written, expanded: value, configurations: configurationsIn(files) }, diagnostics };
}

function configurationsIn({ configurations }: ServiceToConvert): readonly NamedConfiguration[] {
  const read = configurations.map(readConfiguration).filter((configuration) => configuration !== undefined);
  const names = configurationNames(read.map(({ document }) => document.file));
  return read.map((configuration, index) => ({ name: names[index] ?? "", configuration }));
}
