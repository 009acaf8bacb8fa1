import type { Conversion } from "../../convert/conversion.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Reach } from "../../reach/flow.ts";
import type { WayOut } from "../../reach/way-out.ts";
import type { ServiceConfiguration } from "../../service/configuration.ts";
import type { ServiceDefinition } from "../../service/definition.ts";
import type { Sdk } from "../../service/sdk.ts";

/** All that a page tells of a service, as data. */
export interface ServiceReport {
  /** The name of the definition's file. */
  readonly file: string;
  /** The names of all configurations that the findings are about. */
  readonly configurations: readonly string[];
  /** The text of each file as it was read. The page shows no value of a setting in them. */
  readonly texts: ReadonlyMap<string, string>;
  /** `undefined` where the file holds no definition: there are only findings then. */
  readonly service: ReportedService | undefined;
  /** What lint finds. */
  readonly findings: readonly Diagnostic[];
  /** The date that retirement is measured by: `2026-11-22`. */
  readonly today: string;
  /** `undefined` where none was asked for, or where there is none. */
  readonly conversion: ReportedConversion | undefined;
}

/** A service with its imports replaced, and who can reach what in it. */
export interface ReportedService {
  readonly expanded: ServiceDefinition;
  /** The configuration that decides of instances and flows. */
  readonly configuration: ServiceConfiguration | undefined;
  readonly sdk: Sdk | undefined;
  readonly reach: Reach;
  readonly wayOut: readonly WayOut[];
}

/** What the service becomes, and what was found only on the way there. */
export interface ReportedConversion {
  readonly conversion: Conversion;
  readonly findings: readonly Diagnostic[];
}
