import type { Evaluated } from "../evaluated.ts";

/** The boolean that a value is: one, or the word for one in any case, as parameter files have it. */
export function booleanOf(value: Evaluated): boolean | undefined {
  if (value.kind === "boolean") return value.value;
  if (value.kind !== "string") return undefined;
  const word = value.value.toLowerCase();
  return word === "true" ? true : word === "false" ? false : undefined;
}
