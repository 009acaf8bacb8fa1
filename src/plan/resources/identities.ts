import type { RoleDesign } from "../design/design.ts";
import { join, parameter } from "../expression.ts";
import type { PlannedParameter, PlannedResource } from "../plan.ts";
import type { ResourceEmitter } from "../resources.ts";
import { identitySymbol } from "../scale-set/identity.ts";

/** The identity of each role, which the deployer makes first and lets read the role's files. */
export const identities: ResourceEmitter = {
  name: "identities",
  source: "https://learn.microsoft.com/azure/templates/microsoft.managedidentity/2024-11-30/userassignedidentities",

  emit({ roles }) {
    return { parameters: roles.map(nameParameter), resources: roles.map(existingIdentity) };
  },
};

function nameParameter(design: RoleDesign): PlannedParameter {
  return {
    name: `${identitySymbol(design)}Name`,
    type: "string",
    description: `The identity that the machines of role ${design.role.name.value} have; it is in the resource group already, and may read the role's files.`,
    defaultValue: join(parameter("serviceName"), `-${design.word}-identity`),
    value: { kind: "default" },
  };
}

function existingIdentity(design: RoleDesign): PlannedResource {
  const symbol = identitySymbol(design);
  return {
    symbol,
    type: "Microsoft.ManagedIdentity/userAssignedIdentities",
    apiVersion: "2024-11-30",
    isExisting: true,
    name: parameter(`${symbol}Name`),
    body: [],
    told: `Identity of ${design.role.name.value}`,
    origins: [],
  };
}
