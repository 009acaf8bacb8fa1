import type { TableSection } from "../../report/table-section.ts";
import { button, type Content, element } from "../dom/element.ts";
import { saveFile } from "../dom/save-file.ts";
import type { ReachView } from "../messages/reach-view.ts";
import { choiceGroup } from "./choice-group.ts";
import { shownText } from "./shown-text.ts";
import { tableOf } from "./table-of.ts";

/** Who can reach what: as tables, and as JSON. */
export function reachPanel({ configuration, sections, json }: ReachView): readonly Content[] {
  const tables = element("div", { class: "sections" }, sections.flatMap(sectionOf));
  const text = shownText(json, "Who can reach what, as JSON");
  text.hidden = true;
  const form = choiceGroup("Form", { tables: "tables", json: "JSON" }, "tables", (chosen) => {
    tables.hidden = chosen !== "tables";
    text.hidden = chosen !== "json";
  });
  const save = button("Download JSON", () => saveFile("reach.json", json));
  const told = configuration === undefined ? "Without a configuration." : `With ${configuration}.`;
  return [element("div", { class: "bar" }, [form, save]), element("p", { class: "note" }, [told]), tables, text];
}

function sectionOf({ heading, columns, rows, nothing, note }: TableSection): readonly Content[] {
  if (rows.length === 0 && nothing === undefined) return [];
  return [
    element("h2", {}, [heading]),
    rows.length === 0 ? element("p", {}, [nothing ?? ""]) : tableOf(heading, columns, rows),
    ...(note === undefined || rows.length === 0 ? [] : [element("p", { class: "note" }, [note])]),
  ];
}
