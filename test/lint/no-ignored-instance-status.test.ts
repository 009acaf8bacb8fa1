import { noIgnoredInstanceStatus } from "../../src/lint/rules/no-ignored-instance-status.ts";
import { testRule } from "./test-rule.ts";

testRule(noIgnoredInstanceStatus, {
  accepts: {
    "the default written out": `<InputEndpoint name="Http" protocol="http" port="80" ignoreRoleInstanceStatus="false" />`,
    "the forwarder's own": `<Import moduleName="RemoteForwarder" />`,
    "the forwarder's own written out": `<InputEndpoint name="Microsoft.WindowsAzure.Plugins.RemoteForwarder.RdpInput" protocol="tcp" port="3389" localPort="*" ignoreRoleInstanceStatus="true" />`,
  },
  reports: {
    true: {
      code: `<InputEndpoint name="Http" protocol="http" port="80" ignoreRoleInstanceStatus="[|true|]" />`,
      message: "ignored",
      text: "Endpoint 'Http' ignores the status of the role's instances, so traffic reaches those not ready.",
    },
    "the other way to write it": {
      code: `<InputEndpoint name="Http" protocol="http" port="80" ignoreRoleInstanceStatus="[|1|]" />`,
      message: "ignored",
    },
  },
});
