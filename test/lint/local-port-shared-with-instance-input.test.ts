import { localPortSharedWithInstanceInput } from "../../src/lint/rules/local-port-shared-with-instance-input.ts";
import { testRule } from "./test-rule.ts";

const instanceInput = (name: string, localPort: string, protocol = "tcp") =>
  `<InstanceInputEndpoint name="${name}" protocol="${protocol}" localPort="${localPort}">
    <AllocatePublicPortFrom><FixedPortRange min="8000" max="8009" /></AllocatePublicPortFrom>
  </InstanceInputEndpoint>`;

testRule(localPortSharedWithInstanceInput, {
  accepts: {
    "another local port": `<InputEndpoint name="Http" protocol="http" port="80" />${instanceInput("Direct", "8080")}`,
    "another transport": `<InputEndpoint name="Http" protocol="http" port="80" />${instanceInput("Direct", "80", "udp")}`,
    "an internal endpoint": `<InternalEndpoint name="Inside" protocol="tcp" port="80" />${instanceInput("Direct", "80")}`,
    "a port that the platform picks": `<InputEndpoint name="Http" protocol="http" port="80" localPort="*" />${instanceInput("Direct", "80")}`,
    "the role of another endpoint": `<WebRole name="Web"><Endpoints><InputEndpoint name="Http" protocol="http" port="80" /></Endpoints></WebRole>
      <WorkerRole name="Billing"><Endpoints>${instanceInput("Direct", "80")}</Endpoints></WorkerRole>`,
  },
  reports: {
    "an input endpoint": {
      code: `<InputEndpoint name="Https" protocol="https" port="443" />${instanceInput("Direct", "[|443|]")}`,
      message: "shared",
      text: "Instance input endpoint 'Direct' leads to local port 443 (tcp), as 'Https' does.",
    },
    "an input endpoint that comes later": {
      code: `${instanceInput("Direct", "[|443|]")}<InputEndpoint name="Https" protocol="https" port="8443" localPort="443" />`,
      message: "shared",
    },
    "two instance input endpoints": {
      code: `${instanceInput("One", "9000")}${instanceInput("Two", "[|9000|]")}`,
      message: "shared",
    },
  },
});
