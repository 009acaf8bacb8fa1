import { oneRemoteForwarder } from "../../src/lint/rules/one-remote-forwarder.ts";
import { testRule } from "./test-rule.ts";

testRule(oneRemoteForwarder, {
  accepts: {
    "one forwarder for two roles with Remote Access": `<WebRole name="Web"><Imports><Import moduleName="RemoteAccess" /></Imports></WebRole>
<WorkerRole name="Worker"><Imports><Import moduleName="RemoteAccess" /><Import moduleName="RemoteForwarder" /></Imports></WorkerRole>`,
    "the same import twice in one role, which expansion reports": `<Import moduleName="RemoteForwarder" /><Import moduleName="RemoteForwarder" />`,
    "extended support, where the module itself is refused": {
      platform: "extended-support",
      code: `<WebRole name="Web"><Imports><Import moduleName="RemoteForwarder" /></Imports></WebRole>
<WorkerRole name="Worker"><Imports><Import moduleName="RemoteForwarder" /></Imports></WorkerRole>`,
    },
  },
  reports: {
    "a second role": {
      code: `<WebRole name="Web"><Imports><Import moduleName="RemoteForwarder" /></Imports></WebRole>
<WorkerRole name="Worker"><Imports><Import moduleName="[|RemoteForwarder|]" /></Imports></WorkerRole>`,
      message: "second",
      text: "Role 'Worker' imports RemoteForwarder as role 'Web' does; both take public port 3389.",
    },
    "each further role, in whatever case": {
      code: `<WebRole name="__proto__"><Imports><Import moduleName="remoteforwarder" /></Imports></WebRole>
<WorkerRole name="constructor"><Imports><Import moduleName="[|RemoteForwarder|]" /></Imports></WorkerRole>
<WorkerRole name="toString"><Imports><Import moduleName="[|REMOTEFORWARDER|]" /></Imports></WorkerRole>`,
      message: "second",
    },
  },
});
