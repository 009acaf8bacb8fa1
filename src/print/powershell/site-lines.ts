import type { RoleScript, SiteBinding, SitePlace, SiteStep, ZipFolder } from "../../plan/scripts/role-script.ts";
import { asciiLine } from "../ascii-line.ts";
import { powershellText } from "./powershell-text.ts";
import { variableLines } from "./script-value-text.ts";

/** The function that makes the sites of a role in IIS; empty where it has none. */
export function sitesFunction(script: RoleScript): readonly string[] {
  const sites = script.steps.filter((step) => step.kind === "site");
  if (sites.length === 0) return [];
  return [
    "",
    "function Set-Sites($state) {",
    "    $manager = New-Object Microsoft.Web.Administration.ServerManager",
    "    Remove-Site $manager 'Default Web Site'",
    "    Use-PoolAccount $manager",
    ...sites.flatMap((site, index) => siteLines(site, `${script.word}-${index + 1}`)).map(indented),
    "    $manager.CommitChanges()",
    "}",
  ];
}

function siteLines({ name, folder, bindings, places, variables }: SiteStep, pool: string): readonly string[] {
  return [
    "",
    `# Site ${asciiLine(name)}`,
    `$pool = Add-Pool $manager '${pool}'`,
    ...variableLines("Add-PoolVariable $pool", variables),
    `$site = Add-Site $manager ${powershellText(name)} '${pool}' ${folderText(folder)}`,
    ...bindings.map(bindingLine),
    ...places.map(placeLine),
    "",
  ];
}

function bindingLine({ port, hostHeader, certificate }: SiteBinding): string {
  const address = powershellText(`*:${port}:${hostHeader}`);
  if (certificate === undefined) return `$site.Bindings.Add(${address}, 'http') | Out-Null`;
  const store = powershellText(certificate.storeName);
  return `Add-HttpsBinding $site ${address} ${store} (Find-Certificate $state ${powershellText(certificate.name)} ${store})`;
}

function placeLine(place: SitePlace): string {
  const path = powershellText(place.path);
  const folder = folderText(place.folder);
  if (place.kind === "application") return `$site.Applications.Add(${path}, ${folder}) | Out-Null`;
  const application = powershellText(place.application);
  return `$site.Applications[${application}].VirtualDirectories.Add(${path}, ${folder}) | Out-Null`;
}

function folderText({ path, otherwise }: ZipFolder): string {
  return `(Get-ZipFolder ${powershellText(path)} ${powershellText(otherwise ?? "")})`;
}

function indented(line: string): string {
  return line === "" ? "" : `    ${line}`;
}
