import type { Startup } from "../service/definition.ts";
import { moduleElements } from "./module-elements.ts";
import type { ImportedModule } from "./resolve-imports.ts";

/**
 * The startup tasks in the order that they run in: those of modules by their module's priority, low to high, and
 * within one priority as the modules were asked for; then the role's own, whatever its own priority says.
 */
export function expandStartup(startup: Startup | undefined, imported: readonly ImportedModule[]): Startup | undefined {
  const byPriority = [...imported].sort((left, right) => left.module.startupPriority - right.module.startupPriority);
  const added = byPriority.flatMap((entry) => moduleElements(entry).tasks);
  const [first] = added;
  if (first === undefined) return startup;

  const { span, addedBy } = first;
  const holder = startup ?? { span, element: undefined, addedBy, priority: undefined, tasks: [] };
  const own = holder.tasks.filter((task) => task.addedBy === undefined);
  const addedBefore = holder.tasks.filter((task) => task.addedBy !== undefined);
  return { ...holder, tasks: [...addedBefore, ...added, ...own] };
}
