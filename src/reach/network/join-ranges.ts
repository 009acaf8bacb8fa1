import { peerInWords } from "../flow.ts";
import type { Admission } from "./admission.ts";
import { grouped } from "./grouped.ts";

/** The admissions with as few ranges as can be: ports that follow each other, and both transports, where all else is alike. */
export function joinRanges(admissions: readonly Admission[]): readonly Admission[] {
  const rows = grouped(admissions, (admission) => JSON.stringify([admission.protocol, reasonOf(admission)]));
  const joined = [...rows.values()].flatMap(joinNeighbours);
  const alike = grouped(joined, (admission) => JSON.stringify([admission.ports, reasonOf(admission)]));
  return [...alike.values()].map((same) => (same.length > 1 ? { ...same[0], protocol: "any" } : same[0]));
}

function reasonOf({ from, rules, doubts }: Admission): readonly unknown[] {
  return [peerInWords(from), rules.map(({ name, span }) => [name, span]), doubts];
}

function joinNeighbours(row: readonly Admission[]): readonly Admission[] {
  const joined: Admission[] = [];
  for (const admission of [...row].sort((left, right) => left.ports.first - right.ports.first)) {
    const last = joined.at(-1);
    if (last !== undefined && last.ports.last + 1 === admission.ports.first) {
      joined[joined.length - 1] = { ...last, ports: { first: last.ports.first, last: admission.ports.last } };
    } else joined.push(admission);
  }
  return joined;
}
