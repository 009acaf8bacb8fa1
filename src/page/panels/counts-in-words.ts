import type { Severity } from "../../diagnostic/diagnostic.ts";

/** How much was found, in a few words. */
export function countsInWords({ error, warning, info }: Readonly<Record<Severity, number>>): string {
  if (error + warning + info === 0) return "Nothing was found.";
  return `${counted(error, "error")}, ${counted(warning, "warning")}, ${info} worth knowing.`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
