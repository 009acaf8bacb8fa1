import type { Disposition } from "../disposition.ts";

/** What becomes of settings and certificates of Microsoft's modules, in the definition or a configuration. */
export const moduleSettingDispositions: readonly Disposition[] = [
  {
    element: "Setting",
    when: named("Microsoft.WindowsAzure.Plugins.Remote(Access|Forwarder)"),
    fate: "dropped",
    why: "It told the agents of Remote Desktop whom to let in. They are not on the new machines, whose administrator is in the parameters adminUsername and adminPassword.",
  },
  {
    element: "Setting",
    when: named("Microsoft.WindowsAzure.Plugins.Diagnostics"),
    fate: "by-hand",
    why: "It told the diagnostics agent where to copy logs and counters. That agent is not on the new machines.",
    todo: "Install the Azure Monitor agent with a data collection rule; where the code reads this setting itself, give it one of its own.",
  },
  {
    element: "Setting",
    when: named("Microsoft.WindowsAzure.Plugins.Caching"),
    fate: "by-hand",
    why: "It belongs to the cache inside the roles, which has no counterpart.",
    todo: "Move to Azure Managed Redis and change the cache client in the code.",
  },
  {
    element: "Setting",
    when: named("Microsoft.WindowsAzure.Plugins.Connect"),
    fate: "by-hand",
    why: "Azure Connect, which it is for, has long ended.",
    todo: "Reach your own network from the virtual network by a VPN gateway, ExpressRoute or a relay.",
  },
  {
    element: "Setting",
    when: named("Microsoft.WindowsAzure.Plugins.(RemoteDebugger|WebDeploy)|IntelliTrace|Profiling"),
    fate: "dropped",
    why: "It belongs to a tool of Visual Studio that works with Cloud Services alone.",
  },
  {
    element: "Certificate",
    when: named("Microsoft.WindowsAzure.Plugins.RemoteAccess"),
    fate: "dropped",
    why: "It decrypted the password of Remote Desktop in the configuration, which is not taken over.",
  },
  {
    element: "Certificate",
    when: named("Microsoft.WindowsAzure.Plugins"),
    fate: "dropped",
    why: "It belongs to a module that is not on the new machines.",
  },
];

/** Names of what a module adds are its namespace, a full stop, and a short name. */
function named(namespace: string) {
  return { attribute: "name", matches: new RegExp(`^(?:${namespace.replaceAll(".", "\\.")})\\.`) };
}
