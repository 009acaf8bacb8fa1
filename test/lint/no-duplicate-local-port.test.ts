import { noDuplicateLocalPort } from "../../src/lint/rules/no-duplicate-local-port.ts";
import { testRule } from "./test-rule.ts";

testRule(noDuplicateLocalPort, {
  accepts: {
    "a port that the platform picks, twice": `<InputEndpoint name="One" protocol="tcp" port="1001" localPort="*" />
      <InputEndpoint name="Two" protocol="tcp" port="1002" localPort="*" />`,
    "one local port in two roles": `<WebRole name="Web"><Endpoints><InputEndpoint name="Http" protocol="http" port="80" /></Endpoints></WebRole>
      <WebRole name="Admin"><Endpoints><InputEndpoint name="Http" protocol="http" port="8080" localPort="80" /></Endpoints></WebRole>`,
    "two transports": `<InputEndpoint name="One" protocol="tcp" port="1001" localPort="53" />
      <InputEndpoint name="Two" protocol="udp" port="1002" localPort="53" />`,
    "one public port twice, which is an error of its own": `<InputEndpoint name="One" protocol="tcp" port="80" />
      <InputEndpoint name="Two" protocol="tcp" port="80" />`,
    "two front ends that lead to one port": `<InputEndpoint name="Outside" protocol="tcp" port="80" />
      <InputEndpoint name="Inside" protocol="tcp" port="81" localPort="80" loadBalancer="Balancer" />`,
    "endpoints of one name, whose name is reported": `<InputEndpoint name="One" protocol="tcp" port="80" />
      <InputEndpoint name="One" protocol="tcp" port="81" localPort="80" />`,
  },
  reports: {
    "a written local port that another leaves to its public one": {
      code: `<InputEndpoint name="Alternate" protocol="http" port="8080" />
        <InputEndpoint name="Http" protocol="http" port="80" localPort="[|8080|]" />`,
      message: "twice",
      text: "Input endpoint 'Http' leads to local port 8080 (tcp), as 'Alternate' does.",
    },
    "a local port that is the public one": {
      code: `<InputEndpoint name="Http" protocol="http" port="80" localPort="443" />
        <InputEndpoint name="Https" protocol="https" port="[|443|]" certificate="Tls" />`,
      platform: "scale-sets",
      message: "twice",
    },
  },
});
