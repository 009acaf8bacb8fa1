import type { Site, VirtualDirectory } from "../../service/definition.ts";
import type { RoleDesign } from "../design/design.ts";
import type { AccountNote } from "../plan.ts";
import type { ScriptVariable, SitePlace, SiteStep, ZipFolder } from "./role-script.ts";
import { droppedAt, keptInScript, keptInZip, type ScriptPiece } from "./script-piece.ts";
import { scriptVariables, type VariableSource } from "./script-variables.ts";
import { allHttpBindings, siteBindings } from "./site-bindings.ts";
import { siteName, uniqueNames } from "./unique-name.ts";

/** The sites of a web role; without `Sites` the one that the platform made of the role's own files. */
export function roleSites(source: VariableSource): ScriptPiece {
  const { role } = source.design;
  if (role.kind !== "web") return { steps: [], notes: [] };

  const runtime = runtimeOfSites(source);
  if (role.sites === undefined) {
    return { steps: [siteOfRole(source.design, runtime.variables)], notes: runtime.notes };
  }
  const folders = folderNumbers(role.sites);
  const name = uniqueNames(siteName);
  const named = role.sites.map((site, index) => ({ site, name: name(site.name.value, `Site${index + 1}`) }));
  return {
    steps: named.map(({ site, name }) => siteStep(source.design, { site, name, folders }, runtime.variables)),
    notes: [...runtime.notes, ...named.flatMap(({ site }) => siteNotes(source.design, site, folders))],
  };
}

/** What the runtime says holds for the processes of the sites: its variables, but not its account. */
function runtimeOfSites(source: VariableSource) {
  const { design } = source;
  const { runtime } = design.role;
  if (runtime === undefined) return { variables: [], notes: [] };
  const { variables, notes } = scriptVariables(source, runtime.environment, "application pools");
  const told = "Sites run as NETWORK SERVICE; the context was that of the RoleEntryPoint.";
  return {
    variables,
    notes: [
      ...keptInScript(design, "application pools", runtime.addedBy === undefined ? runtime.span : undefined),
      ...droppedAt(told, runtime.executionContext?.span),
      ...notes,
    ],
  };
}

type FolderNumbers = ReadonlyMap<VirtualDirectory, number>;

interface NamedSite {
  readonly site: Site;
  readonly name: string;
  readonly folders: FolderNumbers;
}

function siteStep(
  design: RoleDesign,
  { site, name, folders }: NamedSite,
  variables: readonly ScriptVariable[],
): SiteStep {
  return {
    kind: "site",
    name,
    folder: zipFolder(folders, site),
    bindings: siteBindings(design, site).bindings,
    places: placesBelow(site, folders),
    variables,
    origins: [site.name.span],
  };
}

function siteOfRole(design: RoleDesign, variables: readonly ScriptVariable[]): SiteStep {
  return {
    kind: "site",
    name: "Web",
    folder: { path: "approot", otherwise: undefined },
    bindings: allHttpBindings(design),
    places: [],
    variables,
    origins: [design.role.span],
  };
}

/** The packager copies each site, application and directory to a numbered folder, in document order. */
function folderNumbers(sites: readonly Site[]): FolderNumbers {
  const found: VirtualDirectory[] = [];
  const open: VirtualDirectory[] = [...sites].reverse();
  // A stack of our own: a hostile file nests deeper than calls can.
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    found.push(next);
    open.push(...[...next.children].reverse());
  }
  return new Map(found.map((directory, index) => [directory, index]));
}

/** A site of the role's own project stands in approot too, and packages of old SDKs held it there alone. */
function zipFolder(folders: FolderNumbers, directory: VirtualDirectory): ZipFolder {
  const isOwn = directory.physicalDirectory === undefined;
  return { path: `sitesroot\\${folders.get(directory) ?? 0}`, otherwise: isOwn ? "approot" : undefined };
}

interface OpenDirectory {
  readonly directory: VirtualDirectory;
  /** The path of the application that it is in; empty at the root. */
  readonly application: string;
  /** Its own path within the site; empty for the site. */
  readonly path: string;
}

/** The applications and directories of a site, outer ones first. */
function placesBelow(site: Site, folders: FolderNumbers): readonly SitePlace[] {
  const open: OpenDirectory[] = [{ directory: site, application: "", path: "" }];
  const places: SitePlace[] = [];
  // The list grows as it is walked.
  for (const { directory, application, path } of open) {
    for (const child of directory.children) {
      const ofChild = `${path}/${child.name.value}`;
      const folder = zipFolder(folders, child);
      const isApplication = child.element?.local === "VirtualApplication";
      places.push(
        isApplication
          ? { kind: "application", path: ofChild, folder }
          : { kind: "directory", application: application || "/", path: ofChild.slice(application.length), folder },
      );
      open.push({ directory: child, application: isApplication ? ofChild : application, path: ofChild });
    }
  }
  return places;
}

function siteNotes(design: RoleDesign, site: Site, folders: FolderNumbers): readonly AccountNote[] {
  const below: VirtualDirectory[] = [site];
  for (const directory of below) below.push(...directory.children);
  return [
    ...below.flatMap((directory) => directoryNotes(design, site, directory, folders)),
    ...siteBindings(design, site).notes,
  ];
}

function directoryNotes(
  design: RoleDesign,
  site: Site,
  directory: VirtualDirectory,
  folders: FolderNumbers,
): readonly AccountNote[] {
  const { name, span, physicalDirectory } = directory;
  const where = directory === site ? `site ${site.name.value}` : `site ${site.name.value}, ${name.value}`;
  return [
    ...keptInScript(design, where, span, name.span),
    ...keptInZip(design, `folder ${zipFolder(folders, directory).path}`, physicalDirectory?.span),
  ];
}
