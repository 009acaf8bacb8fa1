import type { Disposition } from "../disposition.ts";

/** What becomes of imports of which the plan of scale sets keeps nothing. Names of modules are folders of Windows, which have no case. */
export const importDispositions: readonly Disposition[] = [
  {
    element: "Import",
    when: { attribute: "moduleName", matches: /^\s*RemoteAccess\s*$/i },
    fate: "dropped",
    why: "The agent that made the account for Remote Desktop is not on the new machines, and no way in was chosen to take its place (--remote-access).",
  },
  {
    element: "Import",
    when: { attribute: "moduleName", matches: /^\s*RemoteForwarder\s*$/i },
    fate: "dropped",
    why: "The forwarder that led the public port 3389 to the instances is not on the new machines; --remote-access says what takes the place of Remote Desktop.",
  },
  {
    element: "Import",
    when: { attribute: "moduleName", matches: /^\s*Diagnostics\s*$/i },
    fate: "by-hand",
    why: "The agent that copied logs and counters to a storage account is not on the new machines, and the diagnostics extension that followed it ended on 31 March 2026.",
    todo: "Install the Azure Monitor agent on the scale sets, with a data collection rule for the logs and counters that you read.",
  },
  {
    element: "Import",
    when: { attribute: "moduleName", matches: /^\s*Caching\s*$/i },
    fate: "by-hand",
    why: "The cache inside the roles' own memory has no counterpart.",
    todo: "Move to Azure Managed Redis and change the cache client in the code.",
  },
  {
    element: "Import",
    when: { attribute: "moduleName", matches: /^\s*Connect\s*$/i },
    fate: "by-hand",
    why: "Azure Connect, which joined instances to machines of your own network, has long ended.",
    todo: "Reach that network from the virtual network by a VPN gateway, ExpressRoute or a relay.",
  },
  {
    element: "Import",
    when: { attribute: "moduleName", matches: /^\s*(WebDeploy|RemoteDebuggerConnector|IntelliTrace|Profiling)\s*$/i },
    fate: "dropped",
    why: "It is a tool of Visual Studio for developing against a running service; production machines do without it.",
  },
  {
    element: "Import",
    when: { attribute: "moduleName", matches: /^/ },
    fate: "by-hand",
    why: "Nothing in the output stands for what this module adds: it is not known, or its tasks and settings have no place.",
    todo: "Name the folder of its .csplugin with --modules and convert again, or install by the role's script what it installed.",
  },
  { element: "Import", fate: "dropped", why: "It names no module, so it imports nothing." },
  { element: "Import", attributes: ["moduleName"], fate: "with-element" },
];
