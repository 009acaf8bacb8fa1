import { nearestNameFixes } from "../nearest-name.ts";
import { defineRule } from "../rule.ts";

export const trafficRuleFromKnownRole = defineRule({
  name: "traffic-rule-from-known-role",
  category: "network",
  severity: "error",
  summary: "The sources of a traffic rule are roles of the service.",
  why: "A rule lets in the roles that it names and nobody else, so with a wrong name the right role is shut out.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-networktrafficrules",
  messages: {
    unknown: "The traffic rule lets in role '{role}', which the definition does not have.",
  },
  example: {
    bad: `<OnlyAllowTrafficTo>
  <Destinations>
    <RoleEndpoint endpointName="Queue" roleName="Web" />
  </Destinations>
  <WhenSource matches="AnyRule">
    <FromRole roleName="Wbe" />
  </WhenSource>
</OnlyAllowTrafficTo>
<InternalEndpoint name="Queue" protocol="tcp" />`,
    good: `<OnlyAllowTrafficTo>
  <Destinations>
    <RoleEndpoint endpointName="Queue" roleName="Web" />
  </Destinations>
  <WhenSource matches="AnyRule">
    <FromRole roleName="Web" />
  </WhenSource>
</OnlyAllowTrafficTo>
<InternalEndpoint name="Queue" protocol="tcp" />`,
  },

  *check({ written }) {
    const names = new Set(written.roles.map((role) => role.name.value));
    for (const role of written.networkTrafficRules.flatMap((rule) => rule.whenSource?.fromRoles ?? [])) {
      if (role.value === "" || names.has(role.value)) continue;
      yield { message: "unknown", at: role, data: { role: role.value }, fixes: nearestNameFixes(role, names) };
    }
  },
});
