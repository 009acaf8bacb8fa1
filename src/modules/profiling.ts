import type { PluginModule } from "./plugin-module.ts";

/** Profiling by sampling, which Visual Studio adds to every role when it publishes; no definition imports it. */
export const profiling = {
  name: "Profiling",
  namespace: "Profiling",
  sdk: { since: "2.5", until: "2.5" },
  source: "Profiling.csplugin of Visual Studio, packed by the Azure SDK for .NET 2.5",
  startupPriority: 0,
  tasks: [
    {
      commandLine: "WindowsAzureDiagnosticsStartup.exe Profiling Sampling",
      executionContext: "elevated",
      taskType: "simple",
      environment: [],
    },
    {
      commandLine: "WindowsAzureDiagnosticsAgent.exe Profiling Sampling",
      executionContext: "elevated",
      taskType: "foreground",
      environment: [],
    },
  ],
  runtimeEnvironment: [
    { name: "_AZURE_INTELLITRACE_ENABLED_", value: "1" },
    { name: "COR_ENABLE_PROFILING", value: "1" },
    { name: "VSTS_PROFILER_NOT_CLEAR_ENVVARS", value: "1" },
    { name: "COR_PROFILER", value: "{2CCFACEE-5E60-4734-8A98-181D93097CD9}" },
    { name: "COR_LINE_PROFILING", value: "1" },
  ],
  settings: ["ProfilingConnectionString"],
  endpoints: [],
  certificates: [],
  localResources: [],
} as const satisfies PluginModule;
