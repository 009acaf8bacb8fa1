import type { InputEndpoint, ServiceDefinition } from "../../service/definition.ts";
import type { Located } from "../../text/span.ts";
import { useInstead } from "../fixes.ts";
import { matchNames } from "../match-names.ts";
import { defineServiceRule } from "../rule.ts";

export const loadBalancerIsConfigured = defineServiceRule({
  name: "load-balancer-is-configured",
  category: "configuration",
  severity: "warning",
  summary: "The internal load balancer that an endpoint names stands in the configuration.",
  why: "The definition only names it; its subnet and address stand in the LoadBalancers of the configuration. Without them the endpoint has no private address to listen on.",
  source:
    "https://github.com/MicrosoftDocs/azure-docs/blob/main/articles/load-balancer/load-balancer-get-started-ilb-classic-cloud.md",
  messages: {
    absent: "The configuration has no internal load balancer '{name}', which endpoint '{endpoint}' names.",
  },
  example: {
    bad: `<InputEndpoint name="Api" protocol="tcp" port="8080" loadBalancer="Back" />
<!-- in the configuration -->
<Instances count="2" />`,
    good: `<InputEndpoint name="Api" protocol="tcp" port="8080" loadBalancer="Back" />
<!-- in the configuration -->
<LoadBalancer name="Back"><FrontendIPConfiguration type="private" subnet="Back" /></LoadBalancer>`,
  },

  *check({ expanded, configuration, isLocal }) {
    if (isLocal) return;
    const { networkConfiguration } = configuration;
    const { missing, unknown } = matchNames(namedLoadBalancers(expanded), networkConfiguration?.loadBalancers ?? []);
    for (const { name, endpoint } of missing) {
      const data = { name: name.value, endpoint: endpoint.name.value };
      const related = [{ message: "The endpoint.", at: name }];
      yield { message: "absent", at: networkConfiguration ?? configuration, data, related };
    }
    for (const { given, meant } of unknown) {
      if (meant === undefined) continue;
      const data = { name: meant.name.value, endpoint: meant.endpoint.name.value };
      const related = [{ message: "The endpoint.", at: meant.name }];
      yield { message: "absent", at: given.name, data, related, fixes: [useInstead(given.name, meant.name.value)] };
    }
  },
});

/** The load balancers that endpoints name, with the endpoint. Of equal names the last counts. */
function namedLoadBalancers({ roles }: ServiceDefinition) {
  return roles.flatMap(({ endpoints }) =>
    endpoints.flatMap((endpoint): { name: Located<string>; endpoint: InputEndpoint }[] =>
      endpoint.kind === "input" && endpoint.loadBalancer !== undefined
        ? [{ name: endpoint.loadBalancer, endpoint }]
        : [],
    ),
  );
}
