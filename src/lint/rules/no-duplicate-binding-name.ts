import { repeatedNames } from "../repetitions.ts";
import { defineRule } from "../rule.ts";

export const noDuplicateBindingName = defineRule({
  name: "no-duplicate-binding-name",
  category: "sites",
  severity: "warning",
  summary: "The bindings of a site have names of their own.",
  why: "The name is what tells one binding of a site from another. The schema does not compare them; two of one name are a copy that was left half changed.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-webrole#binding",
  messages: {
    twice: "Site '{site}' has a binding '{binding}' already.",
  },
  example: {
    bad: `<Site name="Web"><Bindings>
  <Binding name="Http" endpointName="Http" />
  <Binding name="Http" endpointName="Https" />
</Bindings></Site>`,
    good: `<Site name="Web"><Bindings>
  <Binding name="Http" endpointName="Http" />
  <Binding name="Https" endpointName="Https" />
</Bindings></Site>`,
  },

  *check({ written }) {
    for (const site of written.roles.flatMap((role) => role.sites ?? [])) {
      for (const { first, repeated } of repeatedNames(site.bindings)) {
        // The very same binding twice is reported for its endpoint.
        if (first.endpointName.value === repeated.endpointName.value) continue;
        const data = { site: site.name.value, binding: repeated.name.value };
        const related = [{ message: "The first binding of this name.", at: first.name }];
        yield { message: "twice", at: repeated.name, data, related };
      }
    }
  },
});
