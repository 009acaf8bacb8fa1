import { type CodeRecord, defineCode } from "../diagnostic/code-record.ts";

const source = "schemas/settings.schema.json";
const category = "settings";
const severity = "error";

export const settingsAreJson = defineCode({
  name: "settings-are-json",
  category,
  severity,
  summary: "A settings file is JSON; comments and trailing commas are allowed.",
  why: "What comes after the mistake may not be what was meant, and settings that do not hold change what is found.",
  source,
  messages: {
    syntax: "This is no JSON: {problem}.",
    depth: "Settings are not nested so deep.",
  },
  example: { bad: `{ "sdk": 2.9" }`, good: `{ "sdk": "2.9" }` },
});

export const settingsKeyIsKnown = defineCode({
  name: "settings-key-is-known",
  category,
  severity,
  summary: "A settings file says nothing but what there is to be set.",
  why: "A name with a slip in it sets nothing, and nobody would notice.",
  source,
  messages: {
    unknown: "'{key}' is no setting; there are {keys}.",
    meant: "'{key}' is no setting; did you mean '{nearest}'?",
  },
  example: { bad: `{ "rule": {} }`, good: `{ "rules": {} }` },
});

export const settingsValueIsValid = defineCode({
  name: "settings-value-is-valid",
  category,
  severity,
  summary: "Each setting has a value of its kind.",
  why: "A value that cannot be understood is passed over, and the default holds instead.",
  source,
  messages: {
    choice: "'{key}' is one of {choices}, not {written}.",
    kind: "'{key}' is {wanted}, not {written}.",
  },
  example: {
    bad: `{ "rules": { "https-endpoint-needs-certificate": "no" } }`,
    good: `{ "rules": { "https-endpoint-needs-certificate": "off" } }`,
  },
});

export const settingsRuleIsKnown = defineCode({
  name: "settings-rule-is-known",
  category,
  severity,
  summary: "Severities are set for rules that there are, and that can be set.",
  why: "A rule with a slip in its name keeps its severity. A file that is no XML cannot be read at all, so what says so stays an error.",
  source,
  messages: {
    unknown: "There is no rule '{rule}'.",
    meant: "There is no rule '{rule}'; did you mean '{nearest}'?",
    fixed: "'{rule}' says that a file cannot be read; its severity cannot be changed.",
  },
  example: {
    bad: `{ "rules": { "https-needs-certificate": "off" } }`,
    good: `{ "rules": { "https-endpoint-needs-certificate": "off" } }`,
  },
});

export const settingsModulesExist = defineCode({
  name: "settings-modules-exist",
  category,
  severity,
  summary: "The folders of modules that a settings file names are there.",
  why: "Without the folder, imports of its modules are unknown. Folders are looked for from where the settings file is.",
  source,
  messages: { missing: "There is no folder '{folder}' beside this file." },
  example: { bad: `{ "modules": ["plugin"] }`, good: `{ "modules": ["plugins"] }` },
});

/** Every code of reading a settings file. */
export const settingsCodes: readonly CodeRecord[] = [
  settingsAreJson,
  settingsKeyIsKnown,
  settingsValueIsValid,
  settingsRuleIsKnown,
  settingsModulesExist,
];
