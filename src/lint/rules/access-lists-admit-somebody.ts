import { admissionTo } from "../../reach/access-lists.ts";
import { defineServiceRule } from "../rule.ts";

export const accessListsAdmitSomebody = defineServiceRule({
  name: "access-lists-admit-somebody",
  category: "security",
  severity: "warning",
  summary: "The access lists of an endpoint let somebody in.",
  why: "A list that begins with denying everybody, or two lists without a common address, leave an endpoint that is declared, counted and reached by nobody.",
  source: "https://github.com/MicrosoftDocs/azure-docs/blob/main/articles/virtual-network/virtual-networks-acl.md",
  messages: {
    nobody: "Nobody can reach endpoint '{endpoint}' of role '{role}': its access lists deny every address.",
  },
  example: {
    bad: `<InputEndpoint name="Api" protocol="tcp" port="8443" />
<!-- in the configuration -->
<AccessControl name="Closed"><Rule order="1" action="deny" remoteSubnet="0.0.0.0/0" /></AccessControl>
<EndpointAcl role="Web" endPoint="Api" accessControl="Closed" />`,
    good: `<InputEndpoint name="Api" protocol="tcp" port="8443" />
<!-- in the configuration -->
<AccessControl name="Office"><Rule order="1" action="permit" remoteSubnet="203.0.113.0/24" /></AccessControl>
<EndpointAcl role="Web" endPoint="Api" accessControl="Office" />`,
  },

  *check({ expanded, configuration, isLocal }) {
    if (isLocal) return;
    for (const role of expanded.roles) {
      for (const endpoint of role.endpoints.filter(({ kind }) => kind !== "internal")) {
        const { addresses, lists } = admissionTo(role, endpoint, configuration);
        const [first, ...others] = lists;
        if (first === undefined || addresses.length > 0) continue;
        yield {
          message: "nobody",
          at: first.span,
          data: { endpoint: endpoint.name.value, role: role.name.value },
          related: [
            ...others.map(({ span }) => ({ message: "This list has a part in it.", at: span })),
            { message: "The endpoint.", at: endpoint.name },
          ],
        };
      }
    }
  },
});
