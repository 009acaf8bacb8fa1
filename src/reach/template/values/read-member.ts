import type { Span } from "../../../text/span.ts";
import type { Evaluated, EvaluatedArray, EvaluatedObject } from "../evaluated.ts";
import { holdsPlaceholder } from "../placeholders.ts";
import { describeKind } from "./describe-kind.ts";
import { nullValue, undecided } from "./make-value.ts";

/**
 * The member of an object by its name, or the item of an array by its index from 0. What is not there is undecided, or
 * `null` where it was asked for safely.
 */
export function readMember(of: Evaluated, member: Evaluated, isSafe: boolean, at: Span): Evaluated {
  if (of.kind === "undecided") return undecided(of.why, at);
  if (member.kind === "undecided") return undecided(member.why, at);
  if (of.kind === "object" && member.kind === "string") return ofObject(of, member.value, isSafe, at);
  if (of.kind === "array" && member.kind === "number") return ofArray(of, member.value, isSafe, at);
  if (of.kind === "null" && isSafe) return nullValue(at);
  return undecided(`${describeKind(of)} has no member that ${describeKind(member)} names`, at);
}

function ofObject(of: EvaluatedObject, name: string, isSafe: boolean, at: Span): Evaluated {
  const found = of.members.get(name.toLowerCase())?.value;
  if (found !== undefined) return of.more === undefined ? found : withMore(found, of.more);
  if (of.more !== undefined) return undecided(`'${name}' ${of.more}`, at);
  const open = [name, ...of.members.keys()].find(holdsPlaceholder);
  if (open !== undefined) return undecided(`whether '${name}' is there depends on '${open}'`, at);
  return isSafe ? nullValue(at) : undecided(`there is no member '${name}'`, at);
}

/** What deployment adds to an object it may add to the objects within. */
function withMore(value: Evaluated, more: string): Evaluated {
  if (value.kind === "array") return { ...value, items: value.items.map((item) => withMore(item, more)) };
  return value.kind === "object" && value.more === undefined ? { ...value, more } : value;
}

function ofArray(of: EvaluatedArray, index: number, isSafe: boolean, at: Span): Evaluated {
  const found = of.items[index];
  if (found !== undefined) return found;
  if (isSafe) return nullValue(at);
  return undecided(`there is no item ${index} in an array of ${of.items.length}`, at);
}
