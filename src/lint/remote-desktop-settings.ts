import { remoteAccess } from "../modules/remote-access.ts";
import type { RoleConfiguration } from "../service/configuration.ts";
import type { Located } from "../text/span.ts";
import { configuredRoles } from "./configured-roles.ts";
import { isPlaceholder } from "./placeholder.ts";
import type { ServiceSubject } from "./rule.ts";

/** The settings that make the account of Remote Desktop. */
export type AccountSetting = "AccountUsername" | "AccountEncryptedPassword" | "AccountExpiration";

/** A value of such a setting, and the other roles that have the same one: the tools write one account into all of them. */
export interface AccountValue {
  readonly value: Located<string>;
  readonly related: readonly { readonly message: string; readonly at: Located<string> }[];
}

/**
 * The different values that a setting of Remote Access has in a configuration, empty ones and placeholders left out.
 * None in a local configuration, since the emulator makes no account.
 */
export function accountValues(subject: ServiceSubject, setting: AccountSetting): readonly AccountValue[] {
  const byValue = new Map<string, { value: Located<string>; related: { message: string; at: Located<string> }[] }>();
  for (const configured of rolesWithRemoteDesktop(subject)) {
    const value = remoteAccessValue(configured, setting);
    if (value === undefined || value.value.trim() === "" || isPlaceholder(value.value)) continue;
    const first = byValue.get(value.value);
    if (first === undefined) byValue.set(value.value, { value, related: [] });
    else first.related.push({ message: `The same in role '${configured.name.value}'.`, at: value });
  }
  return [...byValue.values()];
}

/** The roles that have Remote Access and switch it on, as configured; none in a local configuration. */
export function rolesWithRemoteDesktop({
  expanded,
  configuration,
  isLocal,
}: ServiceSubject): readonly RoleConfiguration[] {
  if (isLocal) return [];
  return configuredRoles(expanded, configuration)
    .filter(({ role }) => role.configurationSettings.some(({ name }) => name.value === fullName("Enabled")))
    .map(({ configured }) => configured)
    .filter((configured) => isTrue(remoteAccessValue(configured, "Enabled")));
}

/** The value that a role gives to a setting of Remote Access. */
export function remoteAccessValue(
  { settings }: RoleConfiguration,
  setting: AccountSetting | "Enabled",
): Located<string> | undefined {
  return settings.find(({ name }) => name.value === fullName(setting))?.value;
}

function fullName(setting: string): string {
  return `${remoteAccess.namespace}.${setting}`;
}

function isTrue(value: Located<string> | undefined): boolean {
  return value?.value.trim().toLowerCase() === "true";
}
