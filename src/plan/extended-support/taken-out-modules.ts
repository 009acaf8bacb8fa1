/** A module that extended support does not take, with what it leaves in the files. */
export interface TakenOutModule {
  readonly name: string;
  /** What the names of its settings, certificates and endpoints begin with. */
  readonly namesBegin: string;
  /** Whether a startup task with this command line is the module's, in a definition that was expanded. */
  readonly runs: RegExp;
  /** Whether its place is taken by the Remote Desktop extension. */
  readonly isRemoteAccess: boolean;
  readonly why: string;
  /** What is left to do by hand; `undefined` where nothing is. */
  readonly todo: string | undefined;
}

const remoteDesktop =
  "Extended support has Remote Desktop as an extension, which brings its own account and excludes the module.";

/**
 * The modules that the prerequisites of extended support ask to be removed, with their settings and certificate. Of
 * Diagnostics they name the connection string; the import goes with it, because up to SDK 2.4 it brings that setting back.
 *
 * Source: https://learn.microsoft.com/azure/cloud-services-extended-support/deploy-prerequisite
 */
export const takenOutModules: readonly TakenOutModule[] = [
  {
    name: "RemoteAccess",
    namesBegin: "Microsoft.WindowsAzure.Plugins.RemoteAccess.",
    runs: /(?:^|[\\/])(?:plugins[\\/]RemoteAccess[\\/]|RemoteAccessAgent\.exe\b)/i,
    isRemoteAccess: true,
    why: remoteDesktop,
    todo: undefined,
  },
  {
    name: "RemoteForwarder",
    namesBegin: "Microsoft.WindowsAzure.Plugins.RemoteForwarder.",
    runs: /(?:^|[\\/])(?:plugins[\\/]RemoteForwarder[\\/]|RemoteForwarderAgent\.exe\b)/i,
    isRemoteAccess: true,
    why: remoteDesktop,
    todo: undefined,
  },
  {
    name: "Diagnostics",
    namesBegin: "Microsoft.WindowsAzure.Plugins.Diagnostics.ConnectionString",
    runs: /(?:^|[\\/])(?:plugins[\\/]Diagnostics[\\/]|DiagnosticsAgent\.exe\b)/i,
    isRemoteAccess: false,
    why: "Extended support does not take the module's connection string, and the diagnostics extension that it had instead ended on 31 March 2026.",
    todo: "Let the code send its logs itself, and see that nothing reads the old connection string.",
  },
];

/** The module that an import names; case does not count, because a module is a folder of Windows. */
export function takenOutByName(moduleName: string): TakenOutModule | undefined {
  return takenOutModules.find(({ name }) => name.toLowerCase() === moduleName.toLowerCase());
}

/** The module that a setting, certificate or endpoint of this name belongs to. */
export function takenOutOwner(name: string): TakenOutModule | undefined {
  return takenOutModules.find(({ namesBegin }) => name.startsWith(namesBegin));
}

/** The module that a startup task with this command line belongs to. */
export function takenOutRunner(commandLine: string): TakenOutModule | undefined {
  return takenOutModules.find(({ runs }) => runs.test(commandLine));
}
