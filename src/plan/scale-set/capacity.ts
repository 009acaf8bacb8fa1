import { diagnose } from "../../diagnostic/code-record.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { RoleDesign } from "../design/design.ts";
import { from, literal, parameter } from "../expression.ts";
import type { ParameterValue } from "../plan.ts";
import type { PlannedService } from "../planned-service.ts";
import { roleConfigurations } from "../role-configurations.ts";
import { convertedInstanceCountFits } from "./codes.ts";
import type { Part } from "./part.ts";

/** Instances of one scale set. Source: PLATFORM-RULES 7.33, virtual-machine-scale-sets-orchestration-modes. */
const mostInScaleSet = 1000;

/** Where no configuration says how many instances a role has. */
const defaultCount = 1;

/** How many instances a role has: a parameter, with the count of each configuration. */
export function capacityOf(service: PlannedService, design: RoleDesign): Part {
  const { counts, most, origins } = design.instances;
  const name = `${design.symbol}InstanceCount`;
  return {
    value: from(parameter(name), ...origins),
    parameters: [
      {
        name,
        type: "int",
        description: `How many instances role ${design.role.name.value} has.`,
        defaultValue: literal(clamped(counts.find((count) => count !== undefined) ?? defaultCount, most)),
        minValue: 0,
        maxValue: mostOf(most),
        value: countsOf(design),
      },
    ],
    diagnostics: tooMany(service, design),
  };
}

function countsOf({ instances: { counts, most } }: RoleDesign): ParameterValue {
  if (counts.every((count) => count === undefined)) return { kind: "default" };
  return {
    kind: "written",
    values: counts.map((count) => (count === undefined ? undefined : clamped(count, most))),
  };
}

/** Whatever a file says, the template is to be one that compiles. */
function clamped(count: number, most: number | undefined): number {
  return Math.max(0, Math.min(count, mostOf(most)));
}

function mostOf(most: number | undefined): number {
  return Math.min(most ?? mostInScaleSet, mostInScaleSet);
}

function tooMany(service: PlannedService, { role, instances }: RoleDesign): readonly Diagnostic[] {
  const most = mostOf(instances.most);
  const message = most === mostInScaleSet ? "scaleSet" : "ports";
  return roleConfigurations(service, role).flatMap(({ instanceCount }) => {
    if (instanceCount === undefined || instanceCount.value <= most) return [];
    const data = { role: role.name.value, count: instanceCount.value, most };
    return [diagnose(convertedInstanceCountFits, message, instanceCount.span, data)];
  });
}
