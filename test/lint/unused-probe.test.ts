import { unusedProbe } from "../../src/lint/rules/unused-probe.ts";
import { testRule } from "./test-rule.ts";

testRule(unusedProbe, {
  accepts: {
    "a probe that an endpoint of the second role names": `<LoadBalancerProbe name="Health" protocol="tcp" /><WebRole name="Web" />
      <WorkerRole name="Billing"><Endpoints><InputEndpoint name="Feed" protocol="tcp" port="80" loadBalancerProbe="Health" /></Endpoints></WorkerRole>`,
    "a probe whose name is misspelt where it is meant": `<LoadBalancerProbe name="Health" protocol="tcp" />
      <InputEndpoint name="Feed" protocol="tcp" port="80" loadBalancerProbe="Healht" />`,
    "a probe without a name": `<LoadBalancerProbe protocol="tcp" />`,
  },
  reports: {
    "one of two": {
      code: `<LoadBalancerProbe name="Health" protocol="tcp" /><LoadBalancerProbe name="[|Legacy|]" protocol="tcp" port="8080" />
        <InputEndpoint name="Feed" protocol="tcp" port="80" loadBalancerProbe="Health" />`,
      message: "unused",
      text: "No endpoint names probe 'Legacy'.",
    },
  },
});
