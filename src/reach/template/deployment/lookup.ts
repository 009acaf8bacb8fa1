import type { Span } from "../../../text/span.ts";
import type { FoundResource, ResourceLookup } from "../context.ts";
import type { Evaluated } from "../evaluated.ts";
import { comparableId, placeId } from "../resource-id.ts";
import { undecided } from "../values/make-value.ts";
import { deployedBody } from "./deployed-body.ts";
import type { Deployment, Identity, Instance } from "./deployment.ts";
import { readSubresource } from "./read-subresource.ts";

/** Finds resources as the expressions of a deployment name them: in it, in those around it, then in all others. */
export function lookupIn(deployment: () => Deployment): ResourceLookup {
  return {
    find: (reference, at) => find(deployment(), reference, at),
    findAll: (symbol, at) => findAll(deployment(), symbol, at),
  };
}

function find(deployment: Deployment, reference: string, at: Span): FoundResource | undefined {
  const { bySymbol, byName } = deployment.index();
  const lower = reference.toLowerCase();
  const called = bySymbol.get(lower) ?? byName.get(lower);
  if (called !== undefined) return foundOf(called, at);
  if (!reference.includes("/")) return undefined;
  const isWhole = reference.startsWith("/");
  const id = comparableId(isWhole ? reference : `${placeId(deployment.place)}/providers/${reference}`);
  return findById(deployment, id, at) ?? findPart(deployment, id, at);
}

function findAll({ instances }: Deployment, symbol: string, at: Span): readonly FoundResource[] | undefined {
  const found = instances().filter((each) => each.symbol === symbol.toLowerCase());
  if (found.length === 0) return undefined;
  return found.flatMap((each) => foundOf(each, at) ?? []);
}

function findById(deployment: Deployment, id: string, at: Span): FoundResource | undefined {
  for (let each: Deployment | undefined = deployment; each !== undefined; each = each.parent) {
    const instance = each.index().byId.get(id);
    if (instance !== undefined) return foundOf(instance, at);
  }
  const instance = findBelow(rootOf(deployment), id);
  return instance === undefined ? undefined : foundOf(instance, at);
}

function rootOf(deployment: Deployment): Deployment {
  return deployment.parent === undefined ? deployment : rootOf(deployment.parent);
}

function findBelow(deployment: Deployment, id: string): Instance | undefined {
  const found = deployment.index().byId.get(id);
  if (found !== undefined) return found;
  for (const each of deployment.instances()) {
    const nested = each.nested();
    const below = nested?.kind === "deployment" ? findBelow(nested, id) : undefined;
    if (below !== undefined) return below;
  }
  return undefined;
}

/** A subnet, a rule, a pool and their like are written as items of the resource that they are part of. */
function findPart(deployment: Deployment, id: string, at: Span): FoundResource | undefined {
  const [, ownerId, collection = "", name = ""] = /^(.+\/providers\/[^/]+\/.+)\/([^/]+)\/([^/]+)$/.exec(id) ?? [];
  const owner = ownerId === undefined ? undefined : findById(deployment, ownerId, at);
  if (owner === undefined) return undefined;
  const body = readSubresource(owner.body(), collection, name);
  const type = `${owner.type}/${collection}`;
  return body && { id, type, name: `${owner.name}/${name}`, apiVersion: owner.apiVersion, body: () => body };
}

function foundOf(instance: Instance, at: Span): FoundResource | undefined {
  const identity = instance.identity();
  if (identity.kind === "undecided") return undefined;
  const { id, type, name } = identity;
  return { id, type, name, apiVersion: apiVersionOf(instance), body: () => bodyOf(instance, identity, at) };
}

function apiVersionOf({ written }: Instance): string | undefined {
  const value = written.members.get("apiversion")?.value;
  return value?.kind === "string" ? value.value : undefined;
}

function bodyOf(instance: Instance, identity: Identity, at: Span): Evaluated {
  if (instance.condition() === false) return undecided(`resource '${identity.name}' is not deployed`, at);
  return deployedBody(instance, identity);
}
