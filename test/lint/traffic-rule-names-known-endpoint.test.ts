import { trafficRuleNamesKnownEndpoint } from "../../src/lint/rules/traffic-rule-names-known-endpoint.ts";
import { testRule } from "./test-rule.ts";

const rule = (role: string, endpoint: string) =>
  `<OnlyAllowTrafficTo>
    <Destinations><RoleEndpoint roleName="${role}" endpointName="${endpoint}" /></Destinations><AllowAllTraffic />
  </OnlyAllowTrafficTo>`;
const queue = `<InternalEndpoint name="Queue" protocol="tcp" />`;

testRule(trafficRuleNamesKnownEndpoint, {
  accepts: {
    "an endpoint that an import adds": `${rule("Web", "Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp")}<Import moduleName="RemoteAccess" />`,
    "an endpoint that an unknown module may add": `${rule("Web", "Contoso.Status")}<Import moduleName="Contoso" />`,
    "an input endpoint, which is a finding of its own": `${rule("Web", "Http")}<InputEndpoint name="Http" protocol="http" port="80" />`,
    "names that the structure check asks for": rule("", ""),
  },
  reports: {
    "a role that is not there": {
      code: `${rule("[|Billing|]", "Queue")}${queue}`,
      message: "role",
      text: "The traffic rule names role 'Billing', which the definition does not have.",
    },
    "a role whose name is nearly right": { code: `${rule("[|web|]", "Queue")}${queue}`, message: "role" },
    "an endpoint of another role": {
      code: `${rule("Web", "[|Orders|]")}${queue}<WorkerRole name="Billing"><Endpoints>
        <InternalEndpoint name="Orders" protocol="tcp" /></Endpoints></WorkerRole>`,
      message: "endpoint",
      text: "The traffic rule names endpoint 'Orders', which role 'Web' does not have.",
    },
    "an endpoint whose name is nearly right": { code: `${rule("Web", "[|Queues|]")}${queue}`, message: "endpoint" },
    "a name that objects have of themselves": { code: `${rule("[|__proto__|]", "Queue")}${queue}`, message: "role" },
  },
});
