import { visibleText } from "../../text/visible-text.ts";
import type { PlacedLabel, Point, Rectangle } from "./layout.ts";
import { placeTexts } from "./place-box.ts";
import { fittedText, lineHeight, textWidth } from "./text-metrics.ts";

const padding = 4;

/** The room that the label of a line takes; none without one. */
export function labelSize(label: string | undefined): Pick<Rectangle, "width" | "height"> {
  if (label === undefined) return { width: 0, height: 0 };
  const lines = linesOf(label);
  const width = Math.max(...lines.map((line) => textWidth(line, "label")));
  return { width: Math.ceil(width) + 2 * padding, height: lines.length * lineHeight("label") + padding };
}

/** A label around its middle. */
export function placeLabel(label: string, middle: Point): PlacedLabel {
  const { width, height } = labelSize(label);
  const area = { x: middle.x - width / 2, y: middle.y - height / 2, width, height };
  const texts = linesOf(label).map((text) => ({ text, style: "label" }) as const);
  return { area, texts: placeTexts(texts, { x: area.x + padding, y: area.y + padding / 2 }) };
}

/** Two words are put below each other, because columns further apart make the whole smaller on a small screen. */
function linesOf(label: string): readonly string[] {
  const words = visibleText(label).split(" ");
  const half = Math.ceil(words.length / 2);
  const lines = words.length === 1 ? words : [words.slice(0, half).join(" "), words.slice(half).join(" ")];
  return lines.map((line) => fittedText(line, "label"));
}
