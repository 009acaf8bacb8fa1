import { diagnose } from "../../diagnostic/code-record.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { RoleConfiguration } from "../../service/configuration.ts";
import type { RoleDesign } from "../design/design.ts";
import type { PlannedService } from "../planned-service.ts";
import { roleConfigurations } from "../role-configurations.ts";
import { roleSettings } from "../settings/role-settings.ts";
import { convertedUserDataFits } from "./codes.ts";

/** Bytes in base64. Source: https://learn.microsoft.com/azure/virtual-machines/user-data */
const most = 64 * 1024;

/** The address of the vault and the id of the identity, which are known at the deployment. */
const otherParts = 300;

/** The configurations whose settings have no room in the user data of a role. */
export function oversizedUserData(service: PlannedService, design: RoleDesign): readonly Diagnostic[] {
  const { plain, secrets } = roleSettings(service, design);
  const names = new Set(plain);
  const secretNames = Object.fromEntries(secrets.map(({ setting, secretName }) => [setting, secretName]));
  return roleConfigurations(service, design.role).flatMap((configured) => {
    const content = JSON.stringify({ settings: settingsIn(configured, names), secrets: secretNames });
    const size = Math.ceil((new TextEncoder().encode(content).length + otherParts) / 3) * 4;
    if (size <= most) return [];
    return [
      diagnose(convertedUserDataFits, "large", configured.name.span, { role: configured.name.value, size, most }),
    ];
  });
}

function settingsIn({ settings }: RoleConfiguration, names: ReadonlySet<string>) {
  const told = settings.filter(({ name }) => names.has(name.value));
  return Object.fromEntries(told.map(({ name, value }) => [name.value, value.value]));
}
