import { visibleText } from "../../text/visible-text.ts";
import type { DiagramBox, DiagramGroup, DiagramNode } from "./diagram.ts";
import type { PlacedBox, PlacedGroup, PlacedNode, PlacedText, Point } from "./layout.ts";
import { fittedText, lineHeight, type TextStyle, textWidth, wrappedText } from "./text-metrics.ts";

/** Within a box, around all that it holds. */
const padding = 12;
/** Within a node, and within the frame of a group. */
const inset = 8;
const gap = 6;

/** A box as wide as told with its top left corner there; what it holds stands below each other, so that its height follows. */
export function placeBox(box: DiagramBox, corner: Point, width: number): PlacedBox {
  const inside = { x: corner.x + padding, width: width - 2 * padding };
  const written = boxTexts(box);
  const texts = placeTexts(written, { x: inside.x, y: corner.y + padding });
  let y = corner.y + padding + heightOf(written);
  const groups = box.groups.map((group) => {
    const placed = placeGroup(group, { x: inside.x, y: y + gap }, inside.width);
    y = placed.area.y + placed.area.height;
    return placed;
  });
  const area = { ...corner, width, height: y + padding - corner.y };
  const full = [box.name, ...box.details].map(visibleText);
  const isWhole = written.map(({ text }) => text).join(" ") === full.join(" ");
  const title = isWhole ? undefined : full.join("\n");
  return { id: box.id, kind: box.kind, area, title, texts, groups };
}

/** The width that a box needs for its texts. */
export function neededWidth(box: DiagramBox): number {
  const own = boxTexts(box).map(widthOf);
  const inGroups = box.groups.map((group) => {
    const nodes = group.nodes.flatMap((node) => nodeTexts(node, group).map(widthOf));
    const heading = headingTexts(group).map(widthOf);
    const frame = isFramed(group) ? 2 * inset : 0;
    return frame + Math.max(0, ...heading, ...nodes.map((width) => width + 2 * inset));
  });
  return Math.ceil(Math.max(...own, ...inGroups)) + 2 * padding;
}

/** A text that has no place yet. */
interface WrittenText {
  readonly text: string;
  readonly style: TextStyle;
}

/** So many lines of each detail are shown. */
const mostLines = 2;

/** So many details of a box are shown; an access list may have any number of addresses. */
const mostDetails = 6;

function boxTexts({ name, details }: DiagramBox): readonly WrittenText[] {
  const isLong = details.length > mostDetails;
  const shown = isLong ? details.slice(0, mostDetails - 1) : details;
  const rest = isLong ? [`and ${details.length - shown.length} more`] : [];
  return [written(name, "title"), ...[...shown, ...rest].flatMap(detailTexts)];
}

function headingTexts({ heading }: DiagramGroup): readonly WrittenText[] {
  return heading === undefined ? [] : [written(heading, "heading")];
}

/** Below the heading of an import the beginning of a name, which all names from there have, says nothing. */
function nodeTexts({ name, details }: DiagramNode, { addedBy }: DiagramGroup): readonly WrittenText[] {
  const shown = addedBy === "module" ? name.replace(/^.+\.(?=[^.])/su, "…") : name;
  return [written(shown, "name"), ...details.flatMap(detailTexts)];
}

function detailTexts(detail: string): readonly WrittenText[] {
  const lines = wrappedText(visibleText(detail), "detail", mostLines);
  return lines.map((text) => ({ text, style: "detail" }));
}

function written(text: string, style: TextStyle): WrittenText {
  return { text: fittedText(visibleText(text), style), style };
}

function widthOf({ text, style }: WrittenText): number {
  return textWidth(text, style);
}

function heightOf(texts: readonly WrittenText[]): number {
  return texts.reduce((height, { style }) => height + lineHeight(style), 0);
}

/** Texts below each other, the first one's top at the corner. */
export function placeTexts(texts: readonly WrittenText[], { x, y }: Point): readonly PlacedText[] {
  let top = y;
  return texts.map(({ text, style }) => {
    const height = lineHeight(style);
    top += height;
    return { style, text, x, y: top - height * 0.28, width: textWidth(text, style) };
  });
}

function isFramed({ heading }: DiagramGroup): boolean {
  return heading !== undefined;
}

function placeGroup(group: DiagramGroup, corner: Point, width: number): PlacedGroup {
  const frame = isFramed(group) ? inset : 0;
  const heading = headingTexts(group);
  const [placedHeading] = placeTexts(heading, { x: corner.x + frame, y: corner.y + frame / 2 });
  let y = corner.y + frame / 2 + heightOf(heading) + (isFramed(group) ? gap / 2 : 0);
  const nodes = group.nodes.map((node) => {
    const placed = placeNode(node, group, { x: corner.x + frame, y }, width - 2 * frame);
    y = placed.area.y + placed.area.height + gap;
    return placed;
  });
  const area = { ...corner, width, height: y - gap + frame - corner.y };
  const title = group.heading === undefined ? undefined : visibleText(group.heading);
  return { addedBy: group.addedBy, area, title, heading: placedHeading, nodes };
}

function placeNode(node: DiagramNode, group: DiagramGroup, corner: Point, width: number): PlacedNode {
  const texts = nodeTexts(node, group);
  const area = { ...corner, width, height: heightOf(texts) + inset };
  const placed = placeTexts(texts, { x: corner.x + inset, y: corner.y + inset / 2 });
  const title = [node.name, ...node.details].map(visibleText).join("\n");
  return { id: node.id, kind: node.kind, area, title, texts: placed };
}
