import { findImport, rolesThatImport } from "../../service/find-import.ts";
import { defineRule } from "../rule.ts";

export const forwarderRoleImportsRemoteAccess = defineRule({
  name: "forwarder-role-imports-remote-access",
  category: "imports",
  severity: "info",
  platforms: ["classic", "scale-sets"],
  summary: "The role that imports RemoteForwarder imports RemoteAccess too.",
  why: "Every role reaches the Remote Desktop endpoint of every other, so a forwarder works in any of them. Only its own role cannot be entered, which is easily overlooked.",
  source: "https://learn.microsoft.com/azure/cloud-services/cloud-services-role-enable-remote-desktop-new-portal",
  messages: {
    absent:
      "Role '{role}' forwards Remote Desktop to other roles, but cannot be entered itself: it does not import RemoteAccess.",
  },
  example: {
    bad: `<WebRole name="Web"><Imports><Import moduleName="RemoteForwarder" /></Imports></WebRole>
<WorkerRole name="Worker"><Imports><Import moduleName="RemoteAccess" /></Imports></WorkerRole>`,
    good: `<WebRole name="Web"><Imports>
  <Import moduleName="RemoteAccess" />
  <Import moduleName="RemoteForwarder" />
</Imports></WebRole>`,
  },

  *check({ written }) {
    if (rolesThatImport(written, "RemoteAccess").length === 0) return;
    for (const { role, entry } of rolesThatImport(written, "RemoteForwarder")) {
      if (findImport(role, "RemoteAccess") !== undefined) continue;
      yield { message: "absent", at: entry.moduleName, data: { role: role.name.value } };
    }
  },
});
