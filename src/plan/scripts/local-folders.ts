import type { LocalStorage } from "../../service/definition.ts";
import type { RoleDesign } from "../design/design.ts";
import type { FolderStep } from "./role-script.ts";
import { byHand, keptInScript, type ScriptPiece } from "./script-piece.ts";
import { folderName, uniqueNames } from "./unique-name.ts";

/** What the packager takes where `sizeInMB` is absent. */
const defaultSize = 1000;

/** A folder on the temporary disk for each `LocalStorage` that the author wrote. */
export function localFolders(design: RoleDesign): ScriptPiece {
  const written = design.role.localResources.filter((storage) => storage.addedBy === undefined);
  const nameFolder = uniqueNames(folderName);
  const steps = written.map((storage, index) =>
    folderOf(storage, nameFolder(storage.name.value, `storage${index + 1}`)),
  );
  return { steps, notes: written.flatMap((storage, index) => notesOf(design, storage, steps[index]?.folder ?? "")) };
}

function folderOf(storage: LocalStorage, folder: string): FolderStep {
  return {
    kind: "folder",
    storage: storage.name.value,
    folder,
    sizeInMB: storage.sizeInMB?.value ?? defaultSize,
    isCleaned: storage.cleanOnRoleRecycle?.value ?? true,
    origins: [storage.name.span],
  };
}

function notesOf(design: RoleDesign, { name, span, sizeInMB, cleanOnRoleRecycle }: LocalStorage, made: string) {
  const folder = `folder ${made}`;
  return [
    ...keptInScript(design, folder, span, name.span),
    ...keptInScript(design, `${folder}, emptied at each start or not`, cleanOnRoleRecycle?.span),
    ...keptInScript(design, `${folder}, its size in a comment`, sizeInMB?.span),
    ...byHand(
      span,
      `Code found the folder of ${name.value} through RoleEnvironment.GetLocalResource, which there is no more; nothing keeps the folder below its size.`,
      `Read its path from localResources, ${made}, in C:\\csdef\\${design.word}\\settings.json.`,
    ),
  ];
}
