import { itemsOf, type Json, memberOf, textOf } from "../json.ts";
import type { DeployedResource, DeployedResources } from "./deployed.ts";

/** A resource, or a part of one that has a name: a probe, a rule, a subnet. */
export interface Part {
  /** In lower case. */
  readonly id: string;
  readonly name: string;
  readonly properties: Json;
  /** For complaints: type and name, `loadBalancers/lb/probes/http`. */
  readonly where: string;
}

/** The resources of a type. */
export function resourcesOf({ resources }: DeployedResources, type: string): readonly DeployedResource[] {
  return resources.filter((resource) => resource.type === type.toLowerCase());
}

/** Where a resource is, for complaints. */
export function whereOf({ type, name }: DeployedResource): string {
  return `${type.slice(type.indexOf("/") + 1)}/${name}`;
}

/** The parts of a kind of a resource: those in its properties, and those that are child resources. */
export function partsOf(resource: DeployedResource, kind: string, { resources }: DeployedResources): readonly Part[] {
  const type = `${resource.type}/${kind.toLowerCase()}`;
  const children = resources.filter((each) => each.type === type && each.id.startsWith(`${resource.id}/`));
  return [
    ...itemsOf(memberOf(resource.body, "properties", kind)).map((part) => partOf(resource, kind, part)),
    ...children.map((child) => ({
      id: child.id,
      name: child.name.split("/").at(-1) ?? "",
      properties: memberOf(child.body, "properties") ?? {},
      where: whereOf(child),
    })),
  ];
}

function partOf(resource: DeployedResource, kind: string, part: Json): Part {
  const name = textOf(part, "name") ?? "";
  return {
    id: `${resource.id}/${kind}/${name}`.toLowerCase(),
    name,
    properties: memberOf(part, "properties") ?? {},
    where: `${whereOf(resource)}/${kind}/${name}`,
  };
}

/** The id that an object refers to, in lower case; `undefined` where there is none that is known. */
export function idIn(value: Json | undefined, ...path: readonly string[]): string | undefined {
  return textOf(value, ...path, "id")?.toLowerCase();
}

/** The ids that a list of objects refers to. */
export function idsIn(value: Json | undefined): readonly string[] {
  return itemsOf(value).flatMap((item) => idIn(item) ?? []);
}

export function numberIn(value: Json | undefined, ...path: readonly string[]): number | undefined {
  const number = memberOf(value, ...path);
  return typeof number === "number" ? number : undefined;
}

/** A word in lower case. */
export function wordIn(value: Json | undefined, ...path: readonly string[]): string | undefined {
  return textOf(value, ...path)?.toLowerCase();
}
