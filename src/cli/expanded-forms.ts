import { jsonText } from "../diagnostic/json-text.ts";
import type { Painter, Style } from "../diagnostic/painter.ts";
import { expandedToJson } from "../expand/expanded-to-json.ts";
import { printKeptDefinition } from "../expand/print-kept-definition.ts";
import { printMergedDefinition } from "../expand/print-merged-definition.ts";
import { serviceTree } from "../report/tree.ts";
import { type TreeStyle, treeText } from "../report/tree-lines.ts";
import type { ServiceConfiguration } from "../service/configuration.ts";
import type { ServiceDefinition } from "../service/definition.ts";
import type { Sdk } from "../service/sdk.ts";
import type { DiagramForm } from "./diagram-forms.ts";

/** How an expanded definition can be written: as a tree, as the packager does, as a whole definition, as JSON, as a diagram. */
export type ExpandedForm = "tree" | "csdef" | "kept" | "json" | DiagramForm;

/** An expanded definition, and what some of its forms need besides. */
export interface ExpandedService {
  readonly definition: ServiceDefinition;
  readonly sdk: Sdk | undefined;
  /** For diagrams, which show instances and access lists. */
  readonly configuration: ServiceConfiguration | undefined;
}

/** An expanded definition in one of its forms, ended by a line feed. */
export async function printExpanded(
  { definition, sdk, configuration }: ExpandedService,
  form: ExpandedForm,
  paint: Painter,
): Promise<string> {
  switch (form) {
    case "tree":
      return treeText(serviceTree(definition), ({ text, style }) => paintPiece(text, treeStyles[style], paint));
    case "csdef":
      return printMergedDefinition(definition);
    case "kept":
      return printKeptDefinition(definition, sdk);
    case "json":
      return `${jsonText(expandedToJson(definition), 2)}\n`;
    case "mermaid":
    case "svg": {
      const { printDiagram } = await import("./diagram-forms.ts");
      return printDiagram(definition, configuration, form);
    }
  }
}

const treeStyles: Readonly<Record<TreeStyle, Style | undefined>> = {
  branch: "dim",
  heading: "bold",
  name: undefined,
  detail: undefined,
  added: "cyan",
  problem: "red",
};

function paintPiece(text: string, style: Style | undefined, paint: Painter): string {
  return style === undefined ? text : paint(style, text);
}
