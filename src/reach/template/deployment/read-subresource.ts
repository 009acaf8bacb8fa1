import type { Evaluated } from "../evaluated.ts";

/** The item of a list of a resource by its name: of `subnets` and `web` the item so named of `properties.subnets`. */
export function readSubresource(owner: Evaluated, collection: string, name: string): Evaluated | undefined {
  if (owner.kind !== "object") return undefined;
  const properties = owner.members.get("properties")?.value;
  const list = properties?.kind === "object" ? properties.members.get(collection.toLowerCase())?.value : undefined;
  if (list?.kind !== "array") return undefined;
  return list.items.find((item) => nameOf(item) === name.toLowerCase());
}

function nameOf(item: Evaluated): string | undefined {
  const name = item.kind === "object" ? item.members.get("name")?.value : undefined;
  return name?.kind === "string" ? name.value.toLowerCase() : undefined;
}
