/**
 * A value that is computed when it is first asked for, and once. Asked for while it is being computed, it depends on
 * itself, and what `whenCircular` gives stands in for it there.
 */
export function lazily<T>(compute: () => T, whenCircular: () => T): () => T {
  let state: { readonly kind: "new" | "computing" } | { readonly kind: "known"; readonly value: T } = { kind: "new" };
  return () => {
    if (state.kind === "known") return state.value;
    if (state.kind === "computing") return whenCircular();
    state = { kind: "computing" };
    const value = compute();
    state = { kind: "known", value };
    return value;
  };
}
