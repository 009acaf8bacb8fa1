import type { Context, Place } from "../context.ts";
import { evaluateJson } from "../evaluate-json.ts";
import type { Evaluated, EvaluatedObject, EvaluatedUndecided } from "../evaluated.ts";
import { resourceIdIn } from "../resource-id.ts";
import { undecided } from "../values/make-value.ts";
import type { Identity } from "./deployment.ts";
import { lacks } from "./part-of-template.ts";
import { placeOfResource, type ResourcePlace } from "./resource-place.ts";

/**
 * Which resource one is: its full type, its full name and its id. A child written inside its parent may leave out the
 * parent's type and name, both or either.
 */
export function identify(
  written: EvaluatedObject,
  context: Context,
  place: Place,
  parent: Identity | undefined,
): Identity | EvaluatedUndecided {
  const type = textMember(written, "type", context);
  if (type.kind !== "string") return type;
  const name = textMember(written, "name", context);
  if (name.kind !== "string") return name;
  const where = placeOfResource(written, context, parent?.place ?? place);
  if (where.kind === "undecided") return where;
  return identityOf(fullType(type.value, parent), name.value, where, parent, written);
}

function textMember(
  written: EvaluatedObject,
  name: string,
  context: Context,
): Extract<Evaluated, { kind: "string" | "undecided" }> {
  const member = written.members.get(name);
  if (member === undefined) return lacks(written, name, context.run);
  const value = evaluateJson(member.value, context);
  if (value.kind === "string" && value.value !== "") return value;
  return value.kind === "undecided"
    ? value
    : undecided(`its ${name} is ${value.kind === "string" ? "empty" : "no string"}`, value.span);
}

/** A type without a namespace is a segment after the parent's. */
function fullType(type: string, parent: Identity | undefined): string {
  if (parent === undefined || type.toLowerCase().startsWith(`${parent.type.toLowerCase()}/`)) return type;
  const isSegment = !type.includes("/") || /^providers\//i.test(type);
  return isSegment ? `${parent.type}/${type}` : type;
}

function identityOf(
  type: string,
  name: string,
  where: ResourcePlace,
  parent: Identity | undefined,
  written: EvaluatedObject,
): Identity | EvaluatedUndecided {
  const missing = type.split("/").length - 1 - name.split("/").length;
  const full = missing > 0 && parent !== undefined ? `${parent.name}/${name}` : name;
  const id = idOf(type, full, where);
  if (id !== undefined) return { kind: "identity", id, type, name: full, place: where.place };
  return undecided(`name '${full}' has not as many segments as type '${type}'`, written.span);
}

function idOf(type: string, name: string, { place, scope }: ResourcePlace): string | undefined {
  // A group is no resource of a provider: its id is what the ids of its resources begin with.
  if (/^microsoft\.resources\/resourcegroups$/i.test(type)) {
    return `/subscriptions/${place.subscription}/resourceGroups/${name}`;
  }
  return resourceIdIn(scope, type, [name]);
}
