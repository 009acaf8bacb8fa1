import { type DeclaredResource, hasPart, isNameOf } from "./declared-resources.ts";
import type { JsonObject } from "./json.ts";
import type { ResourceReference } from "./template-references.ts";
import type { WrittenTemplate } from "./template-resources.ts";

/** What references are looked up in. */
export interface Scene {
  readonly template: WrittenTemplate;
  readonly variables: JsonObject;
  readonly declared: readonly DeclaredResource[];
  readonly existing: readonly { readonly type: string; readonly name: string }[];
  /** All references that expressions of the template make. */
  readonly references: readonly PlacedReference[];
}

export interface PlacedReference {
  readonly where: string;
  readonly reference: ResourceReference;
}

/** The declared resource that a reference names, or the one that a part is in. */
export interface Target {
  readonly of: DeclaredResource;
  /** Whether it is the resource itself, and no part of it. */
  readonly isWhole: boolean;
  readonly isPartMissing: boolean;
}

/** What a reference names among the resources that the template declares. */
export function targetOf({ type, names, scope }: ResourceReference, scene: Scene): Target | undefined {
  if (scope === "elsewhere") return undefined;
  const of = typeof scope === "object" ? scope.of : undefined;
  const whole = scene.declared.find(
    (each) =>
      each.type === type &&
      isNameOf(names.join("/"), each.name) &&
      (of === undefined || isNameOf(of, each.scope ?? "")),
  );
  if (whole !== undefined) return { of: whole, isWhole: true, isPartMissing: false };
  const part = names.at(-1) ?? "";
  const parentType = type.slice(0, type.lastIndexOf("/"));
  const parentName = names.slice(0, -1).join("/");
  const parent = scene.declared.find((each) => each.type === parentType && isNameOf(parentName, each.name));
  if (parent === undefined) return undefined;
  const isPartMissing = hasPart(parent, type.slice(parentType.length + 1), part, scene.variables) === false;
  return { of: parent, isWhole: false, isPartMissing };
}
