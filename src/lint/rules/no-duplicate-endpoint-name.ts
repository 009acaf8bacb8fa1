import { repeatedInRole } from "../repeated-in-role.ts";
import { defineRule } from "../rule.ts";

export const noDuplicateEndpointName = defineRule({
  name: "no-duplicate-endpoint-name",
  category: "names",
  severity: "error",
  summary: "Each endpoint of a role has a name of its own.",
  why: "Bindings, traffic rules, access lists and the runtime find an endpoint by its role and name, whatever its kind.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-webrole#inputendpoint",
  messages: {
    twice: "Role '{role}' has an endpoint '{name}' already.",
  },
  example: {
    bad: `<InputEndpoint name="Http" protocol="http" port="80" />
<InputEndpoint name="Http" protocol="http" port="80" />`,
    good: `<InputEndpoint name="Http" protocol="http" port="80" />
<InputEndpoint name="Http8080" protocol="http" port="8080" />`,
  },

  *check({ written }) {
    yield* repeatedInRole(written, (role) => role.endpoints);
  },
});
