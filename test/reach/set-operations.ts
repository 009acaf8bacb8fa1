/** What is in the first and not in the second. */
export function minus<T>(left: ReadonlySet<T>, right: ReadonlySet<T>): ReadonlySet<T> {
  return new Set([...left].filter((one) => !right.has(one)));
}

/** What is in both. */
export function both<T>(left: ReadonlySet<T>, right: ReadonlySet<T>): ReadonlySet<T> {
  return new Set([...left].filter((one) => right.has(one)));
}

/** What is in any of them. */
export function either<T>(...sets: readonly ReadonlySet<T>[]): ReadonlySet<T> {
  return new Set(sets.flatMap((set) => [...set]));
}
