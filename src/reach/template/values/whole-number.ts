import type { Evaluated } from "../evaluated.ts";

/** The whole number that a value is: a number, or a string of digits as parameter files have it. */
export function wholeNumber(value: Evaluated): number | undefined {
  if (value.kind === "number") return Number.isSafeInteger(value.value) ? value.value : undefined;
  if (value.kind !== "string" || !/^\s*[-+]?\d{1,15}\s*$/.test(value.value)) return undefined;
  return Number(value.value);
}
