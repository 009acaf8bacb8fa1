import type { PluginModule } from "./plugin-module.ts";

const shared = {
  name: "RemoteForwarder",
  namespace: "Microsoft.WindowsAzure.Plugins.RemoteForwarder",
  startupPriority: -1,
  runtimeEnvironment: [],
  settings: ["Enabled"],
  endpoints: [
    {
      kind: "input",
      name: "RdpInput",
      protocol: "tcp",
      port: 3389,
      localPort: "*",
      ignoreRoleInstanceStatus: true,
    },
  ],
  certificates: [],
  localResources: [],
} as const;

/** The public Remote Desktop port of a deployment, which leads to every role with Remote Access. The versions differ in the task. */
export const remoteForwarder = [
  {
    ...shared,
    sdk: { since: "1.8", until: "2.9" },
    source: "RemoteForwarder.csplugin of the Azure SDK for .NET 1.8 to 2.9",
    tasks: [
      {
        commandLine: "install.cmd",
        executionContext: "elevated",
        taskType: "simple",
        environment: [{ name: "IsEmulated", xpath: "/RoleEnvironment/Deployment/@emulated" }],
      },
    ],
  },
  {
    ...shared,
    sdk: { since: "1.4", until: "1.6" },
    source: "RemoteForwarder.csplugin of the Azure SDK for .NET 1.4 to 1.6",
    tasks: [
      { commandLine: "RemoteForwarderAgent.exe", executionContext: "elevated", taskType: "simple", environment: [] },
    ],
  },
] as const satisfies readonly PluginModule[];
