import type { PluginModule } from "./plugin-module.ts";

/** In-Role Cache: the instances of a role keep a cache together. Its task reads the path of `DiagnosticStore`. */
export const caching = {
  name: "Caching",
  namespace: "Microsoft.WindowsAzure.Plugins.Caching",
  sdk: { since: "1.8", until: "2.7" },
  source: "Caching.csplugin of the Azure SDK for .NET 1.8 to 2.7",
  startupPriority: -2,
  tasks: [
    {
      commandLine: "DotNetUpdate.cmd",
      executionContext: "elevated",
      taskType: "simple",
      environment: [
        { name: "IsEmulated", xpath: "/RoleEnvironment/Deployment/@emulated" },
        {
          name: "CachingLocalStorePath",
          xpath: "/RoleEnvironment/CurrentInstance/LocalResources/LocalResource[@name='DiagnosticStore']/@path",
        },
      ],
    },
    { commandLine: "CacheInstaller.exe", executionContext: "elevated", taskType: "simple", environment: [] },
  ],
  runtimeEnvironment: [],
  settings: ["NamedCaches", "DiagnosticLevel", "CacheSizePercentage", "ConfigStoreConnectionString"],
  endpoints: [
    { kind: "internal", name: "cacheClusterPort", protocol: "tcp" },
    { kind: "internal", name: "cacheArbitrationPort", protocol: "tcp" },
    { kind: "internal", name: "cacheReplicationPort", protocol: "tcp" },
    { kind: "internal", name: "cacheServicePortInternal", protocol: "tcp" },
    { kind: "internal", name: "cacheSocketPort", protocol: "tcp" },
  ],
  certificates: [],
  localResources: [],
} as const satisfies PluginModule;
