import { loadBalancerDistributionNeedsSdk } from "../../src/lint/rules/load-balancer-distribution-needs-sdk.ts";
import { testRule } from "./test-rule.ts";

const endpoint = `<InputEndpoint name="Http" protocol="http" port="80" loadBalancerDistribution="sourceIP" />`;

testRule(loadBalancerDistributionNeedsSdk, {
  accepts: {
    "no SDK named": endpoint,
    "the first SDK that has it": { sdk: "2.4", code: endpoint },
    "an SDK that the structure check judges": { sdk: "1.8", code: endpoint },
    "an endpoint without it": { sdk: "2.3", code: `<InputEndpoint name="Http" protocol="http" port="80" />` },
  },
  reports: {
    "an older SDK": {
      sdk: "2.3",
      code: `<InputEndpoint name="Http" protocol="http" port="80" loadBalancerDistribution="[|none|]" />`,
      message: "tooOld",
      text: "Endpoint 'Http' has a loadBalancerDistribution, which came after SDK 2.3, for which the definition is.",
    },
  },
});
