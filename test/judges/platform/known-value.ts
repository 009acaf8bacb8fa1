import type { Evaluated } from "../../../src/reach/template/evaluated.ts";
import type { Json } from "../json.ts";

/** A value as plain data; what is not decided is `{undecided: why}`, which is no text, number or list. */
export function knownValue(value: Evaluated): Json {
  switch (value.kind) {
    case "object":
      return Object.fromEntries([...value.members.values()].map((member) => [member.name, knownValue(member.value)]));
    case "array":
      return value.items.map(knownValue);
    case "undecided":
      return { undecided: value.why };
    case "null":
      return null;
    default:
      return value.value;
  }
}
