import type { PlannedResource, ResourcePart } from "../../plan/plan.ts";
import type { BicepExpression, ObjectEntry, ResourceStatement } from "../bicep/syntax.ts";
import { callOf, expressionToBicep, objectOf, property, symbol } from "./expression-to-bicep.ts";
import type { Commented } from "./source-comment.ts";

/** The index of a loop whose items name a resource of another loop over the same list. */
const index = "index";

/** The resource as a statement. Of its parts only those are written that `isUsed` says somebody names. */
export function resourceToBicep(
  resource: PlannedResource,
  isUsed: (part: ResourcePart) => boolean,
  comments: Commented,
): ResourceStatement {
  const lower = (expression: PlannedResource["name"]) => expressionToBicep(expression, comments);
  const { symbol: name, type, apiVersion, condition, loop, isExisting = false, parts = [] } = resource;
  const isOfSameItem = resource.scope?.isSameItem === true;
  return {
    kind: "resource",
    symbol: name,
    type,
    apiVersion,
    isExisting,
    condition: condition && lower(condition),
    loop: loop && { item: loop.item, index: isOfSameItem ? index : undefined, over: lower(loop.over) },
    body: objectOf([
      ...placing(resource, lower),
      ...resource.body.map((entry) => property(entry.name, lower(entry.value), comments(entry.value))),
      ...dependencies(resource),
    ]),
    resources: parts.filter(isUsed).map((part) => partToBicep(part, lower)),
    comments: comments(resource),
  };
}

/** Where a resource stands, and its name. */
function placing(
  { parent, scope, resourceGroup, name }: PlannedResource,
  lower: (expression: PlannedResource["name"]) => BicepExpression,
): readonly ObjectEntry[] {
  return [
    ...(parent === undefined ? [] : [property("parent", symbol(parent))]),
    ...(scope === undefined ? [] : [property("scope", scopeOf(scope))]),
    ...(resourceGroup === undefined ? [] : [property("scope", callOf("resourceGroup", [lower(resourceGroup)]))]),
    property("name", lower(name)),
  ];
}

function scopeOf({ resource, isSameItem }: NonNullable<PlannedResource["scope"]>): BicepExpression {
  const of = symbol(resource);
  return isSameItem === true ? { kind: "index", of, index: symbol(index) } : of;
}

function dependencies({ dependsOn = [] }: PlannedResource): readonly ObjectEntry[] {
  if (dependsOn.length === 0) return [];
  const items = dependsOn.map((name) => ({ kind: "item", value: symbol(name) }) as const);
  return [property("dependsOn", { kind: "array", items })];
}

function partToBicep(
  { symbol: name, type, name: text }: ResourcePart,
  lower: (expression: PlannedResource["name"]) => BicepExpression,
): ResourceStatement {
  return {
    kind: "resource",
    symbol: name,
    type,
    isExisting: true,
    body: objectOf([property("name", lower(text))]),
    resources: [],
  };
}
