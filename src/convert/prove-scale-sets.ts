import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { BalancedPort, InstancePort, ServiceDesign } from "../plan/design/design.ts";
import type { Json, Plan, PlannedParameter } from "../plan/plan.ts";
import { compareReach } from "../reach/compare-reach.ts";
import type { Flow } from "../reach/flow.ts";
import { flowsOfService } from "../reach/flows-of-service.ts";
import { balancedPortIsLetIn, networkCodes } from "../reach/network/codes.ts";
import { readAndEvaluate } from "../reach/read-and-evaluate.ts";
import type { Proof } from "./proof.ts";

/** Compares the flows of a service, with each of its configurations, with those of the template that was written for it. */
export function proveScaleSets({ service, roles }: ServiceDesign, plan: Plan, template: string): readonly Proof[] {
  const { expanded, configurations } = service;
  const roleNames = expanded.roles.map(({ name }) => name.value);
  const cases = configurations.length === 0 ? [undefined] : configurations;
  const refused = new Set(
    roles.flatMap((role) =>
      [...role.balanced, ...role.instancePorts].filter(isRefused).map(nameIn(role.role.name.value)),
    ),
  );
  return cases.map((named, index) => {
    const before = flowsOfService(expanded, named?.configuration).value;
    const parameters = { text: JSON.stringify(parametersOf(plan, index)), file: "parameters.json" };
    const after = readAndEvaluate({ text: template, file: "main.json" }, { parameters, roleNames });
    const comparison = compareReach(before, after.value);
    const expected = comparison.lost.filter((flow) => refused.has(flowName(flow)));
    const silent = closedRules(roles, before.flows);
    const mistakes = after.diagnostics.filter((one) => isOfNetwork(one) && !silent.has(ruleAt(one, template)));
    return { configuration: named?.name ?? "", comparison, expected, mistakes };
  });
}

/** The rules of endpoints that let nobody in, which forward nothing before and after. */
function closedRules(roles: ServiceDesign["roles"], before: readonly Flow[]): ReadonlySet<string> {
  const open = new Set(before.map(flowName));
  const closed = roles.flatMap((role) =>
    [...role.balanced, ...role.instancePorts].filter((port) => !open.has(nameIn(role.role.name.value)(port))),
  );
  return new Set(closed.map(({ name }) => name));
}

/** The name of the rule that a finding is about; empty where it is about something else. */
function ruleAt({ code, span }: Diagnostic, template: string): string {
  if (code !== balancedPortIsLetIn.name) return "";
  return /^\{\s*"name": "([^"\\]*)"/.exec(template.slice(span.start, span.end))?.[1] ?? "";
}

/** What else is told of a template is about values that only a deployment brings. */
function isOfNetwork({ code }: Diagnostic): boolean {
  return networkCodes.some(({ name }) => name === code);
}

function isRefused({ refusal }: BalancedPort | InstancePort): boolean {
  return refusal !== undefined;
}

function nameIn(role: string): (port: BalancedPort | InstancePort) => string {
  return ({ endpoint }) => `${role}/${endpoint.name.value}`;
}

function flowName({ to, endpoint }: Flow): string {
  return `${to.kind === "role" ? to.name : to.kind}/${endpoint}`;
}

/** The parameters of a configuration, with stand-ins for what only whoever deploys knows. */
function parametersOf({ parameters }: Plan, index: number): Json {
  const values = parameters.flatMap((parameter) => {
    const value = valueFor(parameter, index);
    return value === undefined ? [] : [[parameter.name, { value }] as const];
  });
  return { parameters: Object.fromEntries(values) };
}

function valueFor({ value }: PlannedParameter, index: number): Json | undefined {
  switch (value.kind) {
    case "default":
      return undefined;
    case "written":
      return value.values[index];
    case "environment":
      return value.standIn;
  }
}
