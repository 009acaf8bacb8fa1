import type { Role, Variable } from "./definition.ts";

/** The environment variables that the author wrote for a role: those of its startup tasks, then those of its runtime. */
export function ownVariables({ startup, runtime }: Role): readonly Variable[] {
  const tasks = (startup?.tasks ?? []).filter((task) => task.addedBy === undefined);
  const variables = [...tasks.flatMap((task) => task.environment), ...(runtime?.environment ?? [])];
  return variables.filter((variable) => variable.addedBy === undefined);
}
