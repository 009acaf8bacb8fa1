/** Data as JSON has it. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [name: string]: Json;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !isArray(value);
}

export function isArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The members of an object, none where it is no object. */
export function entriesOf(value: Json | undefined): readonly (readonly [string, Json])[] {
  return isObject(value) ? Object.entries(value) : [];
}

/** The items of an array, none where it is no array. */
export function itemsOf(value: Json | undefined): readonly Json[] {
  return isArray(value) ? value : [];
}

/** A member of an object; `undefined` where it is no object or has no such member. */
export function memberOf(value: Json | undefined, ...path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>(
    (of, name) => (isObject(of) && Object.hasOwn(of, name) ? of[name] : undefined),
    value,
  );
}

/** The text of a member; `undefined` where it is no text. */
export function textOf(value: Json | undefined, ...path: readonly string[]): string | undefined {
  const text = memberOf(value, ...path);
  return typeof text === "string" ? text : undefined;
}

/** The path of a member, below another path. */
export function below(path: string, member: string | number): string {
  if (typeof member === "number") return `${path}[${member}]`;
  if (!/^[\w$-]+$/u.test(member)) return `${path}['${member}']`;
  return path === "" ? member : `${path}.${member}`;
}
