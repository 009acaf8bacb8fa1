import { itemsOf, type Json, memberOf, textOf } from "../json.ts";
import type { Deployed, DeployedResource } from "./deployed.ts";
import { idsIn, numberIn, type Part, partsOf, resourcesOf, whereOf, wordIn } from "./parts.ts";

export interface SecurityGroup {
  readonly resource: DeployedResource;
  readonly where: string;
  readonly rules: readonly SecurityRule[];
}

export interface SecurityRule extends Part {
  readonly priority: number | undefined;
  readonly direction: string | undefined;
  readonly isAllow: boolean;
  readonly protocol: string | undefined;
  readonly source: Side;
  readonly destination: Side;
  /** Destination ports, from and to. */
  readonly ports: readonly PortRange[];
}

/** One side of a rule: ranges and tags as written, and application security groups by their ids. */
export interface Side {
  readonly prefixes: readonly string[];
  readonly groups: readonly string[];
}

export interface PortRange {
  readonly first: number;
  readonly last: number;
}

/** The security groups that a template deploys, their rules in the order in which they are asked. */
export function securityGroupsOf(deployed: Deployed): readonly SecurityGroup[] {
  return resourcesOf(deployed, "Microsoft.Network/networkSecurityGroups").map((resource) => ({
    resource,
    where: whereOf(resource),
    rules: partsOf(resource, "securityRules", deployed)
      .map(ruleOf)
      .toSorted((one, other) => (one.priority ?? 0) - (other.priority ?? 0)),
  }));
}

function ruleOf(part: Part): SecurityRule {
  const { properties } = part;
  return {
    ...part,
    priority: numberIn(properties, "priority"),
    direction: wordIn(properties, "direction"),
    isAllow: wordIn(properties, "access") === "allow",
    protocol: wordIn(properties, "protocol"),
    source: sideOf(properties, "source"),
    destination: sideOf(properties, "destination"),
    ports: textsOf(properties, "destinationPortRange").flatMap(portsOf),
  };
}

function sideOf(properties: Json, side: "source" | "destination"): Side {
  return {
    prefixes: textsOf(properties, `${side}AddressPrefix`, `${side}AddressPrefixes`),
    groups: idsIn(memberOf(properties, `${side}ApplicationSecurityGroups`)),
  };
}

/** The text of a property, and the texts of the one that lists several. */
function textsOf(properties: Json, name: string, plural = `${name}s`): readonly string[] {
  const all = [textOf(properties, name) ?? "", ...itemsOf(memberOf(properties, plural))];
  return all.flatMap((text) => (typeof text === "string" && text !== "" ? [text] : []));
}

/** `*`, `80` or `80-90`. */
export function portsOf(text: string): readonly PortRange[] {
  if (text === "*") return [{ first: 0, last: 65535 }];
  const [first = Number.NaN, last = first] = text.split("-").map(Number);
  return Number.isInteger(first) && Number.isInteger(last) ? [{ first, last }] : [];
}

export function holdsPort(ranges: readonly PortRange[], port: number): boolean {
  return ranges.some(({ first, last }) => first <= port && port <= last);
}
