import type { PluginModule } from "./plugin-module.ts";

/** Remote debugging from Visual Studio, which itself writes the instance input endpoints: the module has none. */
export const remoteDebuggerConnector = {
  name: "RemoteDebuggerConnector",
  namespace: "Microsoft.WindowsAzure.Plugins.RemoteDebugger",
  sdk: { since: "2.5", until: "2.9" },
  source: "RemoteDebuggerConnector.csplugin of the Azure SDK for .NET 2.5 to 2.9",
  startupPriority: 0,
  tasks: [
    {
      commandLine: "Connector\\Microsoft.VisualStudio.WindowsAzure.RemoteDebugger.Connector.exe",
      executionContext: "elevated",
      taskType: "background",
      environment: [],
    },
  ],
  runtimeEnvironment: [],
  settings: ["Connector.Enabled", "Connector.Version", "ClientThumbprint", "ServerThumbprint"],
  endpoints: [],
  certificates: [
    { name: "TransportValidation", storeLocation: "LocalMachine", storeName: "My", permissionLevel: "elevated" },
  ],
  localResources: [],
} as const satisfies PluginModule;
