import type { Fragment, Plan, Target } from "./plan.ts";
import { expressionsOf } from "./walk.ts";

/**
 * Parts of a plan as one, in their order. A parameter or variable that several of them want is there once; one that nothing
 * uses, as where a service has no roles, is left out, since the compiler warns of it.
 */
export function joinFragments(target: Target, fragments: readonly Fragment[]): Plan {
  return withoutUnused({
    target,
    parameters: onceByName(fragments.flatMap(({ parameters }) => parameters ?? [])),
    variables: onceByName(fragments.flatMap(({ variables }) => variables ?? [])),
    resources: fragments.flatMap(({ resources }) => resources ?? []),
    outputs: fragments.flatMap(({ outputs }) => outputs ?? []),
    notes: fragments.flatMap(({ notes }) => notes ?? []),
  });
}

/** What is left out may have been the only use of something else. */
function withoutUnused(plan: Plan): Plan {
  const used = new Set<string>();
  for (const one of expressionsOf(plan)) if (one.kind === "parameter" || one.kind === "variable") used.add(one.name);
  const parameters = plan.parameters.filter(({ name }) => used.has(name));
  const variables = plan.variables.filter(({ name }) => used.has(name));
  const isWhole = parameters.length === plan.parameters.length && variables.length === plan.variables.length;
  return isWhole ? plan : withoutUnused({ ...plan, parameters, variables });
}

function onceByName<T extends { readonly name: string }>(items: readonly T[]): readonly T[] {
  const itemsByName = new Map<string, T>();
  for (const item of items) if (!itemsByName.has(item.name)) itemsByName.set(item.name, item);
  return [...itemsByName.values()];
}
