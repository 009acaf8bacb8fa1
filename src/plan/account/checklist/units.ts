import type { Plan } from "../../plan.ts";
import { countOf, itemsAt, type MachineSet, machineSets } from "./plan-facts.ts";

/** Money for one unit and month, by the unit's name; whoever asks brings it, none is built in. */
export type Prices = ReadonlyMap<string, number>;

/** How many of something a month costs. */
export interface UnitCount {
  /** The name by which a price is given: a size, or `load-balancer-rule`. */
  readonly unit: string;
  readonly what: string;
  /** For each configuration; `undefined` where the files do not say. */
  readonly counts: readonly (number | undefined)[];
  /** Of one unit for a month; `undefined` where no price was given. */
  readonly price: number | undefined;
}

/** What the resources of a plan are billed by: an instance by its size, and what stands beside it. Units of use, such as gigabytes, are not known. */
export function unitCounts(
  plan: Plan,
  configurations: number,
  listeners: readonly number[],
  prices: Prices | undefined,
): readonly UnitCount[] {
  const machines = machineSets(plan, configurations);
  const each = (count: number) => Array.from({ length: configurations }, () => count);
  const counted: readonly Omit<UnitCount, "price">[] = [
    ...instanceUnits(machines, configurations),
    ...disks(plan, machines, configurations),
    ...addresses(plan, machines, configurations),
    ...made.map(({ unit, what, type }) => ({ unit, what, counts: each(countOf(plan, type)) })),
    {
      unit: "load-balancer-rule",
      what: "load-balancing and outbound rules",
      counts: each(rulesIn(plan)),
    },
    { unit: "relay-listener", what: "listeners of the relay, one for each instance", counts: listeners },
  ];
  return counted
    .filter(({ counts }) => counts.some((count) => count !== 0))
    .map((one) => ({ ...one, price: prices?.get(one.unit) }));
}

/** What the units of one configuration cost in a month as far as prices are known, and the units without a price. */
export function monthlyCost(units: readonly UnitCount[], configuration: number) {
  const priced = units.flatMap(({ price, counts }) => {
    const count = counts[configuration];
    return price === undefined || count === undefined ? [] : [price * count];
  });
  const unpriced = units.filter(({ price, counts }) => price === undefined || counts[configuration] === undefined);
  return { sum: priced.reduce((sum, cost) => sum + cost, 0), unpriced: unpriced.map(({ unit }) => unit) };
}

const made = [
  { unit: "load-balancer", what: "load balancers (Standard)", type: "Microsoft.Network/loadBalancers" },
  { unit: "nat-gateway", what: "NAT gateways, by the hour and gigabyte", type: "Microsoft.Network/natGateways" },
  { unit: "bastion", what: "Azure Bastion, by the hour and gigabyte", type: "Microsoft.Network/bastionHosts" },
  { unit: "relay-namespace", what: "Azure Relay namespaces", type: "Microsoft.Relay/namespaces" },
  { unit: "vault", what: "key vaults, by the operation", type: "Microsoft.KeyVault/vaults" },
] as const;

function instanceUnits(machines: readonly MachineSet[], configurations: number) {
  const sizes = [...new Set(machines.map(({ size }) => size ?? unknownSize))];
  return sizes.map((unit) => {
    const alike = machines.filter(({ size }) => (size ?? unknownSize) === unit);
    return { unit, what: "instances of this size", counts: sumsOf(alike, configurations) };
  });
}

const unknownSize = "size-of-your-choice";

/** The roles of extended support have no managed disks. */
function disks(plan: Plan, machines: readonly MachineSet[], configurations: number) {
  if (plan.target === "extended-support") return [];
  return [
    {
      unit: "os-disk",
      what: "disks of the operating system, one for each instance",
      counts: sumsOf(machines, configurations),
    },
  ];
}

function addresses(plan: Plan, machines: readonly MachineSet[], configurations: number) {
  const shared = countOf(plan, "Microsoft.Network/publicIPAddresses");
  const own = sumsOf(
    machines.filter(({ hasAddresses }) => hasAddresses),
    configurations,
  );
  const counts = own.map((count) => (count === undefined ? undefined : count + shared));
  return [{ unit: "public-address", what: "public addresses (Standard, static)", counts }];
}

function sumsOf(machines: readonly MachineSet[], configurations: number): readonly (number | undefined)[] {
  return Array.from({ length: configurations }, (_, index) => {
    const counts = machines.map((machine) => machine.counts[index]);
    return counts.reduce<number | undefined>(
      (sum, count) => (sum === undefined || count === undefined ? undefined : sum + count),
      0,
    );
  });
}

function rulesIn(plan: Plan): number {
  const lists = ["loadBalancingRules", "outboundRules"];
  const items = lists.flatMap((name) => itemsAt(plan, "Microsoft.Network/loadBalancers", ["properties", name]));
  return items.length;
}
