import type { Expression } from "../expression.ts";
import type { Fragment } from "../plan.ts";

/** One value of a scale set, with what the plan needs besides for it. */
export interface Part extends Fragment {
  readonly value: Expression;
}

/** All that fragments add, in their order. */
export function joined(fragments: readonly Fragment[]): Fragment {
  return {
    parameters: fragments.flatMap(({ parameters }) => parameters ?? []),
    variables: fragments.flatMap(({ variables }) => variables ?? []),
    resources: fragments.flatMap(({ resources }) => resources ?? []),
    outputs: fragments.flatMap(({ outputs }) => outputs ?? []),
    notes: fragments.flatMap(({ notes }) => notes ?? []),
    diagnostics: fragments.flatMap(({ diagnostics }) => diagnostics ?? []),
  };
}
