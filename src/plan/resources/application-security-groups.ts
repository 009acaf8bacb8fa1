import { locationParameter, resourceName, serviceNameParameter } from "../deployment-parameters.ts";
import type { RoleDesign } from "../design/design.ts";
import { parameter, record } from "../expression.ts";
import { networkApiVersion } from "../network/api-version.ts";
import type { PlannedResource } from "../plan.ts";
import type { ResourceEmitter } from "../resources.ts";

/** An application security group for each role: what rules of security groups call the role by. */
export const applicationSecurityGroups: ResourceEmitter = {
  name: "application-security-groups",
  source: "https://learn.microsoft.com/azure/templates/microsoft.network/applicationsecuritygroups",
  emit: (design) => ({
    parameters: [locationParameter, serviceNameParameter(design)],
    resources: design.roles.map(groupOf),
  }),
};

function groupOf({ role, symbol, word }: RoleDesign): PlannedResource {
  return {
    symbol: `${symbol}Group`,
    type: "Microsoft.Network/applicationSecurityGroups",
    apiVersion: networkApiVersion,
    name: resourceName(`${word}-group`),
    body: [
      { name: "location", value: parameter("location") },
      { name: "properties", value: record({}) },
    ],
    told: `What security rules call role ${role.name.value} by`,
    origins: [role.name.span],
  };
}
