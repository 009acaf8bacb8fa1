import type { Evaluated } from "../../../src/reach/template/evaluated.ts";

/** A value as plain data, for comparisons: what is undecided as `{undecided: why}`. */
export function plain(value: Evaluated): unknown {
  switch (value.kind) {
    case "object":
      return Object.fromEntries([...value.members.values()].map((member) => [member.name, plain(member.value)]));
    case "array":
      return value.items.map(plain);
    case "undecided":
      return { undecided: value.why };
    case "null":
      return null;
    default:
      return value.value;
  }
}
