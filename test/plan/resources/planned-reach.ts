import type { Plan, PlannedParameter } from "../../../src/plan/plan.ts";
import type { PlannedService, RemoteAccessChoice, ScaleSetChoices } from "../../../src/plan/planned-service.ts";
import { planScaleSets, type ScaleSetsPlan } from "../../../src/plan/scale-sets.ts";
import { armText } from "../../../src/print/arm/arm-text.ts";
import { compileBicep } from "../../../src/print/arm/compile-bicep.ts";
import { planToBicep } from "../../../src/print/from-plan/plan-to-bicep.ts";
import { uncommented } from "../../../src/print/from-plan/source-comment.ts";
import { compareReach } from "../../../src/reach/compare-reach.ts";
import type { Comparison } from "../../../src/reach/comparison.ts";
import type { Reach } from "../../../src/reach/flow.ts";
import { flowsOfService } from "../../../src/reach/flows-of-service.ts";
import { readAndEvaluate } from "../../../src/reach/read-and-evaluate.ts";

/** What a service is as scale sets, with these choices. */
export function planned(
  service: PlannedService,
  remoteAccess?: RemoteAccessChoice,
  more: Partial<ScaleSetChoices> = {},
): ScaleSetsPlan {
  return planScaleSets(service, { remoteAccess, orchestration: "uniform", sessions: 100, ...more }).value;
}

/** The template of a plan, as the Bicep compiler would write it. */
export function templateOf(plan: Plan): string {
  return armText(compileBicep(planToBicep(plan, uncommented)));
}

/** Who can reach what in a template of a plan, with the values that the first configuration gives. */
export function reachOfTemplate(plan: Plan, template: string, roleNames: readonly string[]): Reach {
  const values = plan.parameters.flatMap((parameter) => {
    const value = givenValue(parameter);
    return value === undefined ? [] : [[parameter.name, { value }] as const];
  });
  const text = JSON.stringify({ parameters: Object.fromEntries(values) });
  const { value, diagnostics } = readAndEvaluate(
    { text: template, file: "main.json" },
    { parameters: { text, file: "main.parameters.json" }, roleNames },
  );
  const mistakes = diagnostics.filter(({ code }) => !expected.has(code));
  if (mistakes.length > 0) throw new Error(mistakes.map(({ message }) => message).join("\n"));
  return value;
}

/**
 * Identities and vaults exist before the deployment, and nothing in the network hangs on them. What a probe or a rule is
 * not let in to is missing among the flows.
 */
const expected = new Set(["template-missing-reference", "probe-is-let-in", "balanced-port-is-let-in"]);

/** What became of the flows of a service in its plan. */
export function comparisonOf(service: PlannedService, plan: Plan, template = templateOf(plan)): Comparison {
  const before = flowsOfService(service.expanded, service.configurations[0]?.configuration).value;
  const roleNames = service.expanded.roles.map(({ name }) => name.value);
  return compareReach(before, reachOfTemplate(plan, template, roleNames));
}

function givenValue({ name, value, type }: PlannedParameter): unknown {
  switch (value.kind) {
    case "default":
      return undefined;
    case "written":
      return value.values[0];
    case "environment":
      return value.standIn ?? (type === "object" ? {} : `brought-${name}`);
  }
}
