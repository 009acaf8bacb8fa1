import { describe, expect, it } from "vitest";
import { type TreeNode, treeLines, treeText } from "../../src/report/tree-lines.ts";

const node = (columns: readonly string[], ...children: readonly TreeNode[]): TreeNode => ({
  columns: columns.map((text) => ({ text, style: "name" })),
  children,
});

describe("treeLines", () => {
  it("draws branches, and sets columns of neighbours below each other", () => {
    const tree = node(["root", "r"], node(["a", "", "x"], node(["deep"])), node(["世界", "", "y"]), node(["last"]));
    expect(treeText(treeLines(tree))).toBe(
      ["root  r", "├─ a     x", "│  └─ deep", "├─ 世界  y", "└─ last", ""].join("\n"),
    );
  });

  it("does not widen a column for one long text", () => {
    const long = "x".repeat(200);
    const lines = treeText(treeLines(node([""], node([long, "1"]), node(["a", "2"])))).split("\n");
    expect(lines[1]).toBe(`├─ ${long}  1`);
    expect(lines[2]?.length).toBeLessThan(100);
  });

  it("leaves no blank at the end of a line", () => {
    expect(treeText(treeLines(node(["a"], node(["b", "", ""]), node(["longer", "c"]))))).not.toMatch(/ $/m);
  });

  it("gives each piece to whoever paints it", () => {
    const painted = treeText(treeLines(node(["a"], node(["b"]))), ({ text, style }) => `[${style}:${text}]`);
    expect(painted).toBe("[name:a]\n[branch:└─ ][name:b]\n");
  });
});
