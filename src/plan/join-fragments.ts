import type { Fragment, Plan, Target } from "./plan.ts";

/** Parts of a plan as one, in their order. A parameter or variable that several of them want is there once. */
export function joinFragments(target: Target, fragments: readonly Fragment[]): Plan {
  return {
    target,
    parameters: onceByName(fragments.flatMap(({ parameters }) => parameters ?? [])),
    variables: onceByName(fragments.flatMap(({ variables }) => variables ?? [])),
    resources: fragments.flatMap(({ resources }) => resources ?? []),
    outputs: fragments.flatMap(({ outputs }) => outputs ?? []),
    notes: fragments.flatMap(({ notes }) => notes ?? []),
  };
}

function onceByName<T extends { readonly name: string }>(items: readonly T[]): readonly T[] {
  const itemsByName = new Map<string, T>();
  for (const item of items) if (!itemsByName.has(item.name)) itemsByName.set(item.name, item);
  return [...itemsByName.values()];
}
