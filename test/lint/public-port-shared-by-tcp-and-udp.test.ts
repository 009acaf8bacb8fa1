import { publicPortSharedByTcpAndUdp } from "../../src/lint/rules/public-port-shared-by-tcp-and-udp.ts";
import { testRule } from "./test-rule.ts";

testRule(publicPortSharedByTcpAndUdp, {
  accepts: {
    "one transport twice, which is an error of its own": `<InputEndpoint name="Http" protocol="http" port="80" />
      <InputEndpoint name="Tcp" protocol="tcp" port="80" />`,
    "both on a load balancer of today": {
      code: `<InputEndpoint name="Dns" protocol="udp" port="53" /><InputEndpoint name="DnsTcp" protocol="tcp" port="53" />`,
      platform: "scale-sets",
    },
    "two front ends": `<InputEndpoint name="Dns" protocol="udp" port="53" />
      <InputEndpoint name="DnsTcp" protocol="tcp" port="53" loadBalancer="Balancer" />`,
  },
  reports: {
    "udp beside https": {
      code: `<InputEndpoint name="Https" protocol="https" port="443" certificate="Tls" />
        <InputEndpoint name="Quic" protocol="udp" port="[|443|]" />`,
      message: "both",
      text: "Endpoint 'Quic' opens public port 443 over udp, which 'Https' of role 'Web' opens over tcp.",
    },
    "udp beside the forwarder": {
      code: `<Import moduleName="RemoteForwarder" /><InputEndpoint name="Desktop" protocol="udp" port="[|3389|]" />`,
      message: "both",
    },
  },
});
