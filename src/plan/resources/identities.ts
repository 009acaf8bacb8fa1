import { serviceWord } from "../deployment-parameters.ts";
import type { RoleDesign } from "../design/design.ts";
import { literal, parameter } from "../expression.ts";
import type { PlannedParameter, PlannedResource } from "../plan.ts";
import type { ResourceEmitter } from "../resources.ts";
import { identitySymbol } from "../scale-set/identity.ts";

/** The identity of each role, which the deployer makes first and lets read the role's files. */
export const identities: ResourceEmitter = {
  name: "identities",
  source: "https://learn.microsoft.com/azure/templates/microsoft.managedidentity/2024-11-30/userassignedidentities",

  emit({ roles, service }) {
    const word = serviceWord(service.written.name.value);
    return { parameters: roles.map((role) => nameParameter(role, word)), resources: roles.map(existingIdentity) };
  },
};

/** The name is fixed, and does not follow `serviceName`, because `deploy` makes the identity before the template is read. */
function nameParameter(design: RoleDesign, service: string): PlannedParameter {
  return {
    name: `${identitySymbol(design)}Name`,
    type: "string",
    description: `The identity that the machines of role ${design.role.name.value} have; it is in the resource group already, and may read the role's files.`,
    defaultValue: literal(`${service}-${design.word}-identity`),
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
