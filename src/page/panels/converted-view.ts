import { breakable, button, type Content, element } from "../dom/element.ts";
import { saveFile } from "../dom/save-file.ts";
import type { Converted, ConvertedText } from "../messages/converted.ts";
import { accountView } from "./account-view.ts";
import { type ProblemActions, problemList } from "./problems-panel.ts";
import { shownText } from "./shown-text.ts";

/** What came of a conversion: what owners ask, the files to look at and to save, and what was found on the way. */
export function convertedView({ files, account, problems }: Converted, actions: ProblemActions): readonly Content[] {
  const found = problems.length === 0 ? [] : [element("h2", {}, ["Found on the way"])];
  return [
    ...(account === undefined ? [element("p", { class: "note" }, ["Nothing was converted."])] : []),
    ...filesView(files),
    ...(account === undefined ? [] : accountView(account)),
    ...found,
    ...(problems.length === 0 ? [] : [problemList(problems, new Map(), actions)]),
  ];
}

function filesView(files: readonly ConvertedText[]): readonly Content[] {
  if (files.length === 0) return [];
  return [
    element("div", { class: "bar" }, [
      element("h2", {}, [`${files.length} files`]),
      button("Download all (zip)", () => void saveZip(files)),
    ]),
    element("ul", { class: "made" }, files.map(fileItem)),
  ];
}

/** The text is put into the page when it is first wanted. */
function fileItem({ name, text, bytes }: ConvertedText): HTMLElement {
  const details = element("details", {}, [element("summary", {}, [breakable(name)])]);
  details.addEventListener("toggle", () => {
    if (details.open && details.childElementCount === 1) details.append(shownText(text, name));
  });
  return element("li", {}, [
    button("↓", () => saveFile(name, bytes ?? text), {
      class: "small",
      "aria-label": `Download ${name}`,
      title: "Download",
    }),
    details,
  ]);
}

/** What packs files is loaded by those who want a pack. */
async function saveZip(files: readonly ConvertedText[]): Promise<void> {
  const { zipOf } = await import("../zip-of.ts");
  saveFile("converted.zip", zipOf(files.map(({ name, text, bytes }) => ({ name, content: bytes ?? text }))));
}
