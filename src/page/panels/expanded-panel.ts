import type { TreeLine } from "../../report/tree-lines.ts";
import { button, type Content, element } from "../dom/element.ts";
import { saveFile } from "../dom/save-file.ts";
import { choiceGroup } from "./choice-group.ts";
import { shownText } from "./shown-text.ts";

/** A tree of more lines is not shown whole. */
const mostLines = 3000;

/** A definition with its imports replaced: as a tree, and as the packager writes it. */
export function expandedPanel(lines: readonly TreeLine[], definition: string): readonly Content[] {
  const tree = treeOf(lines);
  const text = shownText(definition, "The expanded definition");
  const form = choiceGroup("Form", { tree: "tree", csdef: "definition (.csdef)" }, "tree", (chosen) => {
    tree.hidden = chosen !== "tree";
    text.hidden = chosen !== "csdef";
  });
  text.hidden = true;
  const save = button("Download .csdef", () => saveFile("ServiceDefinition.expanded.csdef", definition));
  return [element("div", { class: "bar" }, [form, save]), tree, text];
}

function treeOf(lines: readonly TreeLine[]): HTMLElement {
  const shown = lines.slice(0, mostLines).flatMap((line) => [...line.map(segmentOf), "\n"]);
  const rest = lines.length > mostLines ? [`… and ${lines.length - mostLines} more lines`] : [];
  return element("pre", { class: "tree", tabindex: "0", role: "group", "aria-label": "The expanded service" }, [
    ...shown,
    ...rest,
  ]);
}

/** The branches are drawn for the eye alone. */
function segmentOf({ text, style }: TreeLine[number]): Content {
  if (style === "name") return text;
  return element("span", style === "branch" ? { class: style, "aria-hidden": "true" } : { class: style }, [text]);
}
