import { remoteForwarderNeedsRemoteAccess } from "../../src/lint/rules/remote-forwarder-needs-remote-access.ts";
import { testRule } from "./test-rule.ts";

testRule(remoteForwarderNeedsRemoteAccess, {
  accepts: {
    "Remote Access in another role": `<WebRole name="Web"><Imports><Import moduleName="RemoteForwarder" /></Imports></WebRole>
<WorkerRole name="Worker"><Imports><Import moduleName="remoteaccess" /></Imports></WorkerRole>`,
    "neither module": `<Import moduleName="Diagnostics" />`,
  },
  reports: {
    "a forwarder alone": {
      code: `<Import moduleName="[|RemoteForwarder|]" />`,
      message: "nowhere",
      text: "Role 'Web' imports RemoteForwarder but no role imports RemoteAccess, so its public port 3389 leads nowhere.",
    },
    "two forwarders, told once": {
      code: `<WebRole name="Web"><Imports><Import moduleName="[|RemoteForwarder|]" /></Imports></WebRole>
<WorkerRole name="Worker"><Imports><Import moduleName="RemoteForwarder" /></Imports></WorkerRole>`,
      message: "nowhere",
    },
  },
});
