import type { PluginModule } from "./plugin-module.ts";

/** Remote Desktop to the instances of a role: its agent makes the account, and `Rdp` is where the forwarder leads. */
export const remoteAccess = {
  name: "RemoteAccess",
  namespace: "Microsoft.WindowsAzure.Plugins.RemoteAccess",
  sdk: { since: "1.4", until: "2.9" },
  source: "RemoteAccess.csplugin of the Azure SDK for .NET 1.4 to 2.9",
  startupPriority: -1,
  tasks: [
    { commandLine: "RemoteAccessAgent.exe", executionContext: "elevated", taskType: "background", environment: [] },
    {
      commandLine: "RemoteAccessAgent.exe /blockStartup",
      executionContext: "elevated",
      taskType: "simple",
      environment: [],
    },
  ],
  runtimeEnvironment: [],
  settings: ["Enabled", "AccountUsername", "AccountEncryptedPassword", "AccountExpiration"],
  endpoints: [{ kind: "internal", name: "Rdp", protocol: "tcp", port: 3389 }],
  certificates: [
    { name: "PasswordEncryption", storeLocation: "LocalMachine", storeName: "My", permissionLevel: "elevated" },
  ],
  localResources: [],
} as const satisfies PluginModule;
