import { noRemoteDesktopPortByHand } from "../../src/lint/rules/no-remote-desktop-port-by-hand.ts";
import { testRule } from "./test-rule.ts";

testRule(noRemoteDesktopPortByHand, {
  accepts: {
    "the forwarder's port taken, which is an error of its own": `<Import moduleName="RemoteForwarder" />
      <InputEndpoint name="Desktop" protocol="tcp" port="3389" />`,
    "the forwarder written out": `<InputEndpoint name="Microsoft.WindowsAzure.Plugins.RemoteForwarder.RdpInput" protocol="tcp" port="3389" localPort="*" />`,
    udp: `<InputEndpoint name="Desktop" protocol="udp" port="3389" />`,
    "an internal load balancer": `<InputEndpoint name="Desktop" protocol="tcp" port="3389" loadBalancer="Balancer" />`,
  },
  reports: {
    "an input endpoint": {
      code: `<InputEndpoint name="Desktop" protocol="tcp" port="[|3389|]" localPort="3390" />`,
      message: "taken",
      text: "Endpoint 'Desktop' takes public port 3389, which Remote Desktop to this service would need.",
    },
    "an instance input endpoint": {
      code: `<InstanceInputEndpoint name="Direct" protocol="tcp" localPort="80">
        <AllocatePublicPortFrom><FixedPortRange min="[|3380|]" max="3400" /></AllocatePublicPortFrom>
      </InstanceInputEndpoint>`,
      message: "taken",
    },
  },
});
