import { type PlaceFinder, placesIn } from "../../diagnostic/place.ts";
import { hideSecrets } from "../../service/hide-values.ts";

/** The files of a report as its page shows them. */
export interface ShownFiles {
  /** What the page calls a file. */
  readonly nameOf: (file: string) => string;
  /** Places with these names, in texts without the values of settings and whatever else may be a secret. */
  readonly places: PlaceFinder;
}

/** Files without the folders that all of them lie in, which say where somebody keeps them and nothing of the service. */
export function shownFiles(texts: ReadonlyMap<string, string>): ShownFiles {
  const start = commonFolder([...texts.keys()]).length;
  const nameOf = (file: string) => (texts.has(file) ? file.slice(start) : file);
  const { placeOf, lineText } = placesIn(
    new Map(Array.from(texts, ([file, text]) => [nameOf(file), hideSecrets(text)])),
  );
  return { nameOf, places: { placeOf: (span) => placeOf({ ...span, file: nameOf(span.file) }), lineText } };
}

/** The longest beginning that all have in common and that ends with a separator. */
function commonFolder([first = "", ...others]: readonly string[]): string {
  const separators = [...first.matchAll(/[/\\]/g)].map(({ index }) => first.slice(0, index + 1));
  return separators.findLast((folder) => others.every((other) => other.startsWith(folder))) ?? "";
}
