import { noDuplicateProbeName } from "../../src/lint/rules/no-duplicate-probe-name.ts";
import { testRule } from "./test-rule.ts";

testRule(noDuplicateProbeName, {
  accepts: {
    "probes without a name": `<LoadBalancerProbe protocol="tcp" /><LoadBalancerProbe name="" protocol="tcp" />`,
  },
  reports: {
    "two probes of one name": {
      code: `<LoadBalancerProbe name="Health" protocol="tcp" />
        <LoadBalancerProbe name="[|Health|]" protocol="http" path="/health" />`,
      message: "twice",
      text: "A load balancer probe named 'Health' is there already.",
    },
    "a copy, which can go": {
      code: `<LoadBalancerProbe name="Health" protocol="tcp" /><LoadBalancerProbe name="[|Health|]" protocol="tcp" />`,
      message: "twice",
    },
  },
});
