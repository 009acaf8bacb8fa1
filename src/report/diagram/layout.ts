import type { BoxKind, DiagramGroup, LineKind, NodeKind } from "./diagram.ts";
import type { TextStyle } from "./text-metrics.ts";

/** Lengths are in the units of the drawing, which are CSS pixels where it is not scaled; y grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** `x` and `y` are the corner at the top left. */
export interface Rectangle extends Point {
  readonly width: number;
  readonly height: number;
}

/** Roles to the right of those that call them, which is wide, or all below each other, which is for small screens. */
export type RoleOrder = "tiers" | "stacked";

/** A diagram with a place for everything in it. */
export interface DiagramLayout {
  readonly name: string;
  /** What the diagram shows, in sentences. */
  readonly words: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PlacedBox[];
  readonly lines: readonly PlacedLine[];
}

/** One line of text. `x` is where it begins, `y` its baseline. */
export interface PlacedText extends Point {
  readonly style: TextStyle;
  readonly text: string;
  /** How much room is kept for it. */
  readonly width: number;
}

export interface PlacedBox {
  readonly id: string;
  readonly kind: BoxKind;
  readonly area: Rectangle;
  /** All that the box says, where it shows less; else `undefined`. */
  readonly title: string | undefined;
  readonly texts: readonly PlacedText[];
  readonly groups: readonly PlacedGroup[];
}

export interface PlacedGroup {
  readonly addedBy: DiagramGroup["addedBy"];
  readonly area: Rectangle;
  /** What the heading says in full; `undefined` for what stands in its box without a frame. */
  readonly title: string | undefined;
  readonly heading: PlacedText | undefined;
  readonly nodes: readonly PlacedNode[];
}

export interface PlacedNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly area: Rectangle;
  /** All that the node says. */
  readonly title: string;
  readonly texts: readonly PlacedText[];
}

/** A line, as level runs from left to right or right to left, each joined to the next by a curve. */
export interface PlacedLine {
  readonly kind: LineKind;
  /** All that the line says: its ends, and its label. */
  readonly title: string;
  readonly runs: readonly Run[];
  readonly label: PlacedLabel | undefined;
}

/** A level piece of a line, in its direction. */
export interface Run {
  readonly y: number;
  readonly from: number;
  readonly to: number;
}

export interface PlacedLabel {
  readonly area: Rectangle;
  readonly texts: readonly PlacedText[];
}
