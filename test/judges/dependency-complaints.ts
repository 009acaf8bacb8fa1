import { isExpression } from "../../src/reach/template/expression/is-expression.ts";
import type { Complaint } from "./complaint.ts";
import type { DeclaredResource } from "./declared-resources.ts";
import { below, itemsOf, type Json } from "./json.ts";
import { type Scene, targetOf } from "./resolve-reference.ts";
import { symbolicText } from "./symbolic-text.ts";
import { referencesIn } from "./template-references.ts";

/** Entries of `dependsOn` that name no declared resource, references without such an entry, and circles. */
export function dependencyComplaints(scene: Scene): readonly Complaint[] {
  const edges = scene.declared.map((resource) => {
    const entries = entriesOf(resource, scene);
    return { resource, entries, targets: new Set(entries.flatMap(({ targets }) => targets)) };
  });
  return [
    ...edges.flatMap(({ entries }) => entries.flatMap(({ targets, where, text }) => noTarget(targets, where, text))),
    ...edges.flatMap(({ resource, targets }) => unwritten(resource, targets, scene)),
    ...circles(new Map(edges.map(({ resource, targets }) => [resource, targets]))),
  ];
}

interface DependencyEntry {
  readonly where: string;
  readonly text: string;
  readonly targets: readonly DeclaredResource[];
}

function entriesOf({ written }: DeclaredResource, scene: Scene): readonly DependencyEntry[] {
  const place = below(written.where, "dependsOn");
  return itemsOf(written.body.dependsOn).map((entry, index) => ({
    where: below(place, index),
    text: JSON.stringify(entry),
    targets: targetsOf(entry, scene),
  }));
}

/** An id is of one resource; other text is a loop's name, or a resource's name that may do without its type. */
function targetsOf(entry: Json, scene: Scene): readonly DeclaredResource[] {
  if (typeof entry !== "string") return [];
  const [reference] = isExpression(entry) ? referencesIn(entry, scene.variables) : [];
  if (reference !== undefined) {
    const target = targetOf(reference, scene);
    return target?.isWhole === true ? [target.of] : [];
  }
  const text = symbolicText(entry, scene.variables);
  return scene.declared.filter(({ loop, name }) => loop === text || name === text);
}

function noTarget(targets: readonly DeclaredResource[], where: string, text: string): readonly Complaint[] {
  return targets.length > 0 ? [] : [{ where, what: `${text} names no resource of the template` }];
}

function unwritten(
  resource: DeclaredResource,
  written: ReadonlySet<DeclaredResource>,
  scene: Scene,
): readonly Complaint[] {
  const { where } = resource.written;
  const needed = new Set([...parentsOf(resource, scene), ...referredTo(resource, scene)]);
  return [...needed]
    .filter((target) => target !== resource && !written.has(target))
    .map((target) => ({ where, what: `refers to ${target.written.where} and does not depend on it` }));
}

/** The declared resource that a child is in by its name. */
function parentsOf({ type, name }: DeclaredResource, { declared }: Scene): readonly DeclaredResource[] {
  return declared.filter(
    (each) => type.slice(0, type.lastIndexOf("/")) === each.type && name.slice(0, name.lastIndexOf("/")) === each.name,
  );
}

function referredTo(resource: DeclaredResource, scene: Scene): readonly DeclaredResource[] {
  const inIt = scene.references.filter(({ where }) => isInBody(where, resource.written.where));
  return inIt.flatMap(({ reference }) => targetOf(reference, scene)?.of ?? []);
}

function isInBody(place: string, resource: string): boolean {
  const rest = place.startsWith(`${resource}.`) ? place.slice(resource.length) : undefined;
  return rest !== undefined && !/^\.(?:dependsOn|resources)\b/u.test(rest);
}

function circles(edges: ReadonlyMap<DeclaredResource, ReadonlySet<DeclaredResource>>): readonly Complaint[] {
  return [...edges.keys()]
    .filter((resource) => reachable(resource, edges).has(resource))
    .map(({ written }) => ({ where: written.where, what: "depends on itself through what it depends on" }));
}

function reachable(
  from: DeclaredResource,
  edges: ReadonlyMap<DeclaredResource, ReadonlySet<DeclaredResource>>,
): ReadonlySet<DeclaredResource> {
  const found = new Set<DeclaredResource>();
  const open = [...(edges.get(from) ?? [])];
  for (const next of open) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(edges.get(next) ?? []));
  }
  return found;
}
