import { nearestNameFixes } from "../nearest-name.ts";
import { defineConfigurationRule } from "../rule.ts";

export const endpointAclNamesAccessControl = defineConfigurationRule({
  name: "endpoint-acl-names-access-control",
  category: "configuration",
  severity: "error",
  summary: "An EndpointAcl names an access control list of the configuration.",
  why: "It only assigns a list to an endpoint; the rules stand in the AccessControl of that name.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-cscfg-networkconfiguration",
  messages: {
    unknown: "There is no access control list '{list}' in the configuration.",
  },
  example: {
    bad: `<AccessControl name="Office"><Rule order="1" action="permit" remoteSubnet="203.0.113.0/24" /></AccessControl>
<EndpointAcl role="Shop" endPoint="Https" accessControl="Ofice" />`,
    good: `<AccessControl name="Office"><Rule order="1" action="permit" remoteSubnet="203.0.113.0/24" /></AccessControl>
<EndpointAcl role="Shop" endPoint="Https" accessControl="Office" />`,
  },

  *check({ configuration: { networkConfiguration } }) {
    if (networkConfiguration === undefined) return;
    const lists = new Set(networkConfiguration.accessControls.map(({ name }) => name.value));
    for (const { accessControl } of networkConfiguration.endpointAcls) {
      if (accessControl.value === "" || lists.has(accessControl.value)) continue;
      const data = { list: accessControl.value };
      yield { message: "unknown", at: accessControl, data, fixes: nearestNameFixes(accessControl, lists) };
    }
  },
});
