import { isExpression } from "../../src/reach/template/expression/is-expression.ts";
import type { Complaint } from "./complaint.ts";
import { type DeclaredResource, declaredResources, variablesOf } from "./declared-resources.ts";
import { dependencyComplaints } from "./dependency-complaints.ts";
import { below, itemsOf, type Json } from "./json.ts";
import { type Scene, targetOf } from "./resolve-reference.ts";
import { symbolicText } from "./symbolic-text.ts";
import { type ResourceReference, referencesIn } from "./template-references.ts";
import { templatesWithin, type WrittenTemplate } from "./template-resources.ts";
import { expressionsOf } from "./written-expressions.ts";

/** A resource that a template may name although it does not declare it. */
export interface ExistingResource {
  readonly type: string;
  /** A text or an expression, as a template has it; the names of a child's parents before it, parted by `/`. */
  readonly name: string;
}

/**
 * Ids of resources and parts that the template neither declares nor is given, names declared twice, dependencies that are
 * not there or not written, and circles of them. Names are equal where their expressions are. A resource outside may be
 * named where the caller lists it, or where a parameter names it and the template declares none of its type. For templates
 * of language version 1, whose dependencies are ids and names.
 */
export function referenceComplaints(template: Json, existing: readonly ExistingResource[] = []): readonly Complaint[] {
  return templatesWithin(template)
    .filter(({ hasOwnScope }) => hasOwnScope)
    .flatMap((one) => complaintsIn(one, existing));
}

function complaintsIn(template: WrittenTemplate, existing: readonly ExistingResource[]): readonly Complaint[] {
  const variables = variablesOf(template);
  const named = existing.map(({ type, name }) => ({ type: type.toLowerCase(), name: symbolicText(name, variables) }));
  const references = expressionsOf(template).flatMap(({ where, text }) =>
    referencesIn(text, variables).map((reference) => ({ where, reference })),
  );
  const scene = { template, variables, declared: declaredResources(template), existing: named, references };
  return [
    ...twiceDeclared(scene),
    ...unresolved(scene),
    ...dependencyComplaints(scene),
    ...writtenIds(template.body, template.where),
  ];
}

function twiceDeclared({ declared }: Scene): readonly Complaint[] {
  return declared.flatMap((resource, index) => {
    const first = declared.slice(0, index).find((other) => isSame(other, resource));
    if (first === undefined) return [];
    return [{ where: resource.written.where, what: `has the type and name of ${first.written.where}` }];
  });
}

function isSame(one: DeclaredResource, other: DeclaredResource): boolean {
  return one.type === other.type && one.name === other.name && one.scope === other.scope;
}

function unresolved(scene: Scene): readonly Complaint[] {
  return scene.references.flatMap(({ where, reference }) => {
    const fault = faultOf(reference, scene);
    return fault === undefined ? [] : [{ where, what: fault }];
  });
}

function faultOf(reference: ResourceReference, scene: Scene): string | undefined {
  const { type, names } = reference;
  if (type === "") return `names no type: ${reference.text}`;
  const wanted = type.split("/").length - 1;
  if (wanted !== names.length) return `${type} takes ${wanted} names, not ${names.length}: ${reference.text}`;
  const target = targetOf(reference, scene);
  if (target !== undefined)
    return target.isPartMissing ? `${nameOf(reference)} is no part of ${target.of.written.where}` : undefined;
  return isOutside(reference, scene) ? undefined : `${nameOf(reference)} is neither declared nor given`;
}

function nameOf({ type, names }: ResourceReference): string {
  return `${type} '${names.join("/")}'`;
}

/** Whether a resource that is not declared may be named: the caller lists it or what it is in, or a parameter names it. */
function isOutside({ type, names, scope }: ResourceReference, { declared, existing }: Scene): boolean {
  const isListed = existing.some((each) => {
    const depth = each.type.split("/").length;
    return type.split("/").slice(0, depth).join("/") === each.type && names.slice(0, depth - 1).join("/") === each.name;
  });
  if (isListed || type === roleDefinitions) return true;
  const [namespace, kind] = type.split("/");
  const isDeclaredType = declared.some((each) => each.type === `${namespace}/${kind}`);
  return /^⟦parameters\([^⟧]*⟧$/u.test(names[0] ?? "") && (scope === "elsewhere" || !isDeclaredType);
}

/** Those that are built in are in every subscription. */
const roleDefinitions = "microsoft.authorization/roledefinitions";

/** Ids that are written out name a subscription. */
function writtenIds(value: Json, where: string): readonly Complaint[] {
  if (typeof value === "string") {
    const isId = !isExpression(value) && /^\/(?:subscriptions|providers)\//iu.test(value);
    return isId ? [{ where, what: `an id is written out: ${value}` }] : [];
  }
  if (Array.isArray(value)) return itemsOf(value).flatMap((item, index) => writtenIds(item, below(where, index)));
  return Object.entries(value ?? {}).flatMap(([name, member]) => writtenIds(member, below(where, name)));
}
