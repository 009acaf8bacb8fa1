import type { PluginModule } from "./plugin-module.ts";

/** Web Deploy to a running web role. Its endpoint on port 8172 is Visual Studio's own: the module has none. */
export const webDeploy = {
  name: "WebDeploy",
  namespace: "Microsoft.WindowsAzure.Plugins.WebDeploy",
  sdk: { since: "2.3", until: "2.9" },
  source: "WebDeploy.csplugin of the Azure SDK for .NET 2.3 to 2.9",
  startupPriority: 0,
  tasks: [
    {
      commandLine: "ConfigureIIS.cmd > WebDeployConfig.log",
      executionContext: "elevated",
      taskType: "simple",
      environment: [],
    },
  ],
  runtimeEnvironment: [],
  settings: [],
  endpoints: [],
  certificates: [],
  localResources: [],
} as const satisfies PluginModule;
