import type { Node } from "web-tree-sitter";
import type { Complaint } from "./complaint.ts";
import { readTree } from "./grammars.ts";
import { windowsPowerShellComplaints } from "./windows-powershell-complaints.ts";

export type Language = "bicep" | "bicep-parameters" | "powershell";

/**
 * Where a text cannot be read by the grammar of its language: each part that fits nowhere and each that is missing, with
 * line and column from 1. Of PowerShell also what the grammar accepts and Windows PowerShell 5.1 does not.
 *
 * The grammar of Bicep is of 2024: it does not know spread (`...x`), `!.`, `[^1]`, nor `'''` inside `'''''''`.
 */
export function treeSitterComplaints(text: string, language: Language): Promise<readonly Complaint[]> {
  switch (language) {
    case "bicep":
      return readTree(text, "bicep", brokenNodes);
    case "bicep-parameters":
      return readTree(withVariables(text), "bicep", brokenNodes);
    case "powershell":
      return readTree(text, "powershell", (root) => [...brokenNodes(root), ...windowsPowerShellComplaints(root)]);
  }
}

/** The grammar knows no parameter files. Their `param name = value` is built like `var name = value`. */
function withVariables(text: string): string {
  return text.replaceAll(/^(\s*)param(?=\s+\w+\s*=)/gmu, "$1var  ");
}

function brokenNodes(node: Node): readonly Complaint[] {
  const below = node.children.filter((child) => child.hasError || child.isMissing).flatMap(brokenNodes);
  if (node.isMissing) return [{ where: placeOf(node), what: `'${node.type}' is missing` }];
  if (!node.isError) return below;
  return [{ where: placeOf(node), what: `cannot be read: ${JSON.stringify(node.text.slice(0, 80))}` }, ...below];
}

function placeOf({ startPosition }: Node): string {
  return `${startPosition.row + 1}:${startPosition.column + 1}`;
}
