import type { NameRules } from "../design/clean-name.ts";
import { cleanName, Names } from "../design/clean-name.ts";
import type { RoleDesign } from "../design/design.ts";
import type { PlannedService } from "../planned-service.ts";
import { type OwnSetting, ownSettings } from "./own-settings.ts";
import { isPlainSetting } from "./plain-setting.ts";

/** How the settings of a role reach its instances. */
export interface RoleSettings {
  /** Names of those that are told in user data, which every process can read. */
  readonly plain: readonly string[];
  readonly secrets: readonly SecretSetting[];
}

/** A setting that becomes a secret of the vault. */
export interface SecretSetting {
  readonly setting: string;
  /** 1–127 letters, digits and hyphens, unique in the vault without regard to case. */
  readonly secretName: string;
}

/** The longest name of a secret in Key Vault. */
const longest = 127;

/**
 * The settings of a role by how they reach its instances, in document order. A setting is plain only if its values are
 * plainly no secret in every configuration given; one without any value is taken for a secret. The result holds no values.
 */
export function roleSettings(service: PlannedService, { role, word }: RoleDesign): RoleSettings {
  const settings = ownSettings(service, role);
  const secrets = settings.filter((setting) => !isPlain(setting)).map(({ name }) => name);
  return { plain: settings.filter(isPlain).map(({ name }) => name), secrets: namedSecrets(secrets, word) };
}

function isPlain({ name, values }: OwnSetting): boolean {
  return isPlainSetting(
    name,
    values.map(({ value }) => value.value),
  );
}

/** Names that need no change keep it whatever stands beside them; two hyphens part role and setting, since no word holds two. */
function namedSecrets(settings: readonly string[], word: string): readonly SecretSetting[] {
  const start = `${word}--`;
  const rules: NameRules = { forbidden: /[^A-Za-z0-9-]+/g, most: longest - start.length, fallback: "setting" };
  const names = new Names(rules);
  const unchanged = settings.filter((setting) => cleanName(setting, rules) === setting);
  const changed = settings.filter((setting) => cleanName(setting, rules) !== setting);
  const nameBySetting = new Map([...unchanged, ...changed].map((setting) => [setting, `${start}${names.of(setting)}`]));
  return settings.map((setting) => ({ setting, secretName: nameBySetting.get(setting) ?? setting }));
}
