import type { Evaluated } from "../evaluated.ts";

/** How many values a value holds, itself included, one that stands in it twice counted twice. Measured once and kept. */
export function valueSize(value: Evaluated): number {
  if (value.kind !== "object" && value.kind !== "array") return 1;
  const known = sizes.get(value);
  if (known !== undefined) return known;
  let size = 1;
  for (const part of partsOf(value)) size += valueSize(part);
  sizes.set(value, size);
  return size;
}

/** Values are never changed once made, so a size stays true; without it a value that holds another twice, thirty times over, would take an age to measure. */
const sizes = new WeakMap<Evaluated, number>();

function* partsOf(value: Evaluated): Iterable<Evaluated> {
  if (value.kind === "array") yield* value.items;
  if (value.kind === "object") for (const member of value.members.values()) yield member.value;
}
