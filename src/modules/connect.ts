import type { PluginModule } from "./plugin-module.ts";

/** Azure Connect, a network to computers outside Azure; retired in 2013. */
export const connect = {
  name: "Connect",
  namespace: "Microsoft.WindowsAzure.Plugins.Connect",
  sdk: { since: "1.5", until: "1.5" },
  source: "Connect.csplugin of the Azure SDK for .NET 1.5",
  startupPriority: 0,
  tasks: [
    { commandLine: "installendpoint.cmd", executionContext: "elevated", taskType: "simple", environment: [] },
    { commandLine: "launchconfigreader.cmd", executionContext: "elevated", taskType: "background", environment: [] },
  ],
  runtimeEnvironment: [],
  settings: [
    "ActivationToken",
    "Refresh",
    "WaitForConnectivity",
    "Upgrade",
    "EnableDomainJoin",
    "DomainFQDN",
    "DomainControllerFQDN",
    "DomainAccountName",
    "DomainPassword",
    "DomainOU",
    "Administrators",
    "DomainSiteName",
  ],
  endpoints: [],
  certificates: [],
  localResources: [],
} as const satisfies PluginModule;
