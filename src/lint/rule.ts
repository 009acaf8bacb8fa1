import type { CodeRecord, DataFor } from "../diagnostic/code-record.ts";
import type { Fix, Severity } from "../diagnostic/diagnostic.ts";
import type { ModulesByName } from "../modules/plugin-module.ts";
import type { ServiceConfiguration } from "../service/configuration.ts";
import type { ServiceDefinition } from "../service/definition.ts";
import type { Sdk } from "../service/sdk.ts";
import type { Span } from "../text/span.ts";

/** Whose rules hold: Cloud Services (classic), Cloud Services (extended support), or the scale sets that one moves to. */
export type Platform = "classic" | "extended-support" | "scale-sets";

export const platforms: readonly Platform[] = ["classic", "extended-support", "scale-sets"];

/** What holds besides the files: the same circumstances and files give the same findings. */
export interface Circumstances {
  /** `undefined` where neither an option nor `schemaVersion` names one. */
  readonly sdk: Sdk | undefined;
  readonly platform: Platform;
  /** The date that "retired" and "expired" are measured by: `2026-11-22`. */
  readonly today: string;
  readonly modules: ModulesByName;
}

/** A definition before and after its imports were replaced. */
export interface DefinitionSubject extends Circumstances {
  readonly written: ServiceDefinition;
  readonly expanded: ServiceDefinition;
}

/** A configuration, whether its definition is known or not. */
export interface ConfigurationSubject extends Circumstances {
  readonly configuration: ServiceConfiguration;
  /** For the developer's own machine, as the name of its file says (`*.Local.*`). */
  readonly isLocal: boolean;
}

/** A configuration together with its definition. */
export interface ServiceSubject extends DefinitionSubject, ConfigurationSubject {}

interface SubjectBy {
  readonly definition: DefinitionSubject;
  readonly configuration: ConfigurationSubject;
  readonly service: ServiceSubject;
}

/** What a rule looks at. One on `service` is asked once for each configuration. */
export type RuleSubject = keyof SubjectBy;

/** A place, or whatever has one: a located value, an element. */
export type Place = Span | { readonly span: Span };

type DataOf<Text extends string> = keyof DataFor<Text> extends never
  ? { readonly data?: undefined }
  : { readonly data: DataFor<Text> };

/** One finding: which message of the rule, where, and exactly what the message needs to be filled. */
export type Finding<Messages extends Readonly<Record<string, string>>> = {
  readonly [Name in keyof Messages & string]: {
    readonly message: Name;
    /** The narrowest thing to be changed: the value, not its element. */
    readonly at: Place;
    readonly related?: readonly { readonly message: string; readonly at: Place }[];
    readonly fixes?: readonly Fix[];
  } & DataOf<Messages[Name]>;
}[keyof Messages & string];

/** What every rule has besides its check: everything that is told about it, and where it holds. */
interface RuleRecord<Messages extends Readonly<Record<string, string>>> extends CodeRecord<Messages> {
  /** The severity on a platform where it is another than the usual one. */
  readonly severityOn?: Partial<Readonly<Record<Platform, Severity>>>;
  /** The platforms that it holds on; all of them where this is absent. */
  readonly platforms?: readonly Platform[];
}

/** A rule as it is written: a record, and one pure generator of findings. It knows neither its configured severity nor the output. */
export interface RuleOf<Subject extends RuleSubject, Messages extends Readonly<Record<string, string>>>
  extends RuleRecord<Messages> {
  readonly check: (subject: SubjectBy[Subject]) => Iterable<Finding<Messages>>;
}

/** A finding of any rule. */
export interface AnyFinding {
  readonly message: string;
  readonly at: Place;
  readonly related?: readonly { readonly message: string; readonly at: Place }[];
  readonly fixes?: readonly Fix[];
  readonly data?: Readonly<Record<string, string | number>> | undefined;
}

export interface RuleOn<Subject extends RuleSubject> extends RuleRecord<Readonly<Record<string, string>>> {
  readonly on: Subject;
  readonly check: (subject: SubjectBy[Subject]) => Iterable<AnyFinding>;
}

/** Any rule, as the registry lists it and the runner asks it. */
export type Rule = RuleOn<"definition"> | RuleOn<"configuration"> | RuleOn<"service">;

/** A rule about a definition. The compiler checks that each finding names one of its messages and fills exactly its holes. */
export function defineRule<const Messages extends Readonly<Record<string, string>>>(
  rule: RuleOf<"definition", Messages>,
): RuleOn<"definition"> & RuleOf<"definition", Messages> {
  return { ...rule, on: "definition" };
}

/** A rule about a configuration alone. */
export function defineConfigurationRule<const Messages extends Readonly<Record<string, string>>>(
  rule: RuleOf<"configuration", Messages>,
): RuleOn<"configuration"> & RuleOf<"configuration", Messages> {
  return { ...rule, on: "configuration" };
}

/** A rule about a configuration and its definition together; it is asked once for each configuration. */
export function defineServiceRule<const Messages extends Readonly<Record<string, string>>>(
  rule: RuleOf<"service", Messages>,
): RuleOn<"service"> & RuleOf<"service", Messages> {
  return { ...rule, on: "service" };
}

/** The span of a place. */
export function spanOf(place: Place): Span {
  return "span" in place ? place.span : place;
}
