import type { PlaceFinder } from "../diagnostic/place.ts";
import type { Span } from "../text/span.ts";

/** The lines that places stand on, each file named once: `Shop.csdef:12, 30; Shop.cscfg:4`. */
export function originsText(origins: readonly Span[], { placeOf }: PlaceFinder): string {
  const linesByFile = new Map<string, Set<number>>();
  for (const { file, line } of origins.map(placeOf)) {
    linesByFile.set(file, (linesByFile.get(file) ?? new Set()).add(line));
  }
  return Array.from(linesByFile, ([file, lines]) => `${file}:${[...lines].join(", ")}`).join("; ");
}
