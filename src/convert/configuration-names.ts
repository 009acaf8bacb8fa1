import { Names } from "../plan/design/clean-name.ts";

/** Names that files can have on every system. */
const fileNames = { forbidden: /[^A-Za-z0-9_-]+/g, most: 40, fallback: "Configuration" };

/**
 * What configurations are called, by their files: `Cloud` of `ServiceConfiguration.Cloud.cscfg`. Empty where there is but
 * one; each once without regard to case.
 */
export function configurationNames(files: readonly string[]): readonly string[] {
  if (files.length === 1) return [""];
  const names = new Names(fileNames);
  return files.map((file) => names.of(nameIn(file)));
}

function nameIn(file: string): string {
  const base = file.split(/[/\\]/).at(-1) ?? "";
  const parts = base.replace(/\.[^.]*$/, "").split(".");
  return parts.length === 1 ? "Default" : parts.slice(1).join("-");
}
