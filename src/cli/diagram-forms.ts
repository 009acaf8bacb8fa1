import { diagramMermaid } from "../report/diagram/diagram-mermaid.ts";
import { diagramOf } from "../report/diagram/diagram-of.ts";
import { diagramSvg } from "../report/diagram/diagram-svg.ts";
import { layoutDiagram } from "../report/diagram/layout-diagram.ts";
import type { ServiceConfiguration } from "../service/configuration.ts";
import type { ServiceDefinition } from "../service/definition.ts";

/** How a service can be drawn. */
export type DiagramForm = "mermaid" | "svg";

/** A service drawn in one of the forms, ended by a line feed. What arranges the boxes is loaded with this file, by those who draw. */
export function printDiagram(
  expanded: ServiceDefinition,
  configuration: ServiceConfiguration | undefined,
  form: DiagramForm,
): string {
  const diagram = diagramOf(expanded, configuration);
  switch (form) {
    case "mermaid":
      return diagramMermaid(diagram);
    case "svg":
      return diagramSvg(layoutDiagram(diagram));
  }
}
