import type { PlaceFinder } from "../../diagnostic/place.ts";
import type { Span } from "../../text/span.ts";

/** What a plan tells of one of its parts. */
interface Told {
  readonly told?: string;
  readonly origins?: readonly Span[];
}

/** The lines of the comment above a part of a plan; none where the plan tells nothing of it. */
export type Commented = (part: Told) => readonly string[];

/** Comments that name file and line of the first place that a part stands for: `InputEndpoint Http of Web (a.csdef:12)`. */
export function commentsWith(places: PlaceFinder): Commented {
  return ({ told, origins = [] }) => {
    if (told === undefined) return [];
    const [first] = origins;
    return [first === undefined ? told : `${told} (${placeText(first, places)})`];
  };
}

/** No comments at all. */
export const uncommented: Commented = () => [];

/** The file's own name, not its path: where it lay when it was converted tells nobody anything. */
function placeText(span: Span, places: PlaceFinder): string {
  const { file, line } = places.placeOf(span);
  return `${file.split(/[/\\]/).at(-1) ?? file}:${line}`;
}
