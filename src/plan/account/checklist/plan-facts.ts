import type { Expression } from "../../expression.ts";
import type { Plan, PlannedResource } from "../../plan.ts";

/** The machines of one role. */
export interface MachineSet {
  /** The name of the size; `undefined` where whoever deploys gives it. */
  readonly size: string | undefined;
  /** For each configuration; `undefined` where nothing says. */
  readonly counts: readonly (number | undefined)[];
  /** Whether each machine has a public address of its own. */
  readonly hasAddresses: boolean;
}

/** The resources of a type that a plan makes; a loop over a list is as many as the list has items. */
export function countOf({ resources, variables }: Plan, type: string): number {
  const made = resources.filter((resource) => resource.type === type && resource.isExisting !== true);
  return made.reduce((sum, { loop }) => sum + (loop === undefined ? 1 : lengthOf(loop.over, variables)), 0);
}

export function hasResource(plan: Plan, type: string): boolean {
  return plan.resources.some((resource) => resource.type === type && resource.isExisting !== true);
}

export function hasParameter({ parameters }: Plan, name: string): boolean {
  return parameters.some((parameter) => parameter.name === name);
}

/** The value at a path of a resource's body: `["sku", "name"]`. */
export function valueAt({ body }: PlannedResource, path: readonly string[]): Expression | undefined {
  return memberAt({ kind: "record", entries: body }, path);
}

/** How many items the lists at a path have in all resources of a type. */
export function itemsAt({ resources }: Plan, type: string, path: readonly string[]): readonly Expression[] {
  return resources
    .filter((resource) => resource.type === type)
    .flatMap((resource) => listItems(valueAt(resource, path)));
}

/** The machines of a plan, by role, for a number of configurations. */
export function machineSets(plan: Plan, configurations: number): readonly MachineSet[] {
  const sets = plan.resources.filter(({ type }) => type === "Microsoft.Compute/virtualMachineScaleSets");
  const services = itemsAt(plan, "Microsoft.Compute/cloudServices", ["properties", "roleProfile", "roles"]);
  const skus = [
    ...sets.map((set) => ({ sku: valueAt(set, ["sku"]), hasAddresses: hasAddresses(set) })),
    ...services.map((role) => ({ sku: memberAt(role, ["sku"]), hasAddresses: false })),
  ];
  return skus.map(({ sku, hasAddresses }) => ({
    size: textOf(sku && memberAt(sku, ["name"])),
    counts: countsOf(sku && memberAt(sku, ["capacity"]), plan, configurations),
    hasAddresses,
  }));
}

/** The text of a literal. */
export function textOf(value: Expression | undefined): string | undefined {
  return value?.kind === "literal" && typeof value.value === "string" ? value.value : undefined;
}

function memberAt(value: Expression, path: readonly string[]): Expression | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  const entry = value.kind === "record" ? value.entries.find((one) => one.name === name) : undefined;
  return entry && memberAt(entry.value, rest);
}

function listItems(value: Expression | undefined): readonly Expression[] {
  return value?.kind === "list" ? value.items : [];
}

function lengthOf(over: Expression, variables: Plan["variables"]): number {
  if (over.kind === "list") return over.items.length;
  const variable = over.kind === "variable" ? variables.find(({ name }) => name === over.name) : undefined;
  return variable?.value.kind === "list" ? variable.value.items.length : 1;
}

function hasAddresses(set: PlannedResource): boolean {
  const profile = ["properties", "virtualMachineProfile", "networkProfile", "networkInterfaceConfigurations"];
  const [face] = listItems(valueAt(set, profile));
  const [address] = listItems(face && memberAt(face, ["properties", "ipConfigurations"]));
  return address !== undefined && memberAt(address, ["properties", "publicIPAddressConfiguration"]) !== undefined;
}

/** What the parameter files say, and else the default. */
function countsOf(
  capacity: Expression | undefined,
  { parameters }: Plan,
  configurations: number,
): readonly (number | undefined)[] {
  const name = capacity?.kind === "parameter" ? capacity.name : undefined;
  const found = parameters.find((parameter) => parameter.name === name);
  const written = found?.value.kind === "written" ? found.value.values : [];
  const byDefault = numberOf(capacity) ?? numberOf(found?.defaultValue);
  return Array.from({ length: configurations }, (_, index) => {
    const value = written[index];
    return typeof value === "number" ? value : byDefault;
  });
}

function numberOf(value: Expression | undefined): number | undefined {
  return value?.kind === "literal" && typeof value.value === "number" ? value.value : undefined;
}
