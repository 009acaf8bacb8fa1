import { compareReach } from "../../src/reach/compare-reach.ts";
import type { Comparison } from "../../src/reach/comparison.ts";
import type { Probe, Undecided } from "../../src/reach/flow.ts";
import { flowLines } from "./flow-lines.ts";
import { flowOfLine } from "./flow-of-line.ts";

/** A comparison as lines, those of its lists that hold anything. */
export type ComparedLines = Readonly<Partial<Record<keyof Comparison, readonly string[]>>>;

/** Compares flows that are given as lines, those that the template leaves undecided too; its probes as `role:Web 80`. */
export function compareLines(
  service: readonly string[],
  template: readonly string[],
  { probes = [], undecided = [] }: { readonly probes?: readonly string[]; readonly undecided?: readonly string[] } = {},
): ComparedLines {
  const compared = compareReach(
    { flows: service.map(flowOfLine), undecided: [] },
    { flows: template.map(flowOfLine), undecided: undecided.map(doubtOf), probes: probes.map(probeOf) },
  );
  return linesOf(compared);
}

export function linesOf({ undecided, ...lists }: Comparison): ComparedLines {
  const told = Object.entries(lists).map(([name, flows]) => [name, flowLines(flows)] as const);
  const all = [...told, ["undecided", undecided.map(({ what }) => what)] as const];
  return Object.fromEntries(all.filter(([, lines]) => lines.length > 0));
}

function doubtOf(line: string): Undecided {
  return { what: line, why: "nobody knows", origins: [], flow: flowOfLine(line) };
}

function probeOf(text: string): Probe {
  const [to = "", port] = text.split(" ");
  return { to: { kind: "role", name: to.replace("role:", "") }, port: Number(port), origins: [] };
}
