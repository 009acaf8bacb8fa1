import type { Startup } from "../service/definition.ts";
import type { ModuleElements } from "./module-elements.ts";

/**
 * The startup tasks in the order that they run in: those of modules by their module's priority, low to high, and
 * within one priority as the modules were asked for; then the role's own, whatever its own priority says.
 */
export function expandStartup(startup: Startup | undefined, added: readonly ModuleElements[]): Startup | undefined {
  const byPriority = [...added].sort((left, right) => left.startupPriority - right.startupPriority);
  const tasks = byPriority.flatMap((module) => module.tasks);
  const [first] = tasks;
  if (first === undefined) return startup;

  const { span, addedBy } = first;
  const holder = startup ?? { span, element: undefined, addedBy, priority: undefined, tasks: [] };
  const own = holder.tasks.filter((task) => task.addedBy === undefined);
  const addedBefore = holder.tasks.filter((task) => task.addedBy !== undefined);
  return { ...holder, tasks: [...addedBefore, ...tasks, ...own] };
}
