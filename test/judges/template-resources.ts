import { below, entriesOf, isArray, isObject, itemsOf, type Json, type JsonObject, memberOf, textOf } from "./json.ts";

/** A resource of a template as it is written, nested children with their whole type. */
export interface WrittenResource {
  readonly where: string;
  readonly type: string;
  /** The names of the resource it is nested in, outermost first, and its own last: each a text or an expression. */
  readonly names: readonly string[];
  /** The resource without those nested in it. */
  readonly body: JsonObject;
  readonly parent: WrittenResource | undefined;
}

/** A template: the one given, or one within a nested deployment. */
export interface WrittenTemplate {
  readonly where: string;
  readonly body: JsonObject;
  /** Whether its expressions see its own parameters and variables, not those of the template around it. */
  readonly hasOwnScope: boolean;
}

/** The template and those of its nested deployments, outermost first. */
export function templatesWithin(template: Json, where = "", hasOwnScope = true): readonly WrittenTemplate[] {
  if (!isObject(template)) return [];
  const whole: WrittenTemplate = { where, body: template, hasOwnScope };
  const nested = resourcesOf(whole).flatMap((resource) => {
    const inner = memberOf(resource.body, "properties", "template");
    return isDeployment(resource) && inner !== undefined
      ? templatesWithin(inner, below(below(resource.where, "properties"), "template"), hasInnerScope(resource))
      : [];
  });
  return [whole, ...nested];
}

/** Whether the template of a nested deployment is evaluated by itself. */
export function hasInnerScope({ body }: WrittenResource): boolean {
  return textOf(body, "properties", "expressionEvaluationOptions", "scope")?.toLowerCase() === "inner";
}

export function isDeployment({ type }: WrittenResource): boolean {
  return type.toLowerCase() === "microsoft.resources/deployments";
}

/** The resources that a template declares, children nested in them after each; nested deployments are not opened. */
export function resourcesOf({ where, body }: WrittenTemplate): readonly WrittenResource[] {
  return membersOf(body, where).flatMap(([place, resource]) => withChildren(resource, place, undefined));
}

function withChildren(value: Json, where: string, parent: WrittenResource | undefined): readonly WrittenResource[] {
  if (!isObject(value)) return [];
  const { resources: nested, ...body } = value;
  const type = textOf(body, "type") ?? "";
  const name = textOf(body, "name") ?? "";
  const resource: WrittenResource = {
    where,
    type: parent === undefined || type.startsWith(`${parent.type}/`) ? type : `${parent.type}/${type}`,
    names: parent === undefined ? [name] : [...parent.names, name],
    body,
    parent,
  };
  const children = nested === undefined ? [] : membersOf(value, where);
  return [resource, ...children.flatMap(([place, child]) => withChildren(child, place, resource))];
}

/** Resources are an array, or since language version 2 an object by their symbols. */
function membersOf(holder: JsonObject, where: string): readonly (readonly [string, Json])[] {
  const place = below(where, "resources");
  const resources = holder.resources;
  if (isArray(resources)) return itemsOf(resources).map((resource, index) => [below(place, index), resource]);
  return entriesOf(resources).map(([symbol, resource]) => [below(place, symbol), resource]);
}
