import { expandImports } from "../../src/expand/expand-imports.ts";
import type { Platform } from "../../src/lint/rule.ts";
import type { Subjects } from "../../src/lint/run-rules.ts";
import { builtInModules } from "../../src/modules/index.ts";
import { moduleMap } from "../../src/modules/module-map.ts";
import { readConfiguration } from "../../src/service/read-configuration.ts";
import { readDefinition } from "../../src/service/read-definition.ts";
import { type Sdk, sdkOfSchemaVersion } from "../../src/service/sdk.ts";
import { parseXml } from "../../src/xml/parse.ts";

/** What holds besides the files, where a case says so. */
export interface Given {
  readonly sdk?: Sdk;
  readonly platform?: Platform;
  readonly today?: string;
  readonly configurationFile?: string;
}

/** What rules look at, made of a definition, a configuration, or both. */
export function subjectsOf(
  definition: string | undefined,
  configuration: string | undefined,
  given: Given,
): Subjects[] {
  const modules = moduleMap(builtInModules, []);
  const circumstances = { modules, platform: given.platform ?? "classic", today: given.today ?? "2026-11-22" } as const;
  const written = definition === undefined ? undefined : readDefinition(parseXml(definition, "service.csdef").value);
  const configured =
    configuration === undefined
      ? undefined
      : readConfiguration(parseXml(configuration, given.configurationFile ?? "service.Cloud.cscfg").value);
  const sdk = given.sdk ?? (written?.schemaVersion && sdkOfSchemaVersion(written.schemaVersion.value));
  const expanded = written && expandImports(written, modules, { sdk, rolePlugins: [] }).value;

  const ofDefinition = written && expanded && { ...circumstances, sdk, written, expanded };
  const isLocal = /\.Local\./i.test(given.configurationFile ?? "");
  const ofConfiguration = configured && { ...circumstances, sdk, configuration: configured, isLocal };
  return [
    ...(ofDefinition ? [{ on: "definition", subject: ofDefinition } as const] : []),
    ...(ofConfiguration ? [{ on: "configuration", subject: ofConfiguration } as const] : []),
    ...(ofDefinition && ofConfiguration
      ? [{ on: "service", subject: { ...ofDefinition, ...ofConfiguration } } as const]
      : []),
  ];
}
