import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { type CodeRecord, diagnose } from "../diagnostic/code-record.ts";
import type { Diagnostic, Severity, Staged } from "../diagnostic/diagnostic.ts";
import { type Sdk, sdkVersions } from "../service/sdk.ts";
import { nearestWord } from "../text/nearest-word.ts";
import type { Located } from "../text/span.ts";
import { type Platform, platforms } from "./rule.ts";
import { settingsAreJson, settingsKeyIsKnown, settingsRuleIsKnown } from "./settings-codes.ts";
import { type Member, readChoice, readMembers, readTexts } from "./settings-values.ts";
import type { SeverityByCode } from "./severities.ts";

/** What a settings file (`csdef.json`) says. */
export interface Settings {
  readonly severities: SeverityByCode;
  readonly sdk: Sdk | undefined;
  readonly platform: Platform | undefined;
  /** Folders of modules, as written: relative to the file. */
  readonly modules: readonly Located<string>[];
  readonly rolePlugins: readonly string[];
}

/** The settings where there is no file. */
export const noSettings: Settings = {
  severities: new Map(),
  sdk: undefined,
  platform: undefined,
  modules: [],
  rolePlugins: [],
};

/**
 * The settings in a text. Reported are what is no JSON, keys that there are not, values that are not understood, and
 * severities of unknown codes or of those that say that a file is no XML; the rest holds. `codes` is every code there is.
 */
export function readSettings(text: string, file: string, codes: readonly CodeRecord[]): Staged<Settings> {
  if (depthOf(text) > deepest) {
    const span = { file, start: 0, end: text.length };
    return { value: noSettings, diagnostics: [diagnose(settingsAreJson, "depth", span, {})] };
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  // What is told after the first mistake mostly follows from it.
  const syntax = errors.slice(0, 1).map((error) => syntaxError(error, file));
  const { value, diagnostics } =
    root === undefined ? { value: noSettings, diagnostics: [] } : readRoot(root, file, codes);
  return { value, diagnostics: [...syntax, ...diagnostics].map((one) => within(text, one)) };
}

/** The parser takes an open comment to go on past the end of the text. */
function within({ length }: string, diagnostic: Diagnostic): Diagnostic {
  const { file, start, end } = diagnostic.span;
  return { ...diagnostic, span: { file, start: Math.min(start, length), end: Math.min(end, length) } };
}

/** Settings are three deep; what is far deeper is none, and would exhaust the stack of the parser. */
const deepest = 100;

/** Brackets in texts count too, which makes no difference short of a hundred of them. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === "[" || bracket === "{" ? depth + 1 : Math.max(0, depth - 1);
    most = Math.max(most, depth);
  }
  return most;
}

/** `ColonExpected` is told as "colon expected". */
function syntaxError({ error, offset, length }: ParseError, file: string): Diagnostic {
  const problem = printParseErrorCode(error)
    .replace(/(?<!^)(?=[A-Z])/g, " ")
    .toLowerCase();
  return diagnose(settingsAreJson, "syntax", { file, start: offset, end: offset + length }, { problem });
}

const keys = ["$schema", "rules", "sdk", "platform", "modules", "rolePlugins"] as const;
type Key = (typeof keys)[number];

function readRoot(root: Node, file: string, codes: readonly CodeRecord[]): Staged<Settings> {
  const { value: members, diagnostics } = readMembers(file, root, file);
  const valuesByKey = new Map(members.map(({ key, value }) => [key.value, value]));
  const read = <T>(key: Key, absent: T, reader: (node: Node) => Staged<T>): Staged<T> => {
    const node = valuesByKey.get(key);
    return node === undefined ? { value: absent, diagnostics: [] } : reader(node);
  };
  const rules = read("rules", noSettings.severities, (node) => readRules(node, file, codes));
  const sdk = read("sdk", undefined, (node) => readChoice("sdk", node, file, sdkVersions));
  const platform = read("platform", undefined, (node) => readChoice("platform", node, file, platforms));
  const modules = read("modules", [], (node) => readTexts("modules", node, file));
  const rolePlugins = read("rolePlugins", [], (node) => readTexts("rolePlugins", node, file));
  return {
    value: {
      severities: rules.value,
      sdk: sdk.value,
      platform: platform.value,
      modules: modules.value,
      rolePlugins: rolePlugins.value.map((plugin) => plugin.value),
    },
    diagnostics: [
      ...diagnostics,
      ...members.filter(({ key }) => !isKey(key.value)).map(unknownKey),
      ...[rules, sdk, platform, modules, rolePlugins].flatMap((stage) => stage.diagnostics),
    ],
  };
}

function isKey(name: string): boolean {
  return keys.some((key) => key === name);
}

function unknownKey({ key }: Member): Diagnostic {
  const nearest = nearestWord(key.value, keys);
  return nearest === undefined
    ? diagnose(settingsKeyIsKnown, "unknown", key.span, { key: key.value, keys: keys.slice(1).join(", ") })
    : diagnose(settingsKeyIsKnown, "meant", key.span, { key: key.value, nearest });
}

const severities: readonly (Severity | "off")[] = ["off", "info", "warning", "error"];

function readRules(node: Node, file: string, codes: readonly CodeRecord[]): Staged<SeverityByCode> {
  const { value: members, diagnostics } = readMembers("rules", node, file);
  const codesByName = new Map(codes.map((code) => [code.name, code]));
  const entries = members.map((member) => readRule(member, file, codesByName));
  return {
    value: new Map(entries.flatMap(({ value }) => (value === undefined ? [] : [value]))),
    diagnostics: [...diagnostics, ...entries.flatMap((entry) => entry.diagnostics)],
  };
}

function readRule(
  { key, value }: Member,
  file: string,
  codesByName: ReadonlyMap<string, CodeRecord>,
): Staged<readonly [string, Severity | "off"] | undefined> {
  const code = codesByName.get(key.value);
  if (code === undefined) return { value: undefined, diagnostics: [unknownRule(key, codesByName.keys())] };
  if (code.category === "syntax") {
    return { value: undefined, diagnostics: [diagnose(settingsRuleIsKnown, "fixed", key.span, { rule: key.value })] };
  }
  const severity = readChoice(key.value, value, file, severities);
  return {
    value: severity.value === undefined ? undefined : [key.value, severity.value],
    diagnostics: severity.diagnostics,
  };
}

function unknownRule(rule: Located<string>, names: Iterable<string>): Diagnostic {
  const nearest = nearestWord(rule.value, names);
  return nearest === undefined
    ? diagnose(settingsRuleIsKnown, "unknown", rule.span, { rule: rule.value })
    : diagnose(settingsRuleIsKnown, "meant", rule.span, { rule: rule.value, nearest });
}
