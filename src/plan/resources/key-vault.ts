import { diagnose } from "../../diagnostic/code-record.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { RoleDesign, ServiceDesign } from "../design/design.ts";
import { environmentParameter } from "../environment-parameter.ts";
import {
  call,
  type Expression,
  idOf,
  join,
  list,
  literal,
  member,
  parameter,
  record,
  variable,
} from "../expression.ts";
import type { Fragment, PlannedParameter, PlannedResource } from "../plan.ts";
import type { ResourceEmitter } from "../resources.ts";
import { convertedSubnetReachesVault } from "../scale-set/codes.ts";
import { identityPrincipalId, identitySymbol } from "../scale-set/identity.ts";
import { joined } from "../scale-set/part.ts";
import { secretNamesOf, secretNamesSymbol } from "../scale-set/secret-names.ts";
import { ownSettings, placesOfSetting } from "../settings/own-settings.ts";
import { roleSettings } from "../settings/role-settings.ts";

const apiVersion = "2026-02-01";

/** The built-in role Key Vault Secrets User. Source: built-in roles of Azure, security. */
const secretsUser = "4633458b-17de-408a-b875-0445c86b69e6";

/** A vault with the settings that are secrets, each readable by the role that declares it and no other. */
export const keyVault: ResourceEmitter = {
  name: "key-vault",
  source: "https://learn.microsoft.com/azure/templates/microsoft.keyvault/2026-02-01/vaults",

  emit(design) {
    const roles = rolesWithSecrets(design);
    if (roles.length === 0) return {};
    const name: Expression = { kind: "resource-property", resource: "vault", path: ["name"] };
    const description = "The vault with the settings that are secrets.";
    const vaultOnly: Fragment = {
      resources: [vaultOf(design, roles)],
      outputs: [{ name: "vaultName", type: "string", description, value: name }],
    };
    return joined([vaultOnly, ...roles.map((role) => secretsOf(design, role))]);
  },
};

/** The roles that have secrets, in document order: their subnets need the service endpoint `Microsoft.KeyVault`. */
export function rolesWithSecrets({ service, roles }: ServiceDesign): readonly RoleDesign[] {
  return roles.filter((role) => roleSettings(service, role).secrets.length > 0);
}

/** Names of vaults are unique in the world and at most 24 characters long. */
function vaultName(): Expression {
  return join("csdef", call("uniqueString", member(call("resourceGroup"), "id"), parameter("serviceName")));
}

function vaultOf({ network, service }: ServiceDesign, roles: readonly RoleDesign[]): PlannedResource {
  const subnets = roles.map(({ symbol }) => subnetRule(symbol, network.kind === "existing"));
  return {
    symbol: "vault",
    type: "Microsoft.KeyVault/vaults",
    apiVersion,
    name: vaultName(),
    body: [
      { name: "location", value: parameter("location") },
      {
        name: "properties",
        value: record({
          tenantId: member(call("subscription"), "tenantId"),
          sku: record({ family: literal("A"), name: literal("standard") }),
          enableRbacAuthorization: literal(true),
          enableSoftDelete: literal(true),
          softDeleteRetentionInDays: literal(7),
          publicNetworkAccess: literal("Enabled"),
          networkAcls: record({
            bypass: literal("AzureServices"),
            defaultAction: literal("Deny"),
            virtualNetworkRules: list(subnets),
          }),
        }),
      },
    ],
    told: "Vault of the settings that are secrets, open to the subnets of the roles that have some",
    origins: roles.flatMap(({ role }) => ownSettings(service, role).map(({ setting }) => setting.span)),
  };
}

function subnetRule(symbol: string, isExisting: boolean): Expression {
  return record({
    id: idOf("network", `${symbol}Subnet`),
    // A subnet that is not ours may get its service endpoint after the vault is there.
    ignoreMissingVnetServiceEndpoint: isExisting ? literal(true) : undefined,
  });
}

function secretsOf(design: ServiceDesign, role: RoleDesign): Fragment {
  const secrets = `${role.symbol}Secrets`;
  return {
    parameters: [secretsParameter(secrets, design, role)],
    variables: [secretNamesOf(design.service, role)],
    resources: [vaultSecrets(secrets, role), secretReaders(role)],
    diagnostics: reachOfSubnet(design, role),
  };
}

function secretsParameter(name: string, { service }: ServiceDesign, role: RoleDesign): PlannedParameter {
  const secret = new Set(roleSettings(service, role).secrets.map(({ setting }) => setting));
  const own = ownSettings(service, role.role).filter((one) => secret.has(one.name));
  return environmentParameter({
    name,
    type: "object",
    isSecure: true,
    description: `Settings of role ${role.role.name.value} that are secrets, by their names in the configuration.`,
    origins: own.flatMap(placesOfSetting),
  });
}

/** Each secret by its setting (`key`) and its name in the vault (`value`). */
function loopOver(role: RoleDesign) {
  return { item: "secret", over: call("items", variable(secretNamesSymbol(role))) };
}

const item: Expression = { kind: "item", name: "secret" };

function vaultSecrets(secrets: string, role: RoleDesign): PlannedResource {
  return {
    symbol: `${role.symbol}VaultSecrets`,
    type: "Microsoft.KeyVault/vaults/secrets",
    apiVersion,
    parent: "vault",
    loop: loopOver(role),
    name: member(item, "value"),
    body: [
      {
        name: "properties",
        value: record({ value: { kind: "lookup", of: parameter(secrets), key: member(item, "key") } }),
      },
    ],
    told: `Secrets of ${role.role.name.value}`,
    origins: [],
  };
}

function secretReaders(role: RoleDesign): PlannedResource {
  const definition = call(
    "subscriptionResourceId",
    literal("Microsoft.Authorization/roleDefinitions"),
    literal(secretsUser),
  );
  return {
    symbol: `${role.symbol}SecretReaders`,
    type: "Microsoft.Authorization/roleAssignments",
    apiVersion: "2022-04-01",
    loop: loopOver(role),
    scope: { resource: `${role.symbol}VaultSecrets`, isSameItem: true },
    name: call("guid", idOf("vault"), member(item, "value"), idOf(identitySymbol(role)), literal(secretsUser)),
    body: [
      {
        name: "properties",
        value: record({
          roleDefinitionId: definition,
          principalId: identityPrincipalId(role),
          principalType: literal("ServicePrincipal"),
        }),
      },
    ],
    told: `The machines of ${role.role.name.value} may read its secrets (Key Vault Secrets User)`,
    origins: [],
  };
}

function reachOfSubnet({ network }: ServiceDesign, { role, subnet }: RoleDesign): readonly Diagnostic[] {
  if (network.kind === "new") return [];
  const place = subnet.existing?.span ?? network.site.span;
  return [diagnose(convertedSubnetReachesVault, "existing", place, { role: role.name.value })];
}
