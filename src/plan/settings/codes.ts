import { type CodeRecord, defineCode } from "../../diagnostic/code-record.ts";

export const convertedSettingIsNamedOnce = defineCode({
  name: "converted-setting-is-named-once",
  category: "conversion",
  severity: "warning",
  summary: "Names of settings differ in more than the case of their letters.",
  why: "Templates find members of an object, and vaults their secrets, without regard to case, so that only one of two such settings can be carried over.",
  source: "https://learn.microsoft.com/azure/azure-resource-manager/templates/syntax",
  messages: {
    twice: "Setting '{setting}' of role '{role}' is left out: '{other}' differs from it only in case.",
  },
  example: {
    bad: `<Setting name="Region" />
<Setting name="region" />`,
    good: `<Setting name="Region" />`,
  },
});

/** What is found while the settings of roles are carried over. */
export const settingCodes: readonly CodeRecord[] = [convertedSettingIsNamedOnce];
