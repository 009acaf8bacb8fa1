import { defineServiceRule } from "../rule.ts";

export const endpointAclOnPublicEndpoint = defineServiceRule({
  name: "endpoint-acl-on-public-endpoint",
  category: "configuration",
  severity: "warning",
  summary: "An EndpointAcl guards an endpoint that the Internet can reach.",
  why: "Access control lists are applied where traffic comes in from outside. Between roles it is NetworkTrafficRules of the definition that say who may come.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-cscfg-networkconfiguration",
  messages: {
    internal: "Endpoint '{endpoint}' of role '{role}' is internal, where an access control list does nothing.",
  },
  example: {
    bad: `<InternalEndpoint name="Queue" protocol="tcp" port="9000" />
<!-- in the configuration -->
<EndpointAcl role="Web" endPoint="Queue" accessControl="Office" />`,
    good: `<InputEndpoint name="Queue" protocol="tcp" port="9000" />
<!-- in the configuration -->
<EndpointAcl role="Web" endPoint="Queue" accessControl="Office" />`,
  },

  *check({ expanded, configuration: { networkConfiguration } }) {
    for (const { role: roleName, endPoint } of networkConfiguration?.endpointAcls ?? []) {
      const role = expanded.roles.find(({ name }) => name.value === roleName.value);
      const endpoint = role?.endpoints.find(({ name }) => name.value === endPoint.value);
      if (endpoint?.kind !== "internal" || endPoint.value === "") continue;
      yield {
        message: "internal",
        at: endPoint,
        data: { endpoint: endPoint.value, role: roleName.value },
        related: [{ message: "The endpoint.", at: endpoint.name }],
      };
    }
  },
});
