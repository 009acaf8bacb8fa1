import type { PluginModule } from "./plugin-module.ts";

const shared = {
  name: "IntelliTrace",
  namespace: "IntelliTrace",
  startupPriority: 0,
  settings: ["IntelliTraceConnectionString"],
  endpoints: [],
  certificates: [],
  localResources: [],
} as const;

/** IntelliTrace, which Visual Studio adds to every role when it publishes; no definition imports it. */
export const intelliTrace = [
  {
    ...shared,
    sdk: { since: "1.8", until: "1.8" },
    source: "IntelliTrace.csplugin of Visual Studio 2012, packed by the Azure SDK for .NET 1.8",
    tasks: [
      {
        commandLine: "WindowsAzureDiagnosticsStartup.exe",
        executionContext: "elevated",
        taskType: "simple",
        environment: [],
      },
      {
        commandLine: "WindowsAzureDiagnosticsAgent.exe",
        executionContext: "elevated",
        taskType: "foreground",
        environment: [{ name: "COR_LOGGER_PATH", value: "IntelliTraceSC.exe" }],
      },
    ],
    runtimeEnvironment: [
      { name: "_AZURE_INTELLITRACE_ENABLED_", value: "1" },
      { name: "COR_ENABLE_PROFILING", value: "1" },
      { name: "COR_PROFILER", value: "{F1260058-1A1F-4738-8BE2-0BF9D3A64219}" },
      { name: "VSLOGGER_CPLAN", value: "%TMP%\\IntelliTrace\\collectionplan.xml" },
      { name: "__VSLOGGER_CPLAN", value: "%TMP%\\IntelliTrace\\collectionplan.xml" },
      {
        name: "COR_PROFILER_PATH",
        value: "%RdRoleRoot%\\plugins\\IntelliTrace\\Runtime\\x64\\Microsoft.IntelliTrace.Profiler.11.0.0.SC.dll",
      },
      { name: "VSTS_PROFILER_NOT_CLEAR_ENVVARS", value: "1" },
    ],
  },
  {
    ...shared,
    // Seen with 1.4 only, but the file is Visual Studio 2010's, and that alone worked with 1.5 and 1.6.
    sdk: { since: "1.4", until: "1.6" },
    source: "IntelliTrace.csplugin of Visual Studio 2010, packed by the Azure SDK for .NET 1.4",
    tasks: [
      {
        commandLine: "IntelliTraceStartupTask.exe",
        executionContext: "elevated",
        taskType: "simple",
        environment: [{ name: "IntelliTraceConnectionString", value: "%@IntelliTraceConnectionString%" }],
      },
      {
        commandLine: "IntelliTraceAgentHost.exe",
        executionContext: "elevated",
        taskType: "foreground",
        environment: [],
      },
    ],
    runtimeEnvironment: [
      { name: "_AZURE_INTELLITRACE_ENABLED_", value: "1" },
      { name: "COR_ENABLE_PROFILING", value: "1" },
      { name: "COR_PROFILER", value: "{301EC75B-AD5A-459C-A4C4-911C878FA196}" },
      { name: "VSLOGGER_CPLAN", value: "%TMP%\\IntelliTrace\\collectionplan.xml" },
      { name: "__VSLOGGER_CPLAN", value: "%TMP%\\IntelliTrace\\collectionplan.xml" },
      { name: "COR_PROFILER_PATH", value: "%RdRoleRoot%\\plugins\\IntelliTrace\\Runtime\\64TraceLogProfiler.dll" },
      { name: "VSTS_PROFILER_NOT_CLEAR_ENVVARS", value: "1" },
    ],
  },
] as const satisfies readonly PluginModule[];
