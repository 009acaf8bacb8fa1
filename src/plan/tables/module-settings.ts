/** Why the settings of one of Microsoft's modules are not carried over, and what to do instead, if anything. */
export interface ModuleSettingsFate {
  /** What their names begin with. */
  readonly prefix: string;
  readonly why: string;
  readonly todo: string | undefined;
}

const plugins = "Microsoft.WindowsAzure.Plugins.";
const ended = "The tool that read it works with Cloud Services only.";

/** Settings and certificates of modules that Microsoft shipped, by the start of their names. */
export const moduleSettings: readonly ModuleSettingsFate[] = [
  {
    prefix: `${plugins}RemoteAccess.`,
    why: "It told the Remote Desktop module of Cloud Services what account to make; the scale sets have the administrator of the parameters adminUsername and adminPassword.",
    todo: undefined,
  },
  {
    prefix: `${plugins}RemoteForwarder.`,
    why: "It switched the forwarder of Remote Desktop on, which scale sets do not have.",
    todo: undefined,
  },
  {
    prefix: `${plugins}Diagnostics.`,
    why: "Azure Diagnostics of Cloud Services, which stored its data with this connection, does not run on scale sets.",
    todo: "Install the Azure Monitor agent and give it a data collection rule; where the role's own code reads this setting, give the role one of its own.",
  },
  {
    prefix: `${plugins}Caching.`,
    why: "In-Role Cache ended on 30 November 2016.",
    todo: "Move the cache to Azure Managed Redis.",
  },
  {
    prefix: `${plugins}Connect.`,
    why: "Azure Connect ended in 2013.",
    todo: "Where machines outside have to be reached, join the new network to theirs by a VPN gateway or ExpressRoute.",
  },
  { prefix: `${plugins}WebDeploy.`, why: ended, todo: undefined },
  { prefix: `${plugins}RemoteDebugger.`, why: ended, todo: undefined },
  { prefix: "Microsoft.VisualStudio.WindowsAzure.Plugins.RemoteDebuggerConnector.", why: ended, todo: undefined },
  { prefix: "IntelliTrace.IntelliTraceConnectionString", why: ended, todo: undefined },
  { prefix: "Profiling.ProfilingConnectionString", why: ended, todo: undefined },
];
