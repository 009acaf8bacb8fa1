import { loadBalancerProbeIsDeclared } from "../../src/lint/rules/load-balancer-probe-is-declared.ts";
import { testRule } from "./test-rule.ts";

testRule(loadBalancerProbeIsDeclared, {
  accepts: {
    "no probe": `<InputEndpoint name="Http" protocol="http" port="80" />`,
    "an empty name, which the structure check reports": `<InputEndpoint name="Http" protocol="http" port="80" loadBalancerProbe="" />`,
  },
  reports: {
    "no probe of that name": {
      code: `<LoadBalancerProbe name="Tcp" protocol="tcp" />
        <InputEndpoint name="Http" protocol="http" port="80" loadBalancerProbe="[|Health|]" />`,
      message: "undeclared",
      text: "Endpoint 'Http' names probe 'Health', which the definition does not declare.",
    },
    "a name that differs in case": {
      code: `<LoadBalancerProbe name="Health" protocol="tcp" />
        <InputEndpoint name="Http" protocol="http" port="80" loadBalancerProbe="[|health|]" />`,
      message: "undeclared",
    },
    "a name that objects have of themselves": {
      code: `<InputEndpoint name="Http" protocol="http" port="80" loadBalancerProbe="[|constructor|]" />`,
      message: "undeclared",
    },
  },
});
