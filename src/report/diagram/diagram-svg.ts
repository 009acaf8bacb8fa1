import { visibleText } from "../../text/visible-text.ts";
import { diagramCss } from "./diagram-css.ts";
import type { DiagramLayout, PlacedBox, PlacedGroup, PlacedLine, PlacedNode, PlacedText, Rectangle } from "./layout.ts";
import { numberText, svgElement, svgText } from "./svg-markup.ts";
import { tipPath, wayPath } from "./way-path.ts";

/**
 * A diagram as an SVG that needs nothing else: no script, no font, no file. It has a title and says in words what it shows,
 * takes whatever room it is given, and is dark where the reader's screen is. Names that are shortened stand in full in a title.
 */
export function diagramSvg(layout: DiagramLayout): string {
  const { width, height, name, words } = layout;
  const svg = svgElement(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: "csdef-diagram",
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-labelledby": "csdef-diagram-title",
      "aria-describedby": "csdef-diagram-words",
    },
    [
      svgText("title", { id: "csdef-diagram-title" }, visibleText(name)),
      svgText("desc", { id: "csdef-diagram-words" }, words.join(" ")),
      svgText("style", {}, diagramCss),
      rectangle({ x: 0, y: 0, width, height }, "ground", 0),
      ...layout.boxes.map(boxSvg),
      ...layout.lines.map(lineSvg),
      ...layout.lines.flatMap(({ label }) => label?.texts.map(textSvg) ?? []),
    ],
  );
  return `${svg}\n`;
}

function boxSvg({ kind, area, title, texts, groups }: PlacedBox): string {
  const round = kind === "role" || kind === "load-balancer" ? 8 : area.height / 2;
  return svgElement("g", {}, [
    ...titleSvg(title),
    rectangle(area, `box ${kind}`, Math.min(round, 18)),
    ...texts.map(textSvg),
    ...groups.map(groupSvg),
  ]);
}

function groupSvg({ addedBy, area, title, heading, nodes }: PlacedGroup): string {
  const frame = heading === undefined ? [] : [rectangle(area, `group ${addedBy}`, 6), textSvg(heading)];
  return svgElement("g", { class: addedBy }, [...titleSvg(title), ...frame, ...nodes.map(nodeSvg)]);
}

function nodeSvg({ kind, area, title, texts }: PlacedNode): string {
  return svgElement("g", {}, [...titleSvg(title), rectangle(area, `node ${kind}`, 4), ...texts.map(textSvg)]);
}

function lineSvg({ kind, title, runs }: PlacedLine): string {
  return svgElement("g", {}, [
    ...titleSvg(title),
    svgElement("path", { class: `line ${kind}`, d: wayPath(runs) }),
    svgElement("path", { class: `tip ${kind}`, d: tipPath(runs) }),
  ]);
}

function titleSvg(title: string | undefined): readonly string[] {
  return title === undefined ? [] : [svgText("title", {}, title)];
}

function rectangle({ x, y, width, height }: Rectangle, className: string, rx: number): string {
  return svgElement("rect", { class: className, x, y, width, height, rx: rx === 0 ? undefined : rx });
}

/** Letters that no font draws in columns, such as those of Tamil or Arabic, are pressed into the room that is kept for them. */
function textSvg({ x, y, style, text, width }: PlacedText): string {
  const isEven = inColumns.test(text);
  const room = isEven ? {} : { textLength: numberText(width), lengthAdjust: "spacingAndGlyphs" };
  return svgText("text", { class: style, x, y, ...room }, text);
}

/** Latin, Greek, Cyrillic, punctuation and arrows, and the wide letters of East Asia. */
const inColumns = /^[\u0020-\u052f\u1e00-\u1fff\u2010-\u2027\u2190-\u2193\u3000-\u9fff\uac00-\ud7a3\uff01-\uff60]*$/u;
