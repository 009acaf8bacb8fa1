import { isArray, isObject, itemsOf, type Json, type JsonObject, textOf } from "./json.ts";

/**
 * The value with each property loop replaced by an array of the one item that it multiplies:
 * `copy: [{ name: "rules", count: …, input: {…} }]` becomes `rules: [{…}]`.
 */
export function unrolled(value: Json): Json {
  if (isArray(value)) return value.map(unrolled);
  if (!isObject(value)) return value;
  const { copy, ...rest } = value;
  const loops = loopsOf(copy);
  const kept = loops === undefined ? value : { ...rest, ...Object.fromEntries(loops) };
  return Object.fromEntries(Object.entries(kept).map(([name, member]) => [name, unrolled(member)]));
}

/** The members that a `copy` stands for; `undefined` where it is an ordinary property that is called so. */
function loopsOf(copy: Json | undefined): readonly (readonly [string, Json])[] | undefined {
  if (!isArray(copy)) return undefined;
  const loops = itemsOf(copy).flatMap((loop) => {
    const name = textOf(loop, "name");
    return name === undefined || !isLoop(loop) ? [] : [[name, [loop.input]] as const];
  });
  return loops.length === copy.length ? loops : undefined;
}

function isLoop(value: Json): value is JsonObject & { readonly input: Json } {
  return isObject(value) && value.input !== undefined && value.count !== undefined;
}
