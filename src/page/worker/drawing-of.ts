import type { LintOptions } from "../../lint/lint-service.ts";
import { diagramCss } from "../../report/diagram/diagram-css.ts";
import { diagramInWords } from "../../report/diagram/diagram-in-words.ts";
import { diagramMermaid } from "../../report/diagram/diagram-mermaid.ts";
import { diagramOf } from "../../report/diagram/diagram-of.ts";
import { diagramSvg } from "../../report/diagram/diagram-svg.ts";
import { layoutDiagram } from "../../report/diagram/layout-diagram.ts";
import { svgText } from "../../report/diagram/svg-markup.ts";
import { readConfiguration } from "../../service/read-configuration.ts";
import type { Drawing } from "../messages/drawing.ts";
import { deployedFirst } from "./deployed-first.ts";
import { expandedService } from "./expanded-service.ts";
import type { Service } from "./services-in.ts";

/** A service as a picture, with the first configuration, by default one that is deployed; `undefined` where there is no definition. */
export function drawingOf({ definition, configurations }: Service, options: LintOptions): Drawing | undefined {
  const expanded = expandedService(definition, options);
  if (expanded === undefined) return undefined;
  const [chosen] = deployedFirst(configurations);
  const diagram = diagramOf(expanded, chosen && readConfiguration(chosen.document.value));
  const svg = diagramSvg(layoutDiagram(diagram));
  return {
    svg,
    bareSvg: svg.replace(svgText("style", {}, diagramCss), ""),
    css: diagramCss,
    mermaid: diagramMermaid(diagram),
    words: diagramInWords(diagram),
  };
}
