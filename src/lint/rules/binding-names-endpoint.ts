import { nearestNameFixes } from "../nearest-name.ts";
import { defineRule } from "../rule.ts";
import { hasUnknownImports } from "../unknown-imports.ts";

/** No service has more endpoints than this; comparing names with a hostile number of them takes long. */
const mostCompared = 100;

export const bindingNamesEndpoint = defineRule({
  name: "binding-names-endpoint",
  category: "sites",
  severity: "error",
  summary: "A binding names an input or internal endpoint of its role.",
  why: "The binding takes address, port, protocol and certificate from that endpoint; a site is bound to nothing without one.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-webrole#binding",
  messages: {
    undeclared: "Binding '{binding}' names endpoint '{endpoint}', which role '{role}' does not have.",
  },
  example: {
    bad: `<Site name="Web"><Bindings><Binding name="Http" endpointName="HttpIn" /></Bindings></Site>
<InputEndpoint name="Http" protocol="http" port="80" />`,
    good: `<Site name="Web"><Bindings><Binding name="Http" endpointName="Http" /></Bindings></Site>
<InputEndpoint name="Http" protocol="http" port="80" />`,
  },

  *check({ expanded }) {
    for (const role of expanded.roles) {
      // An import that stayed is of an unknown module, which may bring the endpoint.
      if (hasUnknownImports(role)) continue;

      const names = new Set(role.endpoints.map((endpoint) => endpoint.name.value));
      for (const { name, endpointName } of (role.sites ?? []).flatMap((site) => site.bindings)) {
        if (endpointName.value === "" || names.has(endpointName.value)) continue;

        const data = { binding: name.value, endpoint: endpointName.value, role: role.name.value };
        const fixes = names.size > mostCompared ? [] : nearestNameFixes(endpointName, names);
        yield { message: "undeclared", at: endpointName, data, fixes };
      }
    }
  },
});
