import type { Comparison } from "../reach/comparison.ts";
import type { Flow } from "../reach/flow.ts";
import { visibleText } from "../text/visible-text.ts";
import { flowSection, undecidedSection } from "./flow-sections.ts";
import type { ReachTableOptions } from "./reach-table.ts";
import { sectionsText, type TableSection } from "./table-section.ts";

/** The difference of two, in the columns of `reachTable`: first what somebody has to look at, last what stayed the same. */
export function comparisonTable(comparison: Comparison, options: Omit<ReachTableOptions, "wayOut">): string {
  const { title, roles, places, paint } = options;
  const section = (heading: string, flows: readonly Flow[], nothing?: string): TableSection =>
    flowSection(`${heading}: ${flows.length}`, flows, roles, places, nothing);
  const sections = [
    section("Lost, so that the service works less", comparison.lost, "nothing"),
    section("Opened, which is a risk", comparison.opened, "nothing"),
    undecidedSection(comparison.undecided, places),
    section("Chosen, for Remote Desktop", comparison.chosen),
    section("Narrowed to what is declared and can come", comparison.narrowed),
    section("The same", comparison.same, "nothing"),
  ];
  return sectionsText(visibleText(title), sections, paint);
}
