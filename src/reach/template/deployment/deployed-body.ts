import type { Evaluated, EvaluatedMember, EvaluatedObject } from "../evaluated.ts";
import { objectOf, objectValue, textValue, undecided } from "../values/make-value.ts";
import type { Identity, Instance } from "./deployment.ts";

/** What `reference` reads of a resource: what it is deployed with, with the ids that the platform gives its parts. */
export function deployedBody(instance: Instance, identity: Identity): Evaluated {
  const nested = instance.nested();
  if (nested?.kind === "deployment") return withOutputs(nested.outputs());
  if (nested?.kind === "undecided") return nested;
  if (instance.isExisting) return existing(instance);
  const body = instance.body();
  return body.kind === "object" ? withPartIds(body, identity) : body;
}

function withOutputs(outputs: Evaluated): Evaluated {
  const { span } = outputs;
  return objectOf([["properties", objectOf([["outputs", outputs]], span)]], span);
}

/** Of what is there already nothing is known but that it is. */
function existing({ written }: Instance): Evaluated {
  return undecided("it is a resource that exists already, of which the template says nothing", written.span);
}

/** Subnets, rules, pools, configurations: each item of a list of a network resource that has a name has an id too. */
function withPartIds(body: EvaluatedObject, { id, type }: Identity): EvaluatedObject {
  const properties = body.members.get("properties");
  if (!/^microsoft\.network\//i.test(type) || properties?.value.kind !== "object") return body;
  const lists = [...properties.value.members].map(([key, member]) => [key, withItemIds(member, id)] as const);
  const value = objectValue(new Map(lists), properties.value.span);
  return { ...body, members: new Map([...body.members, ["properties", { ...properties, value }]]) };
}

function withItemIds(member: EvaluatedMember, ownerId: string): EvaluatedMember {
  if (member.value.kind !== "array") return member;
  const items = member.value.items.map((item) => withItemId(item, `${ownerId}/${member.name}`));
  return { ...member, value: { ...member.value, items } };
}

function withItemId(item: Evaluated, ownerId: string): Evaluated {
  const name = item.kind === "object" ? item.members.get("name")?.value : undefined;
  if (item.kind !== "object" || name?.kind !== "string" || item.members.has("id")) return item;
  const id: EvaluatedMember = {
    name: "id",
    nameSpan: name.span,
    value: textValue(`${ownerId}/${name.value}`, name.span),
  };
  return { ...item, members: new Map([...item.members, ["id", id]]) };
}
