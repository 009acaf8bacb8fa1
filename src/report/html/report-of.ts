import type { ConvertOptions } from "../../convert/conversion.ts";
import { convertService } from "../../convert/convert-service.ts";
import { conversionCodes } from "../../convert/every-code.ts";
import type { Diagnostic, Staged } from "../../diagnostic/diagnostic.ts";
import { expandImports } from "../../expand/expand-imports.ts";
import { type LintOptions, lintService, sdkOf, withSeverities } from "../../lint/lint-service.ts";
import { flowsOfService } from "../../reach/flows-of-service.ts";
import { wayOutOf } from "../../reach/way-out.ts";
import { readConfiguration } from "../../service/read-configuration.ts";
import { readDefinition } from "../../service/read-definition.ts";
import type { XmlDocument } from "../../xml/tree.ts";
import type { ReportedConversion, ReportedService, ServiceReport } from "./service-report.ts";

/** The files of a service, as they were read. The first configuration decides of instances and flows. */
export interface FilesToReport {
  readonly definition: Staged<XmlDocument>;
  readonly configurations: readonly Staged<XmlDocument>[];
}

/**
 * All that a page tells of a service, with what the stages behind it met: reading, expansion, flows and, where one is
 * asked for, the conversion. What lint finds is part of the page.
 */
export function reportOf(
  files: FilesToReport,
  options: LintOptions,
  conversionOptions: ConvertOptions | undefined,
): Staged<ServiceReport> {
  const { definition, configurations } = files;
  const all = [definition, ...configurations];
  const service = serviceIn(files, options);
  const conversion = conversionOptions && conversionOf(files, options, conversionOptions);
  const found = [
    ...all.flatMap(({ diagnostics }) => diagnostics),
    ...service.diagnostics,
    ...(conversion?.findings ?? []),
  ];
  return {
    value: {
      file: definition.value.file,
      configurations: configurations.map(({ value }) => value.file),
      texts: new Map(all.map(({ value }) => [value.file, value.text])),
      service: service.value,
      findings: lintService(files, options),
      today: options.today,
      conversion,
    },
    diagnostics: withSeverities(found, options.severities),
  };
}

function serviceIn(files: FilesToReport, options: LintOptions): Staged<ReportedService | undefined> {
  const written = readDefinition(files.definition.value);
  if (written === undefined) return { value: undefined, diagnostics: [] };
  const sdk = options.sdk ?? sdkOf(files.definition.value);
  const expanded = expandImports(written, options.modules, { sdk, rolePlugins: options.rolePlugins });
  const [configuration] = files.configurations.flatMap(({ value }) => readConfiguration(value) ?? []);
  const reach = flowsOfService(expanded.value, configuration);
  const wayOut = wayOutOf(expanded.value, configuration);
  return {
    value: { expanded: expanded.value, configuration, sdk, reach: reach.value, wayOut },
    diagnostics: [...expanded.diagnostics, ...reach.diagnostics],
  };
}

/** Nothing is converted that has a syntax error: what is missing there would be told as gone. */
function conversionOf(
  { definition, configurations }: FilesToReport,
  options: LintOptions,
  conversionOptions: ConvertOptions,
): ReportedConversion | undefined {
  const all = [definition, ...configurations];
  if (all.some(({ diagnostics }) => diagnostics.some(isError))) return undefined;
  const { value, diagnostics } = convertService(
    {
      definition: definition.value,
      configurations: configurations.map(({ value: document }) => document),
      ...{ sdk: options.sdk, modules: options.modules, rolePlugins: options.rolePlugins },
    },
    conversionOptions,
  );
  const own = diagnostics.filter(({ code }) => ownCodes.has(code));
  return value && { conversion: value, findings: withSeverities(own, options.severities) };
}

/** What expansion met on the way is among the findings of lint already. */
const ownCodes: ReadonlySet<string> = new Set(conversionCodes.map(({ name }) => name));

function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
}
