import { nearestNameFixes } from "../nearest-name.ts";
import { defineServiceRule } from "../rule.ts";
import { hasUnknownImports } from "../unknown-imports.ts";

export const endpointAclNamesEndpoint = defineServiceRule({
  name: "endpoint-acl-names-endpoint",
  category: "configuration",
  severity: "error",
  summary: "An EndpointAcl names an endpoint of a role of the definition.",
  why: "A list that is assigned to nothing guards nothing, and the endpoint that was meant stays open to everybody.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-cscfg-networkconfiguration",
  messages: {
    role: "There is no role '{role}' whose endpoints could have an access control list.",
    endpoint: "Role '{role}' has no endpoint '{endpoint}'.",
  },
  example: {
    bad: `<InputEndpoint name="Https" protocol="tcp" port="443" />
<!-- in the configuration -->
<EndpointAcl role="Web" endPoint="Http" accessControl="Office" />`,
    good: `<InputEndpoint name="Https" protocol="tcp" port="443" />
<!-- in the configuration -->
<EndpointAcl role="Web" endPoint="Https" accessControl="Office" />`,
  },

  *check({ expanded, configuration: { networkConfiguration } }) {
    for (const { role: roleName, endPoint } of networkConfiguration?.endpointAcls ?? []) {
      // Two roles of one name are another finding; an endpoint of either will do here.
      const roles = expanded.roles.filter((role) => role.name.value === roleName.value);
      const names = new Set(roles.flatMap((role) => role.endpoints).map(({ name }) => name.value));
      if (roleName.value === "" || endPoint.value === "" || names.has(endPoint.value)) continue;
      if (roles.length === 0) {
        const fixes = nearestNameFixes(
          roleName,
          expanded.roles.map((role) => role.name.value),
        );
        yield { message: "role", at: roleName, data: { role: roleName.value }, fixes };
      } else if (!roles.some(hasUnknownImports)) {
        const data = { role: roleName.value, endpoint: endPoint.value };
        yield { message: "endpoint", at: endPoint, data, fixes: nearestNameFixes(endPoint, names) };
      }
    }
  },
});
