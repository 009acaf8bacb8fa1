import type { Evaluated } from "../evaluated.ts";

/** What a value is, in words: "a string", "null". */
export function describeKind(value: Evaluated): string {
  switch (value.kind) {
    case "object":
    case "array":
      return `an ${value.kind}`;
    case "string":
    case "number":
    case "boolean":
      return `a ${value.kind}`;
    case "null":
      return "null";
    case "undecided":
      return "undecided";
  }
}
