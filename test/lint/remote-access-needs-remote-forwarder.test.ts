import { remoteAccessNeedsRemoteForwarder } from "../../src/lint/rules/remote-access-needs-remote-forwarder.ts";
import { testRule } from "./test-rule.ts";

testRule(remoteAccessNeedsRemoteForwarder, {
  accepts: {
    "a forwarder in another role": `<WebRole name="Web"><Imports><Import moduleName="RemoteAccess" /></Imports></WebRole>
<WorkerRole name="Worker"><Imports><Import moduleName="RemoteForwarder" /></Imports></WorkerRole>`,
  },
  reports: {
    "two roles without a forwarder, told once": {
      code: `<WebRole name="Web"><Imports><Import moduleName="[|RemoteAccess|]" /></Imports></WebRole>
<WorkerRole name="Worker"><Imports><Import moduleName="RemoteAccess" /></Imports></WorkerRole>`,
      message: "closed",
      text: "Role 'Web' imports RemoteAccess but no role imports RemoteForwarder, so nothing listens for Remote Desktop from outside.",
    },
  },
});
