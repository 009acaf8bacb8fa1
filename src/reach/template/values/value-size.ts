import type { Evaluated } from "../evaluated.ts";

/** How large a value is. */
export interface ValueSize {
  /** How many values it holds, itself included, one that stands in it twice counted twice. */
  readonly values: number;
  /** How deep they stand in each other; a text has depth 1. */
  readonly depth: number;
}

/** How large a value is. Measured once and kept. */
export function valueSize(value: Evaluated): ValueSize {
  if (value.kind !== "object" && value.kind !== "array") return single;
  const known = sizes.get(value);
  if (known !== undefined) return known;
  let values = 1;
  let depth = 0;
  for (const part of partsOf(value)) {
    const size = valueSize(part);
    values += size.values;
    depth = Math.max(depth, size.depth);
  }
  const measured = { values, depth: depth + 1 };
  sizes.set(value, measured);
  return measured;
}

const single: ValueSize = { values: 1, depth: 1 };

/** Values are never changed once made, so a size stays true; without it a value that holds another twice, thirty times over, would take an age to measure. */
const sizes = new WeakMap<Evaluated, ValueSize>();

function* partsOf(value: Evaluated): Iterable<Evaluated> {
  if (value.kind === "array") yield* value.items;
  if (value.kind === "object") for (const member of value.members.values()) yield member.value;
}
