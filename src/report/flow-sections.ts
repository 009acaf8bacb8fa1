import type { PlaceFinder } from "../diagnostic/place.ts";
import type { Flow, Undecided } from "../reach/flow.ts";
import { visibleText } from "../text/visible-text.ts";
import { flowHeadings, flowRows } from "./flow-rows.ts";
import { originsText } from "./origins-text.ts";
import type { TableSection } from "./table-section.ts";

/** Flows under a heading; where there are none, `nothing` says so, or the section is left out. */
export function flowSection(
  heading: string,
  flows: readonly Flow[],
  roles: readonly string[],
  places: PlaceFinder,
  nothing: string | undefined,
): TableSection {
  return { heading, columns: flowHeadings, rows: flowRows(flows, roles, places), nothing };
}

/** What is not decided, and what it lacks; left out where everything is decided. */
export function undecidedSection(undecided: readonly Undecided[], places: PlaceFinder): TableSection {
  const rows = undecided.map(({ what, why, origins }) => [what, why, originsText(origins, places)].map(visibleText));
  return { heading: `Not decided: ${rows.length}`, columns: ["what", "why", "because of"], rows, nothing: undefined };
}
