import { diagnose } from "../diagnostic/code-record.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { Expression } from "../plan/expression.ts";
import type { Plan } from "../plan/plan.ts";
import type { ServiceDefinition } from "../service/definition.ts";
import { convertedTemplateFitsLimits } from "./codes.ts";

/** Of one template. Source: https://learn.microsoft.com/azure/azure-resource-manager/templates/best-practices#template-limits */
const most = { parameters: 256, resources: 800 };

/** A finding at the service's name for each limit of templates that a plan is beyond. */
export function beyondTemplateLimits(plan: Plan, { name }: ServiceDefinition): readonly Diagnostic[] {
  const counts = { parameters: plan.parameters.length, resources: resourcesIn(plan) };
  return (["parameters", "resources"] as const)
    .filter((part) => counts[part] > most[part])
    .map((part) =>
      diagnose(convertedTemplateFitsLimits, part, name.span, {
        service: name.value,
        count: counts[part],
        most: most[part],
      }),
    );
}

/** Each item of a loop counts. */
function resourcesIn(plan: Plan): number {
  const made = plan.resources.filter(({ isExisting }) => isExisting !== true);
  return made.reduce((sum, { loop }) => sum + (loop === undefined ? 1 : itemsIn(loop.over, plan)), 0);
}

/** How many items a list or an object has; 1 where that is known only to whoever deploys. */
function itemsIn(value: Expression, plan: Plan): number {
  switch (value.kind) {
    case "list":
      return value.items.length;
    case "record":
      return value.entries.length;
    case "variable": {
      const found = plan.variables.find(({ name }) => name === value.name);
      return found === undefined ? 1 : itemsIn(found.value, plan);
    }
    case "call": {
      const [only] = value.arguments;
      return value.name === "items" && only !== undefined ? itemsIn(only, plan) : 1;
    }
    default:
      return 1;
  }
}
