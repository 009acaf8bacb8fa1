import { rolesThatImport } from "../../service/find-import.ts";
import { defineRule } from "../rule.ts";

export const remoteForwarderNeedsRemoteAccess = defineRule({
  name: "remote-forwarder-needs-remote-access",
  category: "imports",
  severity: "error",
  platforms: ["classic", "scale-sets"],
  summary: "A service with RemoteForwarder has a role that imports RemoteAccess.",
  why: "The forwarder passes Remote Desktop on to the endpoint that RemoteAccess adds. Without one it has nowhere to go, and public port 3389 is open for nothing.",
  source: "https://blogs.msdn.microsoft.com/avkashchauhan/2011/12/06/how-does-remote-desktop-works-in-windows-azure/",
  messages: {
    nowhere:
      "Role '{role}' imports RemoteForwarder but no role imports RemoteAccess, so its public port 3389 leads nowhere.",
  },
  example: {
    bad: `<Import moduleName="RemoteForwarder" />`,
    good: `<Import moduleName="RemoteAccess" />
<Import moduleName="RemoteForwarder" />`,
  },

  *check({ written }) {
    const [forwarder] = rolesThatImport(written, "RemoteForwarder");
    if (forwarder === undefined || rolesThatImport(written, "RemoteAccess").length > 0) return;
    yield { message: "nowhere", at: forwarder.entry.moduleName, data: { role: forwarder.role.name.value } };
  },
});
