import type { RoleDesign, ServiceDesign } from "../design/design.ts";
import type { AccountNote } from "../plan.ts";
import { roleSettings } from "../settings/role-settings.ts";
import { siteCertificates } from "../settings/site-certificates.ts";
import { firewallPorts } from "./firewall-ports.ts";
import { localFolders } from "./local-folders.ts";
import { roleContents } from "./role-contents.ts";
import { roleEntryPoint } from "./role-entry-point.ts";
import type { FolderStep, RoleScript } from "./role-script.ts";
import { roleSites } from "./role-sites.ts";
import { byHand, joinPieces } from "./script-piece.ts";
import { startupTasks } from "./startup-tasks.ts";

/**
 * What runs within each instance of a role at each of its starts, and what became of `LocalResources`, `Startup`,
 * `Runtime`, `Sites` and `Contents`: kept in the script or the zip, or by hand.
 *
 * The order is that of the platform: folders and ports, then the startup tasks one after the other, then sites and program.
 */
export function planRoleScript(
  whole: ServiceDesign,
  design: RoleDesign,
): { readonly script: RoleScript; readonly notes: readonly AccountNote[] } {
  const folders = localFolders(design);
  const source = { design, folders: folders.steps.filter((step): step is FolderStep => step.kind === "folder") };
  const { steps, notes } = joinPieces([
    folders,
    { steps: firewallPorts(whole, design), notes: [] },
    startupTasks(source),
    roleSites(source),
    roleEntryPoint(source),
    roleContents(design),
    { steps: [], notes: environmentNotes(design) },
  ]);
  const { role, word } = design;
  const kind = role.kind === "web" ? "web" : "worker";
  const { plain, secrets } = roleSettings(whole.service, design);
  const hasSettings = plain.length + secrets.length + siteCertificates(role).length > 0;
  return { script: { roleName: role.name.value, word, kind, hasSettings, steps }, notes };
}

/** Whoever declares settings has code that asks for them, and there is nobody left to ask. */
function environmentNotes({ role, word }: RoleDesign): readonly AccountNote[] {
  if (role.configurationSettings.every(({ addedBy }) => addedBy !== undefined)) return [];
  return byHand(
    role.span,
    `Code of ${role.name.value} that asks RoleEnvironment for settings, endpoints or instances finds no runtime any more.`,
    `Let it read C:\\csdef\\${word}\\settings.json, which has the settings, the folders and the facts of the instance; other instances are found by nobody.`,
  );
}
