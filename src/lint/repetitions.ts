import type { Located } from "../text/span.ts";

/** An item together with the earlier one of the same key. */
export interface Repetition<T> {
  readonly first: T;
  readonly repeated: T;
}

/** The second and each further item of every key, each with the first one, in order. An item without a key is passed over. */
export function repetitions<T>(items: readonly T[], keyOf: (item: T) => string | undefined): readonly Repetition<T>[] {
  const found: Repetition<T>[] = [];
  if (items.length < 2) return found;
  const firstByKey = new Map<string, T>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const first = firstByKey.get(key);
    if (first === undefined) firstByKey.set(key, item);
    else found.push({ first, repeated: item });
  }
  return found;
}

/** The items whose name, compared exactly, an earlier one has. A missing name is no name. */
export function repeatedNames<T extends { readonly name: Located<string> }>(items: readonly T[]) {
  return repetitions(items, ({ name }) => (name.value === "" ? undefined : name.value));
}
