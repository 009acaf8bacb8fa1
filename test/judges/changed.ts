import { isArray, isObject, type Json } from "./json.ts";

/** The value with one part of it replaced, at a path such as `resources.2.properties.rules.0`; taken out for `undefined`. */
export function changed(value: Json, path: string, part: Json | undefined): Json {
  const [name = "", ...rest] = path.split(".");
  const inner = (old: Json | undefined) => (rest.length === 0 ? part : changed(old ?? {}, rest.join("."), part));
  if (isArray(value)) {
    const index = Number(name);
    const items = [...value.slice(0, index), inner(value[index]), ...value.slice(index + 1)];
    return items.filter((item) => item !== undefined);
  }
  const members = Object.entries({
    ...(isObject(value) ? value : {}),
    [name]: inner(isObject(value) ? value[name] : undefined),
  });
  return Object.fromEntries(
    members.flatMap(([each, member]) => (member === undefined ? [] : [[each, member] as const])),
  );
}
