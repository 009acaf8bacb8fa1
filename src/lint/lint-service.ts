import type { CodeRecord } from "../diagnostic/code-record.ts";
import { type Diagnostic, type Staged, sortDiagnostics } from "../diagnostic/diagnostic.ts";
import { expandCodes } from "../expand/codes.ts";
import { expandImports } from "../expand/expand-imports.ts";
import { moduleCodes } from "../modules/codes.ts";
import { reachCodes } from "../reach/codes.ts";
import type { FileKind } from "../service/file-kind.ts";
import { readConfiguration } from "../service/read-configuration.ts";
import { readDefinition } from "../service/read-definition.ts";
import { type Sdk, sdkOfSchemaVersion } from "../service/sdk.ts";
import { checkStructure } from "../service/structure/check-structure.ts";
import { structureCodes } from "../service/structure/codes.ts";
import { xmlCodes } from "../xml/codes.ts";
import { findAttribute, type XmlDocument } from "../xml/tree.ts";
import { conversionCodeNames } from "./conversion-code-names.ts";
import type { Circumstances, ConfigurationSubject, DefinitionSubject, Platform } from "./rule.ts";
import { rules } from "./rules/index.ts";
import { type AskedRules, askedRules, runRules } from "./run-rules.ts";
import { settingsCodes } from "./settings-codes.ts";
import { type SeverityByCode, severityOf } from "./severities.ts";
import {
  applySuppressions,
  hasSuppressions,
  type KnownCodes,
  suppressionIsUnderstood,
  unusedSuppression,
} from "./suppressions.ts";

/** A service as it was read: each file with what reading it brought. */
export interface ServiceFiles {
  readonly definition: Staged<XmlDocument> | undefined;
  /** The configurations that go with the definition, or a configuration alone. */
  readonly configurations: readonly Staged<XmlDocument>[];
}

/** What the user decides. */
export interface LintOptions extends Omit<Circumstances, "sdk"> {
  /** The SDK that holds, whatever `schemaVersion` says. */
  readonly sdk: Sdk | undefined;
  /** Modules that the build added to every role. */
  readonly rolePlugins: readonly string[];
  readonly severities: SeverityByCode;
}

const suppressionCodes: readonly CodeRecord[] = [suppressionIsUnderstood, unusedSuppression];

/** Every code of every stage, in no particular order. */
export const allCodes: readonly CodeRecord[] = [
  ...xmlCodes,
  ...structureCodes,
  ...moduleCodes,
  ...expandCodes,
  ...reachCodes,
  ...suppressionCodes,
  ...settingsCodes,
  ...rules,
];

/**
 * Everything that is found in one service, in the order of files, offsets and codes: what reading brought, the structure
 * of each file, what expansion met, and the rules; without what was put off or is suppressed in the files.
 */
export function lintService(files: ServiceFiles, options: LintOptions): Diagnostic[] {
  const sdk = options.sdk ?? sdkOf(files.definition?.value) ?? files.configurations.map((one) => sdkOf(one.value))[0];
  const circumstances: Circumstances = { ...options, sdk };
  const asked = askedFor(options);
  const definition = files.definition && definitionSubject(files.definition.value, circumstances, options.rolePlugins);
  const found = [
    ...(files.definition ? ofFile(files.definition, "definition", sdk) : []),
    ...(definition?.diagnostics ?? []),
    ...(definition?.value ? runRules(asked, { on: "definition", subject: definition.value }) : []),
    ...files.configurations.flatMap((one) => ofConfiguration(one, definition?.value, circumstances, asked)),
  ];
  return finish(found, [files.definition, ...files.configurations], options);
}

/** Everything that is found in a role module: its syntax and its structure. */
export function lintModule(file: Staged<XmlDocument>, options: LintOptions): Diagnostic[] {
  return finish(ofFile(file, "module", options.sdk), [file], options);
}

/** The SDK that a file's `schemaVersion` names. */
export function sdkOf(document: XmlDocument | undefined): Sdk | undefined {
  const schemaVersion = document?.root && findAttribute(document.root, "schemaVersion");
  return schemaVersion && sdkOfSchemaVersion(schemaVersion.value);
}

function ofFile(file: Staged<XmlDocument>, kind: FileKind, sdk: Sdk | undefined): Diagnostic[] {
  return [...file.diagnostics, ...checkStructure(file.value, kind, sdk)];
}

function definitionSubject(
  document: XmlDocument,
  circumstances: Circumstances,
  rolePlugins: readonly string[],
): Staged<DefinitionSubject | undefined> {
  const written = readDefinition(document);
  if (written === undefined) return { value: undefined, diagnostics: [] };
  const { value, diagnostics } = expandImports(written, circumstances.modules, { sdk: circumstances.sdk, rolePlugins });
  return { value: { ...circumstances, written, expanded: value }, diagnostics };
}

function ofConfiguration(
  file: Staged<XmlDocument>,
  definition: DefinitionSubject | undefined,
  circumstances: Circumstances,
  asked: AskedRules,
): Diagnostic[] {
  const found = ofFile(file, "configuration", circumstances.sdk);
  const configuration = readConfiguration(file.value);
  if (configuration === undefined) return found;
  const isLocal = isLocalConfiguration(file.value.file);
  const subject: ConfigurationSubject = { ...circumstances, configuration, isLocal };
  return [
    ...found,
    ...runRules(asked, { on: "configuration", subject }),
    ...(definition === undefined ? [] : runRules(asked, { on: "service", subject: { ...definition, ...subject } })),
  ];
}

/** The last answer, since a run asks the same of every service and choosing among the rules costs as much as asking them. */
let lastAsked:
  | { readonly platform: Platform; readonly severities: SeverityByCode; readonly asked: AskedRules }
  | undefined;

function askedFor({ platform, severities }: LintOptions): AskedRules {
  if (lastAsked?.platform !== platform || lastAsked.severities !== severities) {
    lastAsked = { platform, severities, asked: askedRules(rules, platform, severities) };
  }
  return lastAsked.asked;
}

/** Whether a configuration is for the developer's own machine, as its file's name says. */
export function isLocalConfiguration(file: string): boolean {
  return /\.local\.[^/\\]*$/i.test(file);
}

/** The severities set, the suppressed taken out, sorted. */
function finish(
  found: readonly Diagnostic[],
  files: readonly (Staged<XmlDocument> | undefined)[],
  options: LintOptions,
): Diagnostic[] {
  const commented = files.flatMap((file) => (file !== undefined && hasSuppressions(file.value) ? [file.value] : []));
  const known = commented.length === 0 ? undefined : knownCodes(options);
  const left = commented.reduce((rest, file) => (known ? applySuppressions(file, rest, known) : rest), found);
  return sortDiagnostics(withSeverities(left, options.severities));
}

const syntaxCodes: ReadonlySet<string> = new Set(xmlCodes.map((code) => code.name));

/**
 * The findings of the stages that know no severities but their own, with those that were set; without what is off.
 * Syntax cannot be put off.
 */
export function withSeverities(found: readonly Diagnostic[], severities: SeverityByCode): readonly Diagnostic[] {
  if (severities.size === 0) return found;
  return found.flatMap((diagnostic) => {
    const severity = syntaxCodes.has(diagnostic.code) ? undefined : severities.get(diagnostic.code);
    if (severity === "off") return [];
    return severity === undefined ? [diagnostic] : [{ ...diagnostic, severity }];
  });
}

function knownCodes({ platform, severities }: LintOptions): KnownCodes {
  const rulesByName = new Map(rules.map((rule) => [rule.name, rule]));
  return new Map([
    ...allCodes.map((code) => {
      const rule = rulesByName.get(code.name);
      const severity = rule === undefined ? severities.get(code.name) : severityOf(rule, platform, severities);
      return [code.name, { canBeSuppressed: !syntaxCodes.has(code.name), isOn: severity !== "off" }] as const;
    }),
    // What a conversion finds is not looked for here, so its suppressions silence nothing and are no mistake.
    ...conversionCodeNames.map((name) => [name, { canBeSuppressed: true, isOn: false }] as const),
  ]);
}
