import type { Binding } from "../../service/definition.ts";
import { repetitions } from "../repetitions.ts";
import { defineRule } from "../rule.ts";

export const bindingsNeedDifferentHostHeaders = defineRule({
  name: "bindings-need-different-host-headers",
  category: "sites",
  severity: "error",
  summary: "Bindings of a role to one endpoint have different host headers.",
  why: "Sites that share a port are told apart by the host name of the request alone. IIS starts only one of two sites with the same binding.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-webrole#binding",
  messages: {
    noHeader:
      "Binding '{binding}' of site '{site}' takes endpoint '{endpoint}' without a hostHeader, as site '{first}' does.",
    sameHeader:
      "Binding '{binding}' of site '{site}' takes endpoint '{endpoint}' for host '{host}', as site '{first}' does.",
  },
  example: {
    bad: `<Site name="Web"><Bindings><Binding name="Http" endpointName="Http" /></Bindings></Site>
<Site name="Shop" physicalDirectory="..\\Shop"><Bindings><Binding name="Http" endpointName="Http" /></Bindings></Site>
<InputEndpoint name="Http" protocol="http" port="80" />`,
    good: `<Site name="Web"><Bindings><Binding name="Http" endpointName="Http" /></Bindings></Site>
<Site name="Shop" physicalDirectory="..\\Shop"><Bindings>
  <Binding name="Http" endpointName="Http" hostHeader="shop.example.com" />
</Bindings></Site>
<InputEndpoint name="Http" protocol="http" port="80" />`,
  },

  *check({ written }) {
    for (const role of written.roles) {
      const bindings = (role.sites ?? []).flatMap((site) => site.bindings.map((binding) => ({ site, binding })));
      const bound = bindings.filter(({ binding }) => binding.endpointName.value !== "");

      for (const { first, repeated } of repetitions(bound, ({ binding }) => keyOf(binding))) {
        const { name, endpointName, hostHeader } = repeated.binding;
        const related = [{ message: "The first such binding.", at: first.binding.endpointName }];
        const who = { binding: name.value, site: repeated.site.name.value, first: first.site.name.value };
        const data = { ...who, endpoint: endpointName.value };
        if (!hostHeader?.value) yield { message: "noHeader", at: endpointName, data, related };
        else yield { message: "sameHeader", at: hostHeader, data: { ...data, host: hostHeader.value }, related };
      }
    }
  },
});

/** Host names are the same in any case; an empty header is none. */
function keyOf({ endpointName, hostHeader }: Binding): string {
  return JSON.stringify([endpointName.value, (hostHeader?.value ?? "").toLowerCase()]);
}
