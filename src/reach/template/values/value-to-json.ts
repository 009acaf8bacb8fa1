import type { Evaluated, EvaluatedMember } from "../evaluated.ts";

/** The value as JSON without blanks, or `undefined` where part of it is undecided. */
export function valueToJson(value: Evaluated): string | undefined {
  switch (value.kind) {
    case "undecided":
      return undefined;
    case "null":
      return "null";
    case "array":
      return joined(value.items.map(valueToJson), "[", "]");
    case "object":
      return value.more === undefined ? joined([...value.members.values()].map(memberToJson), "{", "}") : undefined;
    default:
      return JSON.stringify(value.value);
  }
}

function memberToJson({ name, value }: EvaluatedMember): string | undefined {
  const json = valueToJson(value);
  return json === undefined ? undefined : `${JSON.stringify(name)}:${json}`;
}

function joined(parts: readonly (string | undefined)[], open: string, close: string): string | undefined {
  return parts.includes(undefined) ? undefined : `${open}${parts.join(",")}${close}`;
}
