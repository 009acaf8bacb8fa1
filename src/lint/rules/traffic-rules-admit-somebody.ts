import { callersOf } from "../../reach/traffic-rules.ts";
import { defineRule } from "../rule.ts";

export const trafficRulesAdmitSomebody = defineRule({
  name: "traffic-rules-admit-somebody",
  category: "network",
  severity: "warning",
  summary: "The traffic rules of an internal endpoint let some role in.",
  why: "Once a rule names an endpoint, only the roles that it lists reach it. A list without roles shuts the endpoint from everybody, its own role included.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-networktrafficrules",
  messages: {
    nobody: "No role can reach endpoint '{endpoint}' of role '{role}': the traffic rules for it name no source.",
  },
  example: {
    bad: `<OnlyAllowTrafficTo>
  <Destinations><RoleEndpoint endpointName="Queue" roleName="Web" /></Destinations>
  <WhenSource matches="AnyRule" />
</OnlyAllowTrafficTo>
<InternalEndpoint name="Queue" protocol="tcp" />`,
    good: `<OnlyAllowTrafficTo>
  <Destinations><RoleEndpoint endpointName="Queue" roleName="Web" /></Destinations>
  <WhenSource matches="AnyRule"><FromRole roleName="Web" /></WhenSource>
</OnlyAllowTrafficTo>
<InternalEndpoint name="Queue" protocol="tcp" />`,
  },

  *check({ expanded }) {
    for (const role of expanded.roles) {
      for (const endpoint of role.endpoints.filter(({ kind }) => kind === "internal")) {
        const { roles, rules } = callersOf(role, endpoint, expanded);
        const [first] = rules;
        // A source of the wrong name is a mistake of its own, and reported as such.
        if (first === undefined || roles.length > 0 || rules.some(({ whenSource }) => whenSource?.fromRoles.length))
          continue;
        yield {
          message: "nobody",
          at: first.whenSource ?? first,
          data: { endpoint: endpoint.name.value, role: role.name.value },
          related: [{ message: "The endpoint.", at: endpoint.name }],
        };
      }
    }
  },
});
