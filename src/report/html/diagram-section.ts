import { diagramOf } from "../diagram/diagram-of.ts";
import { diagramSvg } from "../diagram/diagram-svg.ts";
import { layoutDiagram } from "../diagram/layout-diagram.ts";
import { drawing, element } from "./html.ts";
import { type PageSection, paragraph } from "./page-section.ts";
import type { ReportedService } from "./service-report.ts";

/**
 * The service as a drawing, which says in words what it shows, in its own size where there is room for it. Where it is much
 * wider than the screen it is scrolled, with the keyboard too.
 */
export function diagramSection({ expanded, configuration }: ReportedService): PageSection {
  const [id, heading] = ["diagram", "Diagram"];
  const endpoints = expanded.roles.reduce((sum, role) => sum + role.endpoints.length, 0);
  if (endpoints + expanded.roles.length > mostDrawn) return { id, heading, content: paragraph(tooLarge) };
  const layout = layoutDiagram(diagramOf(expanded, configuration));
  const { width, height } = layout;
  const svg = element("svg", { width, height, viewBox: `0 0 ${width} ${height}` }, drawing(diagramSvg(layout)));
  return {
    id,
    heading,
    content: element(
      "div",
      { class: "diagram", tabindex: 0, role: "group", "aria-label": "Diagram, to be scrolled" },
      svg,
    ),
  };
}

/** Far more than the platform lets a service have; arranging the boxes of such a file would take minutes. */
const mostDrawn = 300;

const tooLarge = `A service with more than ${mostDrawn} roles and endpoints is not drawn here: csdef expand --format svg draws it.`;
