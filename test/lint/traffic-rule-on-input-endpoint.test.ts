import { trafficRuleOnInputEndpoint } from "../../src/lint/rules/traffic-rule-on-input-endpoint.ts";
import { testRule } from "./test-rule.ts";

const rule = (role: string, endpoint: string) =>
  `<OnlyAllowTrafficTo>
    <Destinations><RoleEndpoint roleName="${role}" endpointName="${endpoint}" /></Destinations><AllowAllTraffic />
  </OnlyAllowTrafficTo>`;

testRule(trafficRuleOnInputEndpoint, {
  accepts: {
    "the internal endpoint of RemoteAccess": `${rule("Web", "Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp")}<Import moduleName="RemoteAccess" />`,
    "an endpoint that is not there": `${rule("Web", "Http")}<InternalEndpoint name="Queue" protocol="tcp" />`,
  },
  reports: {
    "an input endpoint": {
      code: `${rule("Web", "[|Http|]")}<InputEndpoint name="Http" protocol="http" port="80" />`,
      message: "open",
      text: "The traffic rule names 'Http' of role 'Web', an input endpoint that traffic rules do not limit.",
    },
    "an instance input endpoint": {
      code: `${rule("Web", "[|Direct|]")}<InstanceInputEndpoint name="Direct" protocol="tcp" localPort="80">
        <AllocatePublicPortFrom><FixedPortRange min="8000" max="8009" /></AllocatePublicPortFrom>
      </InstanceInputEndpoint>`,
      message: "open",
      text: "The traffic rule names 'Direct' of role 'Web', an instance input endpoint that traffic rules do not limit.",
    },
    "the forwarder's": {
      code: `${rule("Web", "[|Microsoft.WindowsAzure.Plugins.RemoteForwarder.RdpInput|]")}<Import moduleName="RemoteForwarder" />`,
      message: "open",
    },
  },
});
