import { jsonText } from "../diagnostic/json-text.ts";
import type { Painter } from "../diagnostic/painter.ts";
import { placesIn } from "../diagnostic/place.ts";
import type { Comparison } from "../reach/comparison.ts";
import type { Reach } from "../reach/flow.ts";
import { comparisonToJson, reachToJson } from "../reach/reach-to-json.ts";
import { comparisonTable } from "../report/comparison-table.ts";
import { comparisonMermaid, reachMermaid } from "../report/reach-mermaid.ts";
import { reachTable } from "../report/reach-table.ts";
import type { Reached } from "./reached.ts";

/** How flows, and the difference of two, can be written. */
export type ReachForm = "table" | "json" | "mermaid";

/** Flows in one of the forms, ended by a line feed. */
export function printReach(
  reach: Reach,
  { subject, roles, wayOut, texts }: Reached,
  form: ReachForm,
  paint: Painter,
): string {
  const places = placesIn(texts);
  switch (form) {
    case "table":
      return reachTable(reach, { title: `${subject}: who can reach what`, roles, wayOut, places, paint });
    case "json":
      return `${jsonText(reachToJson(reach, places), 2)}\n`;
    case "mermaid":
      return reachMermaid(reach);
  }
}

/** What became of the flows of a service in a template, in one of the forms, ended by a line feed. */
export function printComparison(
  comparison: Comparison,
  [service, template]: readonly [Reached, Reached],
  form: ReachForm,
  paint: Painter,
): string {
  const places = placesIn(new Map([...service.texts, ...template.texts]));
  switch (form) {
    case "table": {
      const title = `${service.subject}: what becomes of it in ${template.subject}`;
      return comparisonTable(comparison, { title, roles: service.roles, places, paint });
    }
    case "json":
      return `${jsonText(comparisonToJson(comparison, places), 2)}\n`;
    case "mermaid":
      return comparisonMermaid(comparison);
  }
}
