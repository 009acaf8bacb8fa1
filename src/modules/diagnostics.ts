import type { PluginModule } from "./plugin-module.ts";

const shared = {
  name: "Diagnostics",
  namespace: "Microsoft.WindowsAzure.Plugins.Diagnostics",
  startupPriority: -2,
  runtimeEnvironment: [],
  endpoints: [],
  certificates: [],
  localResources: [],
} as const;

/**
 * Azure Diagnostics. The old module brings the agent and its connection string; the new one has no setting, since an
 * extension of the platform took over.
 */
export const diagnostics = [
  {
    ...shared,
    // The files of 2.5 and 2.6 were not seen. The extension began with 2.5, so they are taken to be like that of 2.7:
    // https://learn.microsoft.com/azure/azure-monitor/agents/diagnostics-extension-versions
    sdk: { since: "2.5", until: "2.9" },
    source: "Diagnostics.csplugin of the Azure SDK for .NET 2.7 to 2.9",
    tasks: [
      {
        commandLine: "DiagnosticsPluginLauncher.exe",
        executionContext: "limited",
        taskType: "background",
        environment: [{ name: "IsEmulated", value: "true" }],
      },
    ],
    settings: [],
  },
  {
    ...shared,
    sdk: { since: "1.3", until: "2.4" },
    source: "Diagnostics.csplugin of the Azure SDK for .NET 1.3 to 2.4",
    tasks: [
      { commandLine: "DiagnosticsAgent.exe", executionContext: "limited", taskType: "background", environment: [] },
      {
        commandLine: "DiagnosticsAgent.exe /blockStartup",
        executionContext: "limited",
        taskType: "simple",
        environment: [],
      },
    ],
    settings: ["ConnectionString"],
  },
] as const satisfies readonly PluginModule[];
