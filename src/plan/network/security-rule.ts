import type { Span } from "../../text/span.ts";
import { Names, ruleNames } from "../design/clean-name.ts";
import { type Expression, from, idOf, list, literal, record, told } from "../expression.ts";

/** One side of a security rule. */
export type RuleEnd =
  /** A service tag, a network in CIDR notation, or `*`. */
  | { readonly kind: "prefix"; readonly value: Expression }
  /** A list of them. */
  | { readonly kind: "prefixes"; readonly value: Expression }
  /** An application security group, by its symbol. */
  | { readonly kind: "group"; readonly symbol: string };

/** A rule of a security group, before it has its name and priority. */
export interface SecurityRule {
  /** What it is to be called, as far as names of rules can be so. */
  readonly title: string;
  readonly description?: string | undefined;
  readonly direction: "Inbound" | "Outbound";
  readonly access: "Allow" | "Deny";
  readonly protocol: Expression;
  readonly source: RuleEnd;
  readonly destination: RuleEnd;
  /** Texts: `80`, `9000-9009`, `*`. */
  readonly ports: readonly Expression[];
  /** Where it has to stand, rather than after the one before it. */
  readonly priority?: number;
  readonly told?: string;
  readonly origins?: readonly Span[];
}

/** A tag, a network or `*` as an end of a rule. */
export function prefix(value: string): RuleEnd {
  return { kind: "prefix", value: literal(value) };
}

/** Priorities that rules can have. Source: PLATFORM-RULES 7.28, network-security-groups-overview. */
export const priorities = { first: 100, last: 4096 };

/** Room for rules that somebody adds by hand. */
const widestStep = 10;

/**
 * The rules as a template has them: each with a name that no other has, and of each direction in the order of the list,
 * with priorities in even steps.
 */
export function writtenRules(rules: readonly SecurityRule[]): readonly Expression[] {
  const names = new Names(ruleNames);
  const step = Math.max(1, Math.min(widestStep, Math.floor((priorities.last - priorities.first) / rules.length)));
  const counts = { Inbound: 0, Outbound: 0 };
  return rules.map((rule) => {
    const priority = rule.priority ?? priorities.first + step * counts[rule.direction]++;
    const written = from(ruleRecord(rule, names.of(rule.title), priority), ...(rule.origins ?? []));
    return rule.told === undefined ? written : told(written, rule.told);
  });
}

function ruleRecord(rule: SecurityRule, name: string, priority: number): Expression {
  return record({
    name: literal(name),
    properties: record({
      description: rule.description === undefined ? undefined : literal(rule.description),
      priority: literal(priority),
      direction: literal(rule.direction),
      access: literal(rule.access),
      protocol: rule.protocol,
      ...endOf("source", rule.source),
      sourcePortRange: literal("*"),
      ...endOf("destination", rule.destination),
      ...portsOf(rule.ports),
    }),
  });
}

function endOf(side: "source" | "destination", end: RuleEnd): Readonly<Record<string, Expression>> {
  switch (end.kind) {
    case "prefix":
      return { [`${side}AddressPrefix`]: end.value };
    case "prefixes":
      return { [`${side}AddressPrefixes`]: end.value };
    case "group":
      return { [`${side}ApplicationSecurityGroups`]: list([record({ id: idOf(end.symbol) })]) };
  }
}

function portsOf(ports: readonly Expression[]): Readonly<Record<string, Expression>> {
  const [only, ...others] = ports;
  if (only !== undefined && others.length === 0) return { destinationPortRange: only };
  return { destinationPortRanges: list(ports) };
}

/** A port or some that follow each other, as a security rule has them. */
export function portText({ first, last }: { readonly first: number; readonly last: number }): string {
  return first === last ? String(first) : `${first}-${last}`;
}
