import type { EvaluatedResource, EvaluatedTemplate } from "../template/evaluated.ts";
import { grouped } from "./grouped.ts";

/** The resources that a template deploys, found by their type. */
export interface ResourcesByType {
  /** Those of a type. Those that are only referred to (`existing`) are not among them. */
  readonly of: (type: string) => readonly EvaluatedResource[];
  /** The children of a resource, of a type. */
  readonly childrenOf: (parent: EvaluatedResource, type: string) => readonly EvaluatedResource[];
}

/** The resources of a template by type, which is not told apart by case. */
export function resourcesByType({ resources }: EvaluatedTemplate): ResourcesByType {
  const declared = resources.filter(({ isExisting }) => !isExisting);
  const byType = grouped(declared, ({ type }) => type.toLowerCase());
  const of = (type: string) => byType.get(type.toLowerCase()) ?? [];
  return { of, childrenOf: (parent, type) => of(type).filter(({ id }) => parentOf(id) === parent.id) };
}

/** The id of the resource that a child's id is below: all but its last type and name. */
export function parentOf(id: string): string {
  return id.split("/").slice(0, -2).join("/");
}

/** The last segment of an id or of a name of several segments. */
export function lastSegment(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1);
}
