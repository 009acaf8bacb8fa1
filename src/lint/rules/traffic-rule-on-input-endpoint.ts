import { indexRoles } from "../../service/endpoint-index.ts";
import { defineRule } from "../rule.ts";

export const trafficRuleOnInputEndpoint = defineRule({
  name: "traffic-rule-on-input-endpoint",
  category: "network",
  severity: "warning",
  summary: "The destinations of a traffic rule are internal endpoints.",
  why: "Traffic rules say which roles reach an internal endpoint. An input endpoint stays open to the Internet whatever they say; what narrows it is an endpoint ACL of the configuration.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-networktrafficrules",
  messages: {
    open: "The traffic rule names '{endpoint}' of role '{role}', an {kind} endpoint that traffic rules do not limit.",
  },
  example: {
    bad: `<OnlyAllowTrafficTo>
  <Destinations>
    <RoleEndpoint endpointName="Http" roleName="Web" />
  </Destinations>
  <AllowAllTraffic />
</OnlyAllowTrafficTo>
<InputEndpoint name="Http" protocol="http" port="80" />`,
    good: `<OnlyAllowTrafficTo>
  <Destinations>
    <RoleEndpoint endpointName="Status" roleName="Web" />
  </Destinations>
  <AllowAllTraffic />
</OnlyAllowTrafficTo>
<InternalEndpoint name="Status" protocol="http" />`,
  },

  *check({ expanded }) {
    const rolesByName = indexRoles(expanded);
    for (const { roleName, endpointName } of expanded.networkTrafficRules.flatMap((rule) => rule.destinations)) {
      const named = rolesByName.get(roleName.value)?.endpointsByName.get(endpointName.value) ?? [];
      const [endpoint] = named;
      if (endpoint === undefined || named.some(({ kind }) => kind === "internal")) continue;
      yield {
        message: "open",
        at: endpointName,
        data: { endpoint: endpoint.name.value, role: roleName.value, kind: endpoint.kind.replace("-", " ") },
        related: [{ message: "The endpoint.", at: endpoint.name }],
      };
    }
  },
});
