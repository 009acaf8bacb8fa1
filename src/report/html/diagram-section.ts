import { diagramOf } from "../diagram/diagram-of.ts";
import { diagramSvg } from "../diagram/diagram-svg.ts";
import { layoutDiagram } from "../diagram/layout-diagram.ts";
import { drawing, element } from "./html.ts";
import type { PageSection } from "./page-section.ts";
import type { ReportedService } from "./service-report.ts";

/** The service as a drawing, which says in words what it shows. Where it is wider than the screen it is scrolled, with the keyboard too. */
export function diagramSection({ expanded, configuration }: ReportedService): PageSection {
  const svg = diagramSvg(layoutDiagram(diagramOf(expanded, configuration)));
  return {
    id: "diagram",
    heading: "Diagram",
    content: element(
      "div",
      { class: "diagram", tabindex: 0, role: "group", "aria-label": "Diagram, to be scrolled" },
      drawing(svg),
    ),
  };
}
