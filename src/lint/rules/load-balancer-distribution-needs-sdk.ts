import { compareSdk } from "../../service/sdk.ts";
import { defineRule } from "../rule.ts";

export const loadBalancerDistributionNeedsSdk = defineRule({
  name: "load-balancer-distribution-needs-sdk",
  category: "versions",
  severity: "warning",
  summary: "An endpoint has a loadBalancerDistribution only in a definition for SDK 2.4 or later.",
  why: "The documents give SDK 2.5 for the attribute, whose definitions still say 2014-06.2.4, and the schema of that version has it. Older tools do not read the file.",
  source:
    "https://github.com/MicrosoftDocs/azure-docs/blob/main/articles/load-balancer/load-balancer-distribution-mode.md",
  messages: {
    tooOld:
      "Endpoint '{endpoint}' has a loadBalancerDistribution, which came after SDK {sdk}, for which the definition is.",
  },
  example: {
    bad: `<ServiceDefinition name="Shop" schemaVersion="2013-10.2.2"><WebRole name="Web"><Endpoints>
  <InputEndpoint name="Http" protocol="http" port="80" loadBalancerDistribution="sourceIP" />
</Endpoints></WebRole></ServiceDefinition>`,
    good: `<ServiceDefinition name="Shop" schemaVersion="2015-04.2.6"><WebRole name="Web"><Endpoints>
  <InputEndpoint name="Http" protocol="http" port="80" loadBalancerDistribution="sourceIP" />
</Endpoints></WebRole></ServiceDefinition>`,
  },

  *check({ written, sdk }) {
    // Before SDK 2.0 the structure check refuses the attribute.
    if (sdk === undefined || compareSdk(sdk, "2.0") < 0 || compareSdk(sdk, "2.4") >= 0) return;

    for (const endpoint of written.roles.flatMap((role) => role.endpoints)) {
      if (endpoint.kind !== "input" || endpoint.loadBalancerDistribution === undefined) continue;
      const data = { endpoint: endpoint.name.value, sdk };
      yield { message: "tooOld", at: endpoint.loadBalancerDistribution, data };
    }
  },
});
