import { forwarderRoleImportsRemoteAccess } from "../../src/lint/rules/forwarder-role-imports-remote-access.ts";
import { testRule } from "./test-rule.ts";

testRule(forwarderRoleImportsRemoteAccess, {
  accepts: {
    "no Remote Access at all, which is another finding": `<Import moduleName="RemoteForwarder" />`,
  },
  reports: {
    "a forwarder for others only": {
      code: `<WebRole name="Web"><Imports><Import moduleName="[|RemoteForwarder|]" /></Imports></WebRole>
<WorkerRole name="Worker"><Imports><Import moduleName="RemoteAccess" /></Imports></WorkerRole>`,
      message: "absent",
      text: "Role 'Web' forwards Remote Desktop to other roles, but cannot be entered itself: it does not import RemoteAccess.",
    },
  },
});
