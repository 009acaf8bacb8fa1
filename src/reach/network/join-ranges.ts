import { peerInWords } from "../flow.ts";
import type { Admission } from "./admission.ts";
import { grouped } from "./grouped.ts";

/**
 * The admissions with as few ranges as can be: ports that follow each other, and both transports, where all else is alike.
 * Ports that a rule opens among those that are open by default are not told apart, while those of two rules are.
 */
export function joinRanges(admissions: readonly Admission[]): readonly Admission[] {
  const rows = grouped(admissions, ({ from, protocol, doubts }) =>
    JSON.stringify([protocol, peerInWords(from), doubts]),
  );
  const joined = [...rows.values()].flatMap(joinNeighbours);
  const alike = grouped(joined, ({ from, ports, rules, doubts }) =>
    JSON.stringify([ports, peerInWords(from), ruleKeys(rules), doubts]),
  );
  return [...alike.values()].map((same) => (same.length > 1 ? { ...same[0], protocol: "any" } : same[0]));
}

function joinNeighbours(row: readonly Admission[]): readonly Admission[] {
  const joined: Admission[] = [];
  for (const admission of [...row].sort((left, right) => left.ports.first - right.ports.first)) {
    const last = joined.at(-1);
    if (last !== undefined && belongTogether(last, admission)) {
      const { rules } = isByDefault(last) ? last : admission;
      joined[joined.length - 1] = { ...last, rules, ports: { first: last.ports.first, last: admission.ports.last } };
    } else joined.push(admission);
  }
  return joined;
}

function belongTogether(left: Admission, right: Admission): boolean {
  if (left.ports.last + 1 !== right.ports.first) return false;
  return isByDefault(left) || isByDefault(right) || ruleKeys(left.rules) === ruleKeys(right.rules);
}

/** Whether nobody wrote a rule that lets it through: a default rule does, or there is no group. */
function isByDefault({ rules }: Admission): boolean {
  return rules.every(({ span }) => span === undefined);
}

function ruleKeys(rules: Admission["rules"]): string {
  return JSON.stringify(rules.map(({ name, span }) => [name, span]));
}
