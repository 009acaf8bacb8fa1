import type { Span } from "../../../text/span.ts";
import type { Evaluated, EvaluatedMember, EvaluatedObject } from "../evaluated.ts";
import {
  arrayValue,
  type Decided,
  nullValue,
  objectOf,
  objectValue,
  textValue,
  undecided,
} from "../values/make-value.ts";
import { readMember } from "../values/read-member.ts";
import { type Call, ofOpenValues, ofValues, type TemplateFunction } from "./function.ts";
import { intersectValues } from "./intersect-values.ts";
import { uniteValues } from "./unite-values.ts";
import { refused, wrongKind } from "./wrong-kind.ts";

/** Functions that put objects and arrays together and take them apart. */
export const objects: readonly TemplateFunction[] = [
  ofOpenValues("createObject", 0, undefined, createObject),
  ofOpenValues("tryGet", 2, undefined, ([value, ...path], at) => tryGet(value, path, at)),
  ofOpenValues("tryIndexFromEnd", 2, 2, ([value, index], at) => fromEnd(value, index, true, at)),
  ofOpenValues("indexFromEnd", 2, 2, ([value, index], at) => fromEnd(value, index, false, at)),
  ofValues("union", 2, undefined, uniteValues),
  ofValues("intersection", 2, undefined, intersectValues),
  ofValues("items", 1, 1, items),
  ofValues("objectKeys", 1, 1, objectKeys),
  ofValues("flatten", 1, 1, flatten),
  ofValues("shallowMerge", 1, 1, shallowMerge),
];

function createObject(args: readonly Evaluated[], at: Span): Evaluated {
  if (args.length % 2 === 1) return undecided("function 'createObject' takes names and values in turn", at);
  const entries: [string, Evaluated][] = [];
  for (let index = 0; index < args.length; index += 2) {
    const name = args[index];
    if (name?.kind === "undecided") return undecided(name.why, at);
    if (name?.kind !== "string") return undecided("function 'createObject' takes strings as names", at);
    entries.push([name.value, args[index + 1] ?? nullValue(at)]);
  }
  return objectOf(entries, at);
}

function tryGet(value: Evaluated | undefined, path: readonly Evaluated[], at: Span): Evaluated {
  return path.reduce((of, member) => readMember(of, member, true, at), value ?? nullValue(at));
}

/** The item of an array counted from its end, the last one being 1. */
function fromEnd(value: Evaluated | undefined, index: Evaluated | undefined, isSafe: boolean, at: Span): Evaluated {
  if (value === undefined || index === undefined) return nullValue(at);
  if (value.kind !== "array" || index.kind !== "number") return readMember(value, index, isSafe, at);
  const place = value.items.length - index.value;
  return readMember(value, { ...index, value: place < value.items.length ? place : -1 }, isSafe, at);
}

function items([value]: readonly Decided[], call: Call): Evaluated {
  if (value?.kind !== "object") return wrongKind(call, value, "an object");
  if (value.more !== undefined) return refused(call, `a member ${value.more}`);
  const pairs = sortedMembers(value).map(({ name, value: held }) =>
    objectOf(
      [
        ["key", textValue(name, call.at)],
        ["value", held],
      ],
      call.at,
    ),
  );
  return arrayValue(pairs, call.at);
}

function objectKeys([value]: readonly Decided[], call: Call): Evaluated {
  if (value?.kind !== "object") return wrongKind(call, value, "an object");
  if (value.more !== undefined) return refused(call, `a member ${value.more}`);
  return arrayValue(
    sortedMembers(value).map(({ name }) => textValue(name, call.at)),
    call.at,
  );
}

function sortedMembers(value: EvaluatedObject): readonly EvaluatedMember[] {
  return [...value.members].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, member]) => member);
}

function flatten([value]: readonly Decided[], call: Call): Evaluated {
  if (value?.kind !== "array") return wrongKind(call, value, "an array of arrays");
  const arrays = value.items.filter((item) => item.kind === "array");
  if (arrays.length < value.items.length) return refused(call, "an item is undecided or no array");
  return arrayValue(
    arrays.flatMap((array) => array.items),
    call.at,
  );
}

/** Members of all objects of an array; of members of one name the last. */
function shallowMerge([value]: readonly Decided[], call: Call): Evaluated {
  if (value?.kind !== "array") return wrongKind(call, value, "an array of objects");
  const objects = value.items.filter((item) => item.kind === "object");
  if (objects.length < value.items.length) return refused(call, "an item is undecided or no object");
  const members = new Map(objects.flatMap((object) => [...object.members]));
  return objectValue(members, call.at);
}
