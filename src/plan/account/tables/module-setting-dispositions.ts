import type { Disposition } from "../disposition.ts";

/** What becomes of settings of Microsoft's modules of which the plan keeps nothing, in the definition or a configuration. */
export const moduleSettingDispositions: readonly Disposition[] = [
  {
    element: "Setting",
    when: { attribute: "name", matches: /^Microsoft\.WindowsAzure\.Plugins\.Remote(Access|Forwarder)\./ },
    fate: "dropped",
    why: "It told the agents of Remote Desktop whom to let in. They are not on the new machines, whose administrator is a parameter of the template.",
  },
  {
    element: "Setting",
    when: { attribute: "name", matches: /^Microsoft\.WindowsAzure\.Plugins\.Diagnostics\./ },
    fate: "by-hand",
    why: "It told the diagnostics agent where to copy logs and counters. That agent is not on the new machines.",
    todo: "Install the Azure Monitor agent on the scale sets; if the code reads the setting itself, give it under a name of its own.",
  },
  {
    element: "Setting",
    when: { attribute: "name", matches: /^Microsoft\.WindowsAzure\.Plugins\.Caching\./ },
    fate: "by-hand",
    why: "It belongs to the cache inside the roles, which has no counterpart.",
    todo: "Move to Azure Managed Redis and change the cache client in the code.",
  },
  {
    element: "Setting",
    when: {
      attribute: "name",
      matches: /^(Microsoft\.WindowsAzure\.Plugins\.(RemoteDebugger|WebDeploy|Connect)|IntelliTrace|Profiling)\./,
    },
    fate: "dropped",
    why: "It belongs to a module that is not on the new machines.",
  },
];
