import { isArray, itemsOf, type Json, type JsonObject, memberOf, textOf } from "./json.ts";
import { symbolicText } from "./symbolic-text.ts";
import { resourcesOf, type WrittenResource, type WrittenTemplate } from "./template-resources.ts";
import { unrolled } from "./unrolled.ts";

/** A resource that a template declares, its name as a symbolic text. */
export interface DeclaredResource {
  readonly type: string;
  readonly name: string;
  /** Of an extension resource, what it is of. */
  readonly scope: string | undefined;
  /** The name of its loop. */
  readonly loop: string | undefined;
  readonly written: WrittenResource;
}

/** The resources that a template declares; types, names and loops in lower case. */
export function declaredResources(template: WrittenTemplate): readonly DeclaredResource[] {
  const variables = variablesOf(template);
  return resourcesOf(template).map((written) => {
    const scope = textOf(written.body, "scope");
    return {
      type: written.type.toLowerCase(),
      name: written.names.map((name) => symbolicText(name, variables)).join("/"),
      scope: scope === undefined ? undefined : symbolicText(scope, variables),
      loop: textOf(written.body, "copy", "name")?.toLowerCase(),
      written,
    };
  });
}

/** The variables of a template but those that are loops. */
export function variablesOf({ body }: WrittenTemplate): JsonObject {
  const { variables } = body;
  return typeof variables === "object" && variables !== null && !isArray(variables) ? variables : {};
}

/** Whether a name is one of those that a declared name stands for: in a loop there is one for each index. */
export function isNameOf(name: string, declared: string): boolean {
  if (name === declared) return true;
  if (!declared.includes("copyindex(")) return false;
  const holes = declared.replaceAll(/⟦copyindex\([^()]*\)⟧|copyindex\([^()]*\)/gu, "\u0000");
  const pattern = holes.split("\u0000").map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&"));
  return new RegExp(`^${pattern.join("[^/]+")}$`, "u").test(name);
}

/**
 * Whether a resource declares a part of a type (`frontendIPConfigurations`) and name within its properties.
 * `undefined` where it cannot be told, since the parts are made by an expression.
 */
export function hasPart(
  { written }: DeclaredResource,
  type: string,
  name: string,
  variables: JsonObject,
): boolean | undefined {
  const properties = unrolled(memberOf(written.body, "properties") ?? null);
  const parts = memberIgnoringCase(properties, type);
  if (typeof parts === "string") return undefined;
  return itemsOf(parts).some((part) => {
    const declared = textOf(part, "name");
    return declared !== undefined && isNameOf(name, symbolicText(declared, variables));
  });
}

function memberIgnoringCase(value: Json, name: string): Json | undefined {
  const found = Object.entries(value ?? {}).find(([each]) => each.toLowerCase() === name.toLowerCase());
  return found === undefined ? undefined : memberOf(value, found[0]);
}
