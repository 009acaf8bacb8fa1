import { repeatedNames } from "../repetitions.ts";
import { defineRule } from "../rule.ts";

export const noDuplicateSiteName = defineRule({
  name: "no-duplicate-site-name",
  category: "sites",
  severity: "error",
  summary: "The sites of a role have names of their own.",
  why: "Each site becomes one of IIS, where the name of a site is its key.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-webrole#site",
  messages: {
    twice: "Role '{role}' has a site '{site}' already.",
  },
  example: {
    bad: `<Site name="Web"><Bindings><Binding name="Http" endpointName="Http" /></Bindings></Site>
<Site name="Web"><Bindings><Binding name="Admin" endpointName="Admin" /></Bindings></Site>
<InputEndpoint name="Http" protocol="http" port="80" />
<InputEndpoint name="Admin" protocol="http" port="8080" />`,
    good: `<Site name="Web"><Bindings><Binding name="Http" endpointName="Http" /></Bindings></Site>
<Site name="Admin" physicalDirectory="..\\Admin"><Bindings><Binding name="Admin" endpointName="Admin" /></Bindings></Site>
<InputEndpoint name="Http" protocol="http" port="80" />
<InputEndpoint name="Admin" protocol="http" port="8080" />`,
  },

  *check({ written }) {
    for (const role of written.roles) {
      for (const { first, repeated } of repeatedNames(role.sites ?? [])) {
        const data = { role: role.name.value, site: repeated.name.value };
        const related = [{ message: "The first site of this name.", at: first.name }];
        yield { message: "twice", at: repeated.name, data, related };
      }
    }
  },
});
