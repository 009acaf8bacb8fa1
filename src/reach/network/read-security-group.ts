import type { Span } from "../../text/span.ts";
import { parseNetwork } from "../address-set.ts";
import type { Evaluated, EvaluatedResource } from "../template/evaluated.ts";
import { everyPort, type PortRange, parsePorts } from "./port-range.ts";
import { choiceOf, idOf, itemsOf, numberOf, textOf, wordOf } from "./read-value.ts";
import {
  at,
  type Doubt,
  doubtsOf,
  joined,
  known,
  type Listing,
  listingOf,
  mapReading,
  type Reading,
  required,
  undecided,
} from "./reading.ts";
import type { Access, Direction, Prefix, RuleSide, SecurityGroup, SecurityRule, Transport } from "./security-group.ts";

/** A network security group with the rules inside it and those that are resources of their own. */
export function readSecurityGroup(resource: EvaluatedResource, children: readonly EvaluatedResource[]): SecurityGroup {
  const inside = itemsOf(at(resource.body, "properties", "securityrules"));
  return {
    name: resource.name,
    rules: [
      ...inside.known.map((rule) => readRule(rule, undefined)),
      ...children.map((child) => readRule(child.body, child.uncertain)),
    ],
    doubts: [...inside.doubts, ...(resource.uncertain === undefined ? [] : [maybe(resource.uncertain, resource.span)])],
    span: resource.span,
  };
}

function maybe(why: string, span: Span): Doubt {
  return { why, span };
}

function readRule(rule: Evaluated, uncertain: string | undefined): SecurityRule {
  const properties = at(rule, "properties");
  const name = textOf(at(rule, "name"));
  const priority = required(numberOf(at(properties, "priority")), "priority", rule.span);
  const access = required(choiceOf(at(properties, "access"), accesses), "access", rule.span);
  const direction = required(choiceOf(at(properties, "direction"), directions), "direction", rule.span);
  const protocol = required(wordOf(at(properties, "protocol")), "protocol", rule.span);
  const source = readSide(properties, "source", rule.span);
  return {
    name: name?.kind === "known" ? (name.value.split("/").at(-1) ?? name.value) : "a rule",
    priority: priority.kind === "known" ? priority.value : undefined,
    access: access.kind === "known" ? access.value : undefined,
    directions: direction.kind === "known" ? [direction.value] : directions,
    transports: protocol.kind === "known" ? transportsOf(protocol.value) : ["tcp", "udp"],
    source,
    destination: readSide(properties, "destination", rule.span),
    destinationPorts: readPorts(properties, "destination", rule.span),
    doubts: [
      ...doubtsOf([priority, access, direction, protocol]),
      ...(uncertain === undefined ? [] : [maybe(uncertain, rule.span)]),
      ...sourcePortDoubts(properties, rule.span),
    ],
    span: rule.span,
  };
}

const accesses: readonly Access[] = ["allow", "deny"];

const directions: readonly Direction[] = ["inbound", "outbound"];

/** The transports with ports that a word names; ICMP, ESP and AH have none. */
function transportsOf(protocol: string): readonly Transport[] {
  if (protocol === "tcp" || protocol === "udp") return [protocol];
  return protocol === "*" || protocol === "any" ? ["tcp", "udp"] : [];
}

/** A client seldom has the very source port that a rule asks for, but may: neither can be said of all clients. */
function sourcePortDoubts(properties: Evaluated | undefined, owner: Span): readonly Doubt[] {
  const { known: ranges, doubts } = readPorts(properties, "source", owner);
  const isEvery = ranges.some(({ first, last }) => first <= everyPort.first && last === everyPort.last);
  if (isEvery || (ranges.length === 0 && doubts.length === 0)) return [];
  const asked = ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(", ");
  return doubts.length > 0 ? doubts : [maybe(`the rule holds only what comes from source port ${asked}`, owner)];
}

function readPorts(properties: Evaluated | undefined, side: "source" | "destination", owner: Span): Listing<PortRange> {
  const texts = singularAndPlural(properties, `${side}portrange`);
  const ranges = texts.map((text) =>
    mapReading(text, (value, span) => {
      const range = parsePorts(value);
      return range === undefined ? undecided(`'${value}' is no port or range of ports`, span) : known(range, span);
    }),
  );
  if (ranges.length > 0 || side === "source") return listingOf(ranges);
  return { known: [], doubts: [maybe("'destinationPortRange' is missing", owner)] };
}

function readSide(properties: Evaluated | undefined, side: "source" | "destination", owner: Span): RuleSide {
  const prefixes = singularAndPlural(properties, `${side}addressprefix`, `${side}addressprefixes`);
  const groups = itemsOf(at(properties, `${side}applicationsecuritygroups`));
  const ids = listingOf(groups.known.map(idOf));
  const applicationGroups = joined(ids, { known: [], doubts: groups.doubts });
  if (prefixes.length === 0 && groups.known.length === 0 && groups.doubts.length === 0) {
    return { prefixes: { known: [], doubts: [maybe(`the rule has no ${side}`, owner)] }, applicationGroups };
  }
  return { prefixes: listingOf(prefixes.map(readPrefix)), applicationGroups };
}

function singularAndPlural(
  properties: Evaluated | undefined,
  singular: string,
  plural = `${singular}s`,
): readonly Reading<string>[] {
  const one = textOf(at(properties, singular));
  const { known: items, doubts } = itemsOf(at(properties, plural));
  const many = items.flatMap((item) => textOf(item) ?? []);
  // An older way of the schema: several, separated by commas.
  const split = [one ?? [], many].flat().flatMap(commaSeparated);
  return [...split, ...doubts.map((doubt) => ({ kind: "undecided", doubt }) as const)];
}

function commaSeparated(reading: Reading<string>): readonly Reading<string>[] {
  if (reading.kind === "undecided" || !reading.value.includes(",")) return [reading];
  return reading.value.split(",").map((part) => known(part.trim(), reading.span));
}

function readPrefix(text: Reading<string>): Reading<Prefix> | undefined {
  return mapReading(text, (value, span) => {
    if (value === "*" || value.toLowerCase() === "any") return known<Prefix>({ kind: "any" }, span);
    const cidr = parseNetwork(value);
    if (cidr !== undefined) return known<Prefix>({ kind: "network", cidr }, span);
    if (/^[a-z][\w.]*$/i.test(value)) return known<Prefix>({ kind: "tag", name: tagNamed(value.toLowerCase()) }, span);
    return undecided(`'${value}' is neither an address nor a service tag`, span);
  });
}

/** The tag under its name of today; the first security groups called some of them otherwise. */
function tagNamed(word: string): string {
  switch (word) {
    case "virtual_network":
      return "virtualnetwork";
    case "azure_loadbalancer":
      return "azureloadbalancer";
    default:
      return word;
  }
}
