import type { Evaluated } from "../evaluated.ts";

/** The text of a value that stands in a text: of a string, number or boolean; `undefined` of any other. */
export function textOf(value: Evaluated): string | undefined {
  switch (value.kind) {
    case "string":
      return value.value;
    case "number":
      return String(value.value);
    case "boolean":
      return value.value ? "True" : "False";
    default:
      return undefined;
  }
}
