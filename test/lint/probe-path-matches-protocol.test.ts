import { probePathMatchesProtocol } from "../../src/lint/rules/probe-path-matches-protocol.ts";
import { testRule } from "./test-rule.ts";

testRule(probePathMatchesProtocol, {
  accepts: {
    "tcp without a path": `<LoadBalancerProbe name="Health" protocol="tcp" port="80" />`,
    "http with a path that is no path from the root": `<LoadBalancerProbe name="Health" protocol="http" path="Probe.aspx" />`,
    "tcp with an empty path": `<LoadBalancerProbe name="Health" protocol="tcp" path="" />`,
  },
  reports: {
    "http without a path": {
      code: `<LoadBalancerProbe name="Health" protocol="[|http|]" />`,
      message: "missing",
      text: "Probe 'Health' is http but has no path.",
    },
    "http with an empty path": {
      code: `<LoadBalancerProbe name="Health" protocol="http" path="[||]" />`,
      message: "missing",
    },
    "tcp with a path": {
      code: `<LoadBalancerProbe name="Health" protocol="tcp" path="[|/health|]" />`,
      message: "superfluous",
      text: "Probe 'Health' is tcp but has the path '/health'.",
    },
  },
});
