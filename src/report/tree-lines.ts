import { displayWidth } from "../text/display-width.ts";

/** What a piece of a line is, for whoever colours it. */
export type TreeStyle = "branch" | "heading" | "name" | "detail" | "added" | "problem";

/** A piece of a line, ready to be shown. */
export interface TreeSegment {
  readonly text: string;
  readonly style: TreeStyle;
}

/** One line, from left to right. The texts put together are the line without colours. */
export type TreeLine = readonly TreeSegment[];

/** A node of a tree to be shown: columns that stand below those of its neighbours, and nodes below. */
export interface TreeNode {
  readonly columns: readonly TreeSegment[];
  readonly children: readonly TreeNode[];
}

/** A column is not made wider than this for the sake of one long text. */
const widestColumn = 80;

/** A tree as lines with branches drawn before them. */
export function treeLines(root: TreeNode): readonly TreeLine[] {
  return [inColumns(root.columns, []), ...linesBelow(root.children, "")];
}

/** The lines as text, each piece as `paint` makes it, each line ended by LF. */
export function treeText(lines: readonly TreeLine[], paint = (segment: TreeSegment) => segment.text): string {
  return lines.map((line) => `${line.map(paint).join("")}\n`).join("");
}

function linesBelow(nodes: readonly TreeNode[], before: string): readonly TreeLine[] {
  const widths = columnWidths(nodes);
  return nodes.flatMap((node, index) => {
    const isLast = index === nodes.length - 1;
    const branch: TreeSegment = { text: `${before}${isLast ? "└─ " : "├─ "}`, style: "branch" };
    const line = [branch, ...inColumns(node.columns, widths)];
    return [line, ...linesBelow(node.children, `${before}${isLast ? "   " : "│  "}`)];
  });
}

/** How wide each column must be for what follows it to stand in line. */
function columnWidths(nodes: readonly TreeNode[]): readonly number[] {
  const widths: number[] = [];
  for (const { columns } of nodes) {
    for (const [index, { text }] of columns.slice(0, lastFilled(columns)).entries()) {
      widths[index] = Math.max(widths[index] ?? 0, Math.min(displayWidth(text), widestColumn));
    }
  }
  return widths;
}

/** The columns two blanks apart; one that no neighbour fills takes no room. */
function inColumns(columns: readonly TreeSegment[], widths: readonly number[]): TreeLine {
  const last = lastFilled(columns);
  return columns.slice(0, last + 1).flatMap((column, index) => {
    if (index === last) return column;
    const width = Math.max(widths[index] ?? 0, displayWidth(column.text));
    if (width === 0) return [];
    return { ...column, text: column.text + " ".repeat(width - displayWidth(column.text) + 2) };
  });
}

function lastFilled(columns: readonly TreeSegment[]): number {
  return columns.findLastIndex(({ text }) => text !== "");
}
