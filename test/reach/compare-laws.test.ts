import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareReach } from "../../src/reach/compare-reach.ts";
import { isClean } from "../../src/reach/comparison.ts";
import type { Flow, Reach } from "../../src/reach/flow.ts";
import {
  type Atom,
  atomsBeside,
  atomsOf,
  atomsOfAll,
  atomsOffered,
  atomsOfNobody,
  doubtfulAtoms,
  privateAtoms,
  probeAtoms,
} from "./atoms.ts";
import { anyPorts, flowArbitrary, internalFlow, roles } from "./flow-arbitraries.ts";
import { flowLines } from "./flow-lines.ts";
import { both, either, minus } from "./set-operations.ts";

const fixed = fc.array(flowArbitrary(), { maxLength: 5 });
const all = fc.array(flowArbitrary(anyPorts), { maxLength: 6 });
const probes = fc.array(
  fc.record({ to: fc.constantFrom(...roles), port: fc.integer({ min: 1, max: 3 }), origins: fc.constant([]) }),
  {
    maxLength: 2,
  },
);

const reach = (flows: readonly Flow[]): Reach => ({ flows, undecided: [] });

describe("a comparison, packet by packet", () => {
  it("loses exactly what the service had and the template has not", () => {
    fc.assert(
      fc.property(fixed, fixed, (service, template) => {
        const { lost, same, narrowed } = compareReach(reach(service), reach(template));
        const kept = service.filter(({ kind }) => kind !== "public-address");
        const wide = service.filter(({ kind }) => kind === "public-address");
        const offered = atomsOfAll(template, atomsOffered);
        const ofNobody = atomsOfAll(kept, atomsOfNobody);
        const wanted = atomsOfAll(kept, (flow) => minus(atomsOf(flow), atomsOfNobody(flow)));
        expectAtoms(atomsOfAll(lost), minus(wanted, offered), lost);
        expectAtoms(atomsOfAll(narrowed), minus(either(atomsOfAll(wide), ofNobody), offered), narrowed);
        expectAtoms(atomsOfAll(same), both(atomsOfAll(service), offered), same);
      }),
      { numRuns: 400 },
    );
  });

  it("opens exactly what the template has and the service had not", () => {
    fc.assert(
      fc.property(fixed, fixed, probes, (service, template, asked) => {
        const after = { ...reach(template), probes: asked };
        const { opened } = compareReach(reach(service), after);
        const known = either(atomsOfAll(service, atomsBeside), atomsOfAll(service, doubtfulAtoms), probeAtoms(after));
        const ofNobody = atomsOfAll(template, privateAtoms);
        expectAtoms(minus(atomsOfAll(opened), ofNobody), minus(atomsOfAll(template), either(known, ofNobody)), opened);
      }),
      { numRuns: 400 },
    );
  });
});

describe("any comparison", () => {
  it("of a thing with itself finds nothing lost and nothing opened", () => {
    fc.assert(
      fc.property(all, (flows) => {
        const compared = compareReach(reach(flows), reach(flows));
        expect(isClean(compared)).toBe(true);
        expect(compared.narrowed).toEqual([]);
        expect(flowLines(compared.same).filter((line) => !flowLines(flows).includes(line))).toEqual([]);
      }),
    );
  });

  it("finds everything lost in nothing, and everything opened by something after nothing", () => {
    fc.assert(
      fc.property(all, (drawn) => {
        const flows = drawn.filter((flow) => !isSplit(flow));
        const gone = compareReach(reach(flows), reach([]));
        expect([...gone.lost, ...gone.narrowed].sort(byLine)).toEqual([...flows].sort(byLine));
        expect(compareReach(reach([]), reach(flows)).opened).toEqual(flows);
      }),
    );
  });

  it("does not depend on the order of fixed flows", () => {
    fc.assert(
      fc.property(fixed, fixed, (service, template) => {
        const there = compareReach(reach(service), reach(template));
        const back = compareReach(reach([...service].reverse()), reach([...template].reverse()));
        for (const list of ["lost", "opened", "same", "narrowed"] as const) {
          expect(flowLines(back[list]).toSorted()).toEqual(flowLines(there[list]).toSorted());
        }
      }),
    );
  });
});

describe("ports that the platform picks", () => {
  it("are met by as many as there are, each once", () => {
    fc.assert(
      fc.property(
        fc.array(internalFlow, { maxLength: 6 }),
        fc.array(internalFlow, { maxLength: 6 }),
        (service, template) => {
          const { lost, same, opened } = compareReach(reach(service), reach(template));
          for (const pair of pairs) {
            const [wanted, offered] = [service, template].map((flows) => demandOf(flows.filter(isOf(pair))));
            if (wanted === undefined || offered === undefined) throw new Error("unreachable");
            const free = minus(offered.ports, wanted.ports).size;
            const met = Math.min(wanted.dynamic, offered.dynamic + free);
            expect(demandOf(same.filter(isOf(pair))).dynamic).toBe(met);
            expect(demandOf(lost.filter(isOf(pair))).dynamic).toBe(wanted.dynamic - met);
            const left = demandOf(opened.filter(isOf(pair)));
            expect(left.dynamic).toBe(Math.max(0, offered.dynamic - wanted.dynamic));
            expect(left.ports.size).toBe(free - Math.max(0, met - offered.dynamic));
          }
        },
      ),
    );
  });
});

/** Whether a list may name addresses that nobody has beside others: what of it is lost is told in pieces. */
function isSplit({ from, kind }: Flow): boolean {
  return from.kind === "addresses" && (kind === "input" || kind === "instance-input");
}

const pairs = roles.flatMap((from) => roles.map((to) => ({ from, to })));

function isOf({ from, to }: (typeof pairs)[number]): (flow: Flow) => boolean {
  return (flow) => flow.from === from && flow.to === to;
}

function demandOf(flows: readonly Flow[]) {
  const ports = new Set(flows.flatMap((flow) => (flow.ports.kind === "range" ? [flow.ports.first] : [])));
  return { ports, dynamic: flows.filter((flow) => flow.ports.kind === "dynamic").length };
}

function byLine(left: Flow, right: Flow): number {
  const [one = "", other = ""] = flowLines([left, right]);
  return one < other ? -1 : Number(one > other);
}

/** The atoms are these; but what is told of the virtual network says the same of its roles, of whom less may be true. */
function expectAtoms(told: ReadonlySet<Atom>, expected: ReadonlySet<Atom>, flows: readonly Flow[]): void {
  const networks = flows.filter(({ from }) => from.kind === "virtual-network");
  const extra = minus(told, expected);
  expect([...minus(expected, told)]).toEqual([]);
  const excused = new Set([...atomsOfAll(networks)].filter((atom) => atom.startsWith("role:")));
  expect([...minus(extra, excused)]).toEqual([]);
}
