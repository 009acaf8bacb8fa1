import type { Arrangement, SizedBox } from "./arrange-boxes.ts";

/** Boxes that stand below each other take up this much from left to right. */
export interface Column {
  readonly middle: number;
  readonly left: number;
  readonly right: number;
}

/** The columns that boxes were arranged in, from left to right: boxes of one column have the same middle. */
export function columnsOf(boxes: readonly SizedBox[], { middles }: Arrangement): readonly Column[] {
  const columns = new Map<number, Column>();
  for (const { id, width } of boxes) {
    const middle = middles.get(id)?.x ?? 0;
    const key = Math.round(middle);
    const { left, right } = columns.get(key) ?? { left: middle, right: middle };
    columns.set(key, { middle, left: Math.min(left, middle - width / 2), right: Math.max(right, middle + width / 2) });
  }
  return [...columns.values()].sort((one, other) => one.middle - other.middle);
}
