import { type DispositionTable, unknownToTheFormat, unread } from "../disposition.ts";
import { importDispositions } from "./import-dispositions.ts";
import { moduleSettingDispositions } from "./module-setting-dispositions.ts";
import { networkDispositions } from "./network-dispositions.ts";
import { remoteDesktopDispositions } from "./remote-desktop-dispositions.ts";

/** What becomes of a definition's parts that the plan of scale sets does not speak of itself. */
export const scaleSetsDefinition: DispositionTable = {
  unknown: unknownToTheFormat,
  remarks: ["WebRole", "WorkerRole"].map((element) => ({
    element,
    why: "What the role's code asks of RoleEnvironment (settings, local folders, endpoints, other instances, events) nobody answers on a virtual machine.",
    todo: "Let the code read settings, folders and ports from what the role's script and the user data tell, and take the calls out, with the reference to the service runtime.",
  })),
  dispositions: [
    { element: "ServiceDefinition", ...unread },
    { element: "ServiceDefinition", attributes: ["name"], fate: "with-element" },
    {
      element: "ServiceDefinition",
      attributes: ["upgradeDomainCount"],
      fate: "by-hand",
      why: "No scale set of this conversion is upgraded in batches by itself: none has a probe that tells the health of its instances, or it is of the flexible kind.",
      todo: "Upgrade a few instances at a time, or give the role a probe and set a rolling upgrade policy.",
    },
    {
      element: "ServiceDefinition",
      attributes: ["schemaVersion"],
      fate: "dropped",
      why: "It tells which SDK packs the files, and nothing is packed any more.",
    },
    {
      element: "ServiceDefinition",
      attributes: ["topologyChangeDiscovery"],
      fate: "dropped",
      why: "It says when the platform tells RoleEnvironment that the number of instances changed; nobody tells that any more.",
    },

    ...remoteDesktopDispositions,
    ...networkDispositions,

    { element: "WebRole", ...unread },
    { element: "WorkerRole", ...unread },
    {
      element: "VirtualMachineRole",
      withAllBelow: true,
      fate: "by-hand",
      why: "A virtual machine role is made from an image of your own, which neither file holds.",
      todo: "Make a scale set from a custom image, or install on a current image what the old one held.",
    },
    ...["WebRole", "WorkerRole", "VirtualMachineRole"].map(
      (element) => ({ element, attributes: ["name"], fate: "with-element" }) as const,
    ),
    ...["WebRole", "WorkerRole"].flatMap((element) => roleAttributes(element)),

    ...importDispositions,

    { element: "VirtualMachineRole", attributes: ["vmsize"], fate: "with-element" },

    { element: "Startup", ...unread },
    {
      element: "Startup",
      attributes: ["priority"],
      fate: "dropped",
      why: "The packager never heeded the priority of a role's own tasks: they ran after those of all modules, in the order written.",
    },
    { element: "Task", ...unread },
    { element: "Task", attributes: ["commandLine", "executionContext", "taskType"], fate: "with-element" },
    { element: "Variable", ...unread },
    { element: "Variable", attributes: ["name", "value"], fate: "with-element" },
    {
      element: "RoleInstanceValue",
      fate: "by-hand",
      why: "The value came from the platform's description of the running instance, which there is no more.",
      todo: "Set the variable in the role's script from what the instance knows of itself (the metadata service tells its name, zone and tags), or change the program that reads it.",
    },
    { element: "RoleInstanceValue", attributes: ["xpath"], fate: "with-element" },

    { element: "Runtime", ...unread },
    {
      element: "Runtime",
      attributes: ["executionContext"],
      fate: "by-hand",
      why: "These were the rights of the role's own process, which the platform started; nothing starts it by itself now.",
      todo: "Give the service, scheduled task or application pool that runs the code the account it needs: LocalSystem or an administrator for 'elevated', a plain account for 'limited'.",
    },
    {
      element: "NetFxEntryPoint",
      fate: "by-hand",
      why: "The platform loaded this assembly and called OnStart, Run and OnStop of its RoleEntryPoint. Nothing does so on a virtual machine.",
      todo: "Make it a Windows service, or a program with a Main of its own that does what OnStart and Run did, and start it from the role's script.",
    },
    { element: "NetFxEntryPoint", attributes: ["assemblyName"], fate: "with-element" },
    {
      element: "NetFxEntryPoint",
      attributes: ["targetFrameworkVersion"],
      fate: "by-hand",
      why: "The image brings the .NET Framework of its Windows Server, which may be another version.",
      todo: "Check that the code runs on the version of the new image, or install the one that it needs from the role's script.",
    },
    {
      element: "ProgramEntryPoint",
      fate: "by-hand",
      why: "This program was the role: the platform started it, and recycled the instance when it ended.",
      todo: "Start it from the role's script as a Windows service that restarts by itself.",
    },
    { element: "ProgramEntryPoint", attributes: ["commandLine"], fate: "with-element" },
    {
      element: "ProgramEntryPoint",
      attributes: ["setReadyOnProcessStart"],
      fate: "dropped",
      why: "An instance gets traffic as soon as it answers its probe; there is no status for it to set.",
    },

    { element: "LocalStorage", ...unread },
    { element: "LocalStorage", attributes: ["name"], fate: "with-element" },
    {
      element: "LocalStorage",
      attributes: ["sizeInMB"],
      fate: "dropped",
      why: "Nothing holds a folder to a size on a virtual machine; all folders share the temporary disk of the size.",
    },
    {
      element: "LocalStorage",
      attributes: ["cleanOnRoleRecycle"],
      when: { attribute: "cleanOnRoleRecycle", matches: /^\s*(false|0)\s*$/ },
      fate: "by-hand",
      why: "The folder is on the temporary disk, which is lost when the instance is made anew or moves to another host.",
      todo: "Put on a data disk or into storage what has to outlive that.",
    },
    {
      element: "LocalStorage",
      attributes: ["cleanOnRoleRecycle"],
      fate: "by-hand",
      why: "Nobody empties the folder when the role's program starts again.",
      todo: "If the program relies on an empty folder, let it or the role's script empty it at the start.",
    },

    ...moduleSettingDispositions,
    {
      element: "Setting",
      fate: "by-hand",
      why: "Another setting of the role has the same name but for case, of which a template knows but one, or it could not be read.",
      todo: "Give it a name of its own, here, in the configurations and in the code, and convert again.",
    },
    { element: "Setting", attributes: ["name"], fate: "with-element" },

    { element: "Certificate", ...unread },
    { element: "Certificate", attributes: ["name"], fate: "with-element" },
    {
      element: "Certificate",
      attributes: ["storeLocation"],
      when: { attribute: "storeLocation", matches: /^\s*CurrentUser\s*$/i },
      fate: "by-hand",
      why: "A scale set installs certificates into the stores of LocalMachine alone.",
      todo: "Let the code look in LocalMachine, or bring the certificate into the account's store with the Key Vault extension or the role's script.",
    },
    {
      element: "Certificate",
      attributes: ["storeLocation"],
      fate: "with-element",
      why: "A scale set installs certificates into the stores of LocalMachine, as here.",
    },
    { element: "Certificate", attributes: ["storeName"], ...unread },
    {
      element: "Certificate",
      attributes: ["permissionLevel"],
      when: { attribute: "permissionLevel", matches: /^\s*elevated\s*$/ },
      fate: "dropped",
      why: "The private key of a certificate that a scale set installs is open to administrators alone, as asked for.",
    },
    {
      element: "Certificate",
      attributes: ["permissionLevel"],
      fate: "by-hand",
      why: "The private key of a certificate that a scale set installs is open to administrators alone.",
      todo: "Where code without administrator rights uses the key, give its account the right to read it in the role's script.",
    },

    { element: "Site", ...unread },
    { element: "Site", attributes: ["name", "physicalDirectory"], fate: "with-element" },
    { element: "VirtualDirectory", ...unread },
    { element: "VirtualDirectory", attributes: ["name", "physicalDirectory"], fate: "with-element" },
    { element: "VirtualApplication", ...unread },
    { element: "VirtualApplication", attributes: ["name", "physicalDirectory"], fate: "with-element" },
    { element: "Binding", ...unread },
    { element: "Binding", attributes: ["name", "endpointName", "hostHeader"], fate: "with-element" },

    {
      element: "Content",
      fate: "by-hand",
      why: "The packager copied these files into the role; no package is made any more.",
      todo: "Put the folder into the role's zip, below approot, at the destination named here.",
    },
    { element: "Content", attributes: ["destination"], fate: "with-element" },
    {
      element: "SourceDirectory",
      fate: "by-hand",
      why: "The packager copied these files into the role; no package is made any more.",
      todo: "Put the folder into the role's zip, below approot, at the destination named beside it.",
    },
    { element: "SourceDirectory", attributes: ["path"], fate: "with-element" },
  ],
};

function roleAttributes(element: string) {
  return [
    {
      element,
      attributes: ["enableNativeCodeExecution"],
      when: { attribute: "enableNativeCodeExecution", matches: /^\s*(false|0)\s*$/ },
      fate: "by-hand",
      why: "Nothing on a virtual machine keeps the role's code in partial trust.",
      todo: "Where the role is not to run native code, let it run as an account with few rights.",
    },
    {
      element,
      attributes: ["enableNativeCodeExecution"],
      fate: "dropped",
      why: "A program on a virtual machine may run native code whatever this says.",
    },
    {
      element,
      attributes: ["vmsize"],
      fate: "by-hand",
      why: "No current size was found that has what this one had.",
      todo: "Choose a size with as many cores, as much memory and a temporary disk, and set it in the template.",
    },
  ] as const;
}
