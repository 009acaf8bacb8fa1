import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Writes third-party-licenses.txt into a folder (dist/): of each package that stands in a bundle its name and its license. */
export function writeLicenses(root, bundledFiles, target = join(root, "dist")) {
  const folders = new Set(bundledFiles.flatMap((file) => packageFolder(file) ?? []));
  const licenses = [...folders].map((folder) => licenseOf(join(root, folder)));
  const unique = [...new Set(licenses)].sort();
  writeFileSync(join(target, "third-party-licenses.txt"), unique.join(`\n${"-".repeat(80)}\n\n`));
}

function packageFolder(file) {
  return /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
}

function licenseOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? "" : readFileSync(join(folder, file), "utf8");
  return `${name} ${version} (${license})\n\n${text.replaceAll("\r\n", "\n").trim()}\n`;
}
