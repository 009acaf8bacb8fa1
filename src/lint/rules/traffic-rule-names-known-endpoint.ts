import { type IndexedRole, indexRoles } from "../../service/endpoint-index.ts";
import { nearestNameFixes } from "../nearest-name.ts";
import { defineRule } from "../rule.ts";

export const trafficRuleNamesKnownEndpoint = defineRule({
  name: "traffic-rule-names-known-endpoint",
  category: "network",
  severity: "error",
  summary: "The destinations of a traffic rule are endpoints of roles of the service, those of imports included.",
  why: "A rule for an endpoint that is not there limits nothing, and the one that was meant stays open to every role.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-networktrafficrules",
  messages: {
    role: "The traffic rule names role '{role}', which the definition does not have.",
    endpoint: "The traffic rule names endpoint '{endpoint}', which role '{role}' does not have.",
  },
  example: {
    bad: `<OnlyAllowTrafficTo>
  <Destinations>
    <RoleEndpoint endpointName="Queue" roleName="Billing" />
  </Destinations>
  <AllowAllTraffic />
</OnlyAllowTrafficTo>
<WorkerRole name="Billing" />`,
    good: `<OnlyAllowTrafficTo>
  <Destinations>
    <RoleEndpoint endpointName="Queue" roleName="Billing" />
  </Destinations>
  <AllowAllTraffic />
</OnlyAllowTrafficTo>
<WorkerRole name="Billing">
  <Endpoints>
    <InternalEndpoint name="Queue" protocol="tcp" />
  </Endpoints>
</WorkerRole>`,
  },

  *check({ expanded }) {
    const rolesByName = indexRoles(expanded);
    for (const { roleName, endpointName } of expanded.networkTrafficRules.flatMap((rule) => rule.destinations)) {
      if (roleName.value === "") continue;
      const indexed = rolesByName.get(roleName.value);
      if (indexed === undefined) {
        const fixes = nearestNameFixes(roleName, rolesByName.keys());
        yield { message: "role", at: roleName, data: { role: roleName.value }, fixes };
      } else if (isUnknown(indexed, endpointName.value)) {
        const data = { endpoint: endpointName.value, role: roleName.value };
        const fixes = nearestNameFixes(endpointName, indexed.endpointsByName.keys());
        yield { message: "endpoint", at: endpointName, data, fixes };
      }
    }
  },
});

/** Only imports of unknown modules are left in an expanded role: the endpoint may be one of theirs. */
function isUnknown({ role, endpointsByName }: IndexedRole, name: string): boolean {
  return name !== "" && role.imports.length === 0 && !endpointsByName.has(name);
}
