import { jsonText } from "../diagnostic/json-text.ts";
import type { Painter, Style } from "../diagnostic/painter.ts";
import { expandedToJson } from "../expand/expanded-to-json.ts";
import { printKeptDefinition } from "../expand/print-kept-definition.ts";
import { printMergedDefinition } from "../expand/print-merged-definition.ts";
import { serviceTree } from "../report/tree.ts";
import { type TreeStyle, treeText } from "../report/tree-lines.ts";
import type { ServiceDefinition } from "../service/definition.ts";
import type { Sdk } from "../service/sdk.ts";

/** How an expanded definition can be written: as a tree, as the packager does, as a whole definition, as JSON. */
export type ExpandedForm = "tree" | "csdef" | "kept" | "json";

/** An expanded definition in one of its forms, ended by a line feed. */
export function printExpanded(
  expanded: ServiceDefinition,
  form: ExpandedForm,
  sdk: Sdk | undefined,
  paint: Painter,
): string {
  switch (form) {
    case "tree":
      return treeText(serviceTree(expanded), ({ text, style }) => paintPiece(text, treeStyles[style], paint));
    case "csdef":
      return printMergedDefinition(expanded);
    case "kept":
      return printKeptDefinition(expanded, sdk);
    case "json":
      return `${jsonText(expandedToJson(expanded), 2)}\n`;
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
