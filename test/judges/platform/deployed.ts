import { deploy } from "../../reach/template/deploy.ts";
import { entriesOf, isObject, type Json, type JsonObject, memberOf, textOf } from "../json.ts";
import { knownValue } from "./known-value.ts";

/** A resource as it would be deployed: expressions evaluated, loops multiplied, resources whose condition is false left out. */
export interface DeployedResource {
  /** In lower case. */
  readonly id: string;
  /** In lower case. */
  readonly type: string;
  readonly name: string;
  readonly body: JsonObject;
}

/** The resources that a template deploys with some values of its parameters. */
export interface DeployedResources {
  readonly resources: readonly DeployedResource[];
  /** What could not be evaluated, in words. */
  readonly undecided: readonly string[];
}

/** What a template deploys, and what its parameters could make of it. */
export interface Deployed extends DeployedResources {
  /** The largest capacity that a scale set can be given, by its id: what `maxValue` of its parameter lets through. */
  readonly largestCapacities: ReadonlyMap<string, number>;
}

/** The largest scale set there is; what a capacity without a limit can become. Source: PLATFORM-RULES 7.33. */
export const largestScaleSet = 1000;

/** What a template deploys with some values of its parameters, by their names, and the capacities that it lets through. */
export function deployed(template: Json, values: JsonObject = {}): Deployed {
  const { resources, undecided } = deployedResources(template, values);
  const largest = deployedResources(template, { ...values, ...largestValues(template) });
  const capacities = largest.resources.flatMap(({ id, body }) => {
    const capacity = memberOf(body, "sku", "capacity");
    return typeof capacity === "number" ? [[id, capacity] as const] : [];
  });
  return { resources, largestCapacities: new Map(capacities), undecided };
}

/** Each whole number at its limit. Only capacities are read from what this gives. */
function largestValues(template: Json): JsonObject {
  const parameters = entriesOf(memberOf(template, "parameters"));
  const numbers = parameters.filter(([, parameter]) => textOf(parameter, "type")?.toLowerCase() === "int");
  return Object.fromEntries(
    numbers.map(([name, parameter]) => [name, memberOf(parameter, "maxValue") ?? largestScaleSet]),
  );
}

/** The resources that a template deploys with some values of its parameters, by their names. */
export function deployedResources(template: Json, values: JsonObject): DeployedResources {
  const given = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
  const { resources, undecided } = deploy(JSON.stringify(template), given);
  return {
    resources: resources
      .filter(({ isExisting }) => !isExisting)
      .map(({ id, type, name, body }) => ({ id, type: type.toLowerCase(), name, body: objectOf(knownValue(body)) })),
    undecided: undecided.map(({ what, why }) => `${what}: ${why}`),
  };
}

function objectOf(value: Json): JsonObject {
  return isObject(value) ? value : {};
}
