import type { RoleDesign } from "../design/design.ts";
import { environmentParameter } from "../environment-parameter.ts";
import { list, literal, parameter, record } from "../expression.ts";
import { identityClientId } from "./identity.ts";
import type { Part } from "./part.ts";

/**
 * The extension that fetches the role's files, unpacks them and runs the role's script, as LocalSystem, once on each
 * machine and again where its image or the address of the files changes. The protected part is encrypted, and it is the
 * only one in which the extension takes an identity.
 *
 * Source: https://learn.microsoft.com/azure/virtual-machines/extensions/custom-script-windows
 */
export function extensionProfile(design: RoleDesign): Part {
  const packageUrl = `${design.symbol}PackageUrl`;
  const extension = record({
    publisher: literal("Microsoft.Compute"),
    type: literal("CustomScriptExtension"),
    typeHandlerVersion: literal("1.10"),
    autoUpgradeMinorVersion: literal(true),
    // Nothing of it is public, but Microsoft's schema asks for the settings of every extension.
    settings: record({}),
    protectedSettings: record({
      fileUris: list([parameter(packageUrl)]),
      managedIdentity: record({ clientId: identityClientId(design) }),
      commandToExecute: literal(commandOf(design)),
    }),
  });
  const description = `The address of the zip with the files of role ${design.role.name.value}, in storage that its identity can read.`;
  return {
    value: record({ extensions: list([record({ name: literal("role"), properties: extension })]) }),
    parameters: [environmentParameter({ name: packageUrl, type: "string", description })],
  };
}

/**
 * The zip lies alone in the folder that the command starts in; its name is that of its address, which nobody knows here.
 * Whatever the script throws ends PowerShell with exit code 1, so that the extension fails.
 */
function commandOf({ word, role }: RoleDesign): string {
  const folder = `C:\\csdef\\${word}`;
  const steps = [
    "$ErrorActionPreference = 'Stop'",
    // A role that runs holds its files. Its tasks stand in this folder; there are none before the first run.
    "Get-ScheduledTask -TaskPath '\\csdef\\' -ErrorAction SilentlyContinue | Stop-ScheduledTask",
    // So do sites. The script starts IIS again.
    ...(role.kind === "web" ? ["Get-Service -Name WAS -ErrorAction SilentlyContinue | Stop-Service -Force"] : []),
    // Files that a new version does not bring any more must not stay, as they did not on the platform.
    `Remove-Item -LiteralPath '${folder}' -Recurse -Force -ErrorAction SilentlyContinue`,
    `Expand-Archive -LiteralPath (Get-Item *.zip).FullName -DestinationPath '${folder}' -Force`,
    `& '${folder}\\${word}.ps1'`,
  ];
  return `powershell.exe -NoProfile -NonInteractive -ExecutionPolicy Bypass -Command "${steps.join("; ")}"`;
}
