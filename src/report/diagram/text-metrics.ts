import { displayWidth } from "../../text/display-width.ts";
import { shortened } from "./shortened.ts";

/** What a piece of text is, which decides how large it is. */
export type TextStyle = "title" | "name" | "detail" | "heading" | "label";

/** Heights of letters. */
export const fontSizes: Readonly<Record<TextStyle, number>> = {
  title: 15,
  name: 13,
  detail: 11.5,
  heading: 11.5,
  label: 11.5,
};

/**
 * The width of a column for a height of 1. Fonts whose letters are all as wide as each other take up to 0.618 (SF Mono),
 * so that a text has the width that is reckoned for it whichever of them a reader's machine has.
 */
const columnWidth = 0.62;

/** No text takes more room. */
const widestText = 200;

/** How far below the last line the next one stands. */
export function lineHeight(style: TextStyle): number {
  return Math.round(fontSizes[style] * 1.4);
}

/** The room for a text. */
export function textWidth(text: string, style: TextStyle): number {
  return displayWidth(text) * fontSizes[style] * columnWidth;
}

/** The text, or what there is room for of it. */
export function fittedText(text: string, style: TextStyle): string {
  return shortened(text, columnsFor(style));
}

/** The text in lines that there is room for, broken at blanks; so many lines at most, the last of them shortened. */
export function wrappedText(text: string, style: TextStyle, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || (lines.length < most && displayWidth(longer) > columnsFor(style))) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.map((line) => fittedText(line, style));
}

function columnsFor(style: TextStyle): number {
  return Math.floor(widestText / (fontSizes[style] * columnWidth));
}
