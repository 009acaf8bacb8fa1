import { button, type Content, element } from "../dom/element.ts";
import { saveFile } from "../dom/save-file.ts";
import { svgTree } from "../dom/trusted.ts";
import type { Drawing } from "../messages/drawing.ts";
import { choiceGroup } from "./choice-group.ts";

/** A service as a picture, and in words. */
export function diagramPanel({ svg, bareSvg, css, mermaid, words }: Drawing): readonly Content[] {
  const picture = svgTree(bareSvg);
  const frame = element("div", { class: "picture", tabindex: "0", role: "group", "aria-label": "Diagram" }, [
    standingApart(picture, css),
  ]);
  const size = choiceGroup("Size", { fit: "fit", full: "full" }, "fit", (chosen) => {
    if (chosen === "full") picture.setAttribute("width", picture.getAttribute("viewBox")?.split(" ")[2] ?? "100%");
    else picture.removeAttribute("width");
  });
  const inWords = words.map((sentence) => element("li", {}, [sentence]));
  return [
    element("div", { class: "bar" }, [
      size,
      button("Download SVG", () => saveFile("diagram.svg", svg)),
      button("Download Mermaid", () => saveFile("diagram.mmd", mermaid)),
    ]),
    frame,
    element("details", { class: "section" }, [element("summary", {}, ["In words"]), element("ul", {}, inWords)]),
  ];
}

/** The picture in a shadow tree, with its style as a sheet of that tree: the page's policy lets no style be inline. */
function standingApart(picture: Element, css: string): HTMLElement {
  const host = element("div");
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  root.append(picture);
  return host;
}
