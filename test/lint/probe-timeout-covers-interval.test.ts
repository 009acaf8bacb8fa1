import { probeTimeoutCoversInterval } from "../../src/lint/rules/probe-timeout-covers-interval.ts";
import { testRule } from "./test-rule.ts";

const probe = (attributes: string) => `<LoadBalancerProbe name="Health" protocol="tcp" ${attributes} />`;

testRule(probeTimeoutCoversInterval, {
  accepts: {
    "the defaults": probe(""),
    "exactly two intervals": probe(`intervalInSeconds="10" timeoutInSeconds="20"`),
    "what the schema refuses already": probe(`intervalInSeconds="30" timeoutInSeconds="5"`),
  },
  reports: {
    "both written": {
      code: probe(`intervalInSeconds="10" timeoutInSeconds="[|19|]"`),
      message: "short",
      text: "Probe 'Health' waits 19 s for an answer but asks only every 10 s; two intervals should fit.",
    },
    "a timeout for the default interval": { code: probe(`timeoutInSeconds="[|29|]"`), message: "short" },
    "an interval for the default timeout": { code: probe(`intervalInSeconds="[|16|]"`), message: "short" },
  },
});
