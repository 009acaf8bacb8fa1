import type { RoleDesign, ServiceDesign } from "../design/design.ts";
import { environmentParameter } from "../environment-parameter.ts";
import { call, type Expression, from, parameter, record, variable } from "../expression.ts";
import type { PlannedParameter } from "../plan.ts";
import { ownSettings, placesOfSetting } from "../settings/own-settings.ts";
import { roleSettings } from "../settings/role-settings.ts";
import { siteCertificates } from "../settings/site-certificates.ts";
import { identityClientId } from "./identity.ts";
import type { Part } from "./part.ts";
import { secretNamesOf, secretNamesSymbol } from "./secret-names.ts";
import { oversizedUserData } from "./user-data-size.ts";

/**
 * What every process of a machine can read from the metadata service: the plain settings, and where the secrets are.
 * At most 64 KiB in base64.
 */
export function userData({ service }: ServiceDesign, design: RoleDesign): Part {
  const { plain, secrets } = roleSettings(service, design);
  const hasSecrets = secrets.length > 0;
  const hasSettings = plain.length + siteCertificates(design.role).length > 0;
  const settings = `${design.symbol}Settings`;
  const vaultUri: Expression = { kind: "resource-property", resource: "vault", path: ["properties", "vaultUri"] };
  const own = ownSettings(service, design.role).filter(({ name }) => plain.includes(name));
  const origins = own.flatMap(placesOfSetting);
  const content = record({
    settings: hasSettings ? from(parameter(settings), ...origins) : record({}),
    vaultUri: hasSecrets ? vaultUri : undefined,
    secrets: hasSecrets ? variable(secretNamesSymbol(design)) : undefined,
    clientId: identityClientId(design),
  });
  return {
    value: call("base64", call("string", content)),
    parameters: hasSettings ? [settingsParameter(settings, design, origins)] : [],
    variables: hasSecrets ? [secretNamesOf(service, design)] : [],
    diagnostics: oversizedUserData(service, design),
  };
}

function settingsParameter(
  name: string,
  { role }: RoleDesign,
  origins: NonNullable<PlannedParameter["origins"]>,
): PlannedParameter {
  const description = `Settings of role ${role.name.value} that are no secrets, by their names. Every process of a machine can read them.`;
  return environmentParameter({ name, type: "object", description, origins });
}
