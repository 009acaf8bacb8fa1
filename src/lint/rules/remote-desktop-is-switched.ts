import { remoteAccess } from "../../modules/remote-access.ts";
import { remoteForwarder } from "../../modules/remote-forwarder.ts";
import { configuredRoles } from "../configured-roles.ts";
import { isPlaceholder } from "../placeholder.ts";
import { defineServiceRule } from "../rule.ts";

const switches = new Map([remoteAccess, remoteForwarder[0]].map((one) => [`${one.namespace}.Enabled`, one.name]));

export const remoteDesktopIsSwitched = defineServiceRule({
  name: "remote-desktop-is-switched",
  category: "imports",
  severity: "warning",
  platforms: ["classic", "extended-support"],
  summary: "Remote Access and Remote Forwarder are switched on or off.",
  why: "Anything but 'true' leaves the import without effect, while its endpoint stays there. A written 'false' shows that this is meant.",
  source: "https://blogs.msdn.microsoft.com/avkashchauhan/2011/12/06/how-does-remote-desktop-works-in-windows-azure/",
  messages: {
    empty: "Role '{role}' imports {module}, but the setting that switches it on is empty.",
    unreadable: "Role '{role}' imports {module}, but the setting that switches it on is neither 'true' nor 'false'.",
  },
  example: {
    bad: `<Import moduleName="RemoteForwarder" />
<!-- in the configuration -->
<Setting name="Microsoft.WindowsAzure.Plugins.RemoteForwarder.Enabled" value="" />`,
    good: `<Import moduleName="RemoteForwarder" />
<!-- in the configuration -->
<Setting name="Microsoft.WindowsAzure.Plugins.RemoteForwarder.Enabled" value="true" />`,
  },

  *check({ expanded, configuration, isLocal }) {
    if (isLocal) return;
    for (const { role, configured } of configuredRoles(expanded, configuration)) {
      const declared = new Set(role.configurationSettings.map(({ name }) => name.value));
      for (const { name, value } of configured.settings) {
        const module = switches.get(name.value);
        const word = value.value.trim().toLowerCase();
        if (module === undefined || !declared.has(name.value) || ["true", "false"].includes(word)) continue;
        if (isPlaceholder(value.value)) continue;
        const data = { role: role.name.value, module };
        yield { message: word === "" ? "empty" : "unreadable", at: value, data };
      }
    }
  },
});
