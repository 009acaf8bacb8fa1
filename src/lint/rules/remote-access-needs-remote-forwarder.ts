import { rolesThatImport } from "../../service/find-import.ts";
import { defineRule } from "../rule.ts";

export const remoteAccessNeedsRemoteForwarder = defineRule({
  name: "remote-access-needs-remote-forwarder",
  category: "imports",
  severity: "warning",
  platforms: ["classic", "scale-sets"],
  summary: "A service with RemoteAccess has a role that imports RemoteForwarder.",
  why: "RemoteAccess makes an account and an internal endpoint. Only the forwarder listens to the Internet, so without it the account exists and nobody outside can use it.",
  source: "https://blogs.msdn.microsoft.com/avkashchauhan/2011/12/06/how-does-remote-desktop-works-in-windows-azure/",
  messages: {
    closed:
      "Role '{role}' imports RemoteAccess but no role imports RemoteForwarder, so nothing listens for Remote Desktop from outside.",
  },
  example: {
    bad: `<Import moduleName="RemoteAccess" />`,
    good: `<Import moduleName="RemoteAccess" />
<Import moduleName="RemoteForwarder" />`,
  },

  *check({ written }) {
    const [access] = rolesThatImport(written, "RemoteAccess");
    if (access === undefined || rolesThatImport(written, "RemoteForwarder").length > 0) return;
    yield { message: "closed", at: access.entry.moduleName, data: { role: access.role.name.value } };
  },
});
