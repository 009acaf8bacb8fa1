import { noOverlappingPublicPorts } from "../../src/lint/rules/no-overlapping-public-ports.ts";
import { testRule } from "./test-rule.ts";

const instanceInput = (name: string, min: string, max: number, protocol = "tcp") =>
  `<InstanceInputEndpoint name="${name}" protocol="${protocol}" localPort="9000">
    <AllocatePublicPortFrom><FixedPortRange min="${min}" max="${max}" /></AllocatePublicPortFrom>
  </InstanceInputEndpoint>`;

testRule(noOverlappingPublicPorts, {
  accepts: {
    "ranges that touch": instanceInput("One", "8000", 8009) + instanceInput("Two", "8010", 8019),
    "a port on either side": `<InputEndpoint name="Below" protocol="tcp" port="7999" />${instanceInput("One", "8000", 8009)}
      <InputEndpoint name="Above" protocol="tcp" port="8010" />`,
    "two transports": instanceInput("One", "8000", 8009) + instanceInput("Two", "8000", 8009, "udp"),
    "the port of an internal load balancer": `<InputEndpoint name="Inside" protocol="tcp" port="8005" loadBalancer="Balancer" />
      ${instanceInput("One", "8000", 8009)}`,
    "a range that is no range": `<InputEndpoint name="Http" protocol="http" port="8005" />${instanceInput("One", "8009", 8000)}`,
    "a public port twice, which is another rule's": `<InputEndpoint name="Http" protocol="http" port="80" />
      <InputEndpoint name="Tcp" protocol="tcp" port="80" />`,
  },
  reports: {
    "an input port at the end of a range": {
      code: `${instanceInput("One", "8000", 8009)}<InputEndpoint name="Http" protocol="http" port="[|8009|]" />`,
      message: "overlap",
      text: "Endpoint 'Http' takes public port 8009 (tcp), and 'One' of role 'Web' takes ports 8000 to 8009.",
    },
    "a range that holds input ports of other roles, once": {
      code: `<WebRole name="Web"><Endpoints>
          <InputEndpoint name="Http" protocol="http" port="80" /><InputEndpoint name="Https" protocol="https" port="443" />
        </Endpoints></WebRole>
        <WorkerRole name="Billing"><Endpoints>${instanceInput("One", "[|1|]", 500)}</Endpoints></WorkerRole>`,
      message: "overlap",
    },
    "two ranges, the second of which starts ahead": {
      code: `${instanceInput("One", "8005", 8009)}${instanceInput("Two", "[|8000|]", 8005)}`,
      message: "overlap",
      text: "Endpoint 'Two' takes public ports 8000 to 8005 (tcp), and 'One' of role 'Web' takes ports 8005 to 8009.",
    },
    "the forwarder's port in a range": {
      code: `<Import moduleName="RemoteForwarder" />${instanceInput("One", "[|3000|]", 4000)}`,
      message: "overlap",
    },
    "a short range in a long one, past another that ends early": {
      code: `${instanceInput("Long", "8000", 9000)}${instanceInput("Short", "[|8001|]", 8002)}${instanceInput("Late", "[|8900|]", 8901)}`,
      message: "overlap",
    },
  },
});
