import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { intersection } from "../../../src/reach/address-set.ts";
import { type Decision, decide, type Traffic } from "../../../src/reach/network/decide.ts";
import { nothing } from "../../../src/reach/network/reading.ts";
import type { Access, SecurityGroup, SecurityRule } from "../../../src/reach/network/security-group.ts";

/** The sixteen addresses and twenty ports that these laws look at one by one. */
const everybody = ["10.0.0.0/28"];
const addresses = Array.from({ length: 16 }, (_, index) => `10.0.0.${index}/32`);
const ports = Array.from({ length: 20 }, (_, index) => index + 1);
const span = { file: "main.json", start: 0, end: 0 };
const doubt = { why: "for some reason", span };

interface Law {
  readonly access: Access;
  readonly cidr: string;
  readonly first: number;
  readonly last: number;
  readonly transport: "tcp" | "udp";
  readonly isDoubtful: boolean;
}

const networks = fc
  .tuple(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 28, max: 32 }))
  .map(([host, bits]) => `10.0.0.${host - (host % 2 ** (32 - bits))}/${bits}`);
const laws = (isDoubtful: fc.Arbitrary<boolean>) =>
  fc.array(
    fc
      .record({
        access: fc.constantFrom<Access>("allow", "deny"),
        cidr: networks,
        first: fc.integer({ min: 1, max: 20 }),
        length: fc.integer({ min: 0, max: 8 }),
        transport: fc.constantFrom<"tcp" | "udp">("tcp", "udp"),
        isDoubtful,
      })
      .map(({ length, ...law }): Law => ({ ...law, last: law.first + length })),
    { maxLength: 8 },
  );

function groupOf(rules: readonly Law[]): SecurityGroup {
  return { name: "rules", rules: rules.map(ruleOf), doubts: [], span };
}

function ruleOf({ access, cidr, first, last, transport, isDoubtful }: Law, index: number): SecurityRule {
  const any = { prefixes: { known: [{ kind: "any" }], doubts: [] }, applicationGroups: nothing } as const;
  return {
    name: `rule${index}`,
    priority: 100 + index,
    access,
    directions: ["inbound"],
    transports: [transport],
    source: { prefixes: { known: [{ kind: "network", cidr }], doubts: [] }, applicationGroups: nothing },
    destination: any,
    destinationPorts: { known: [{ first, last }], doubts: [] },
    doubts: isDoubtful ? [doubt] : [],
    span,
  };
}

const strangers = {
  addresses: everybody,
  isEvery: true,
  tags: new Map(),
  hasUnknownTags: false,
  applicationGroups: nothing,
};
const target = { ...strangers, addresses: ["10.9.0.4/32"], isEvery: false };
const traffic: Traffic = {
  direction: "inbound",
  transport: "tcp",
  ports: { first: 1, last: 20 },
  remote: strangers,
  local: target,
};

/** What becomes of one packet: the first rule that holds it, or the default rule that denies what is left. */
function oneByOne(rules: readonly Law[], address: string, port: number): Access {
  const held = rules.find(
    ({ cidr, first, last, transport }) =>
      transport === "tcp" && first <= port && port <= last && intersection([cidr], [address]).length > 0,
  );
  return held?.access ?? "deny";
}

function at(decisions: readonly Decision[], address: string, port: number): readonly Decision[] {
  return decisions.filter(
    (decision) =>
      decision.ports.first <= port &&
      port <= decision.ports.last &&
      intersection(decision.addresses, [address]).length > 0,
  );
}

describe("the decisions of a security group", () => {
  it("are, for each address and port, that of the first rule that holds it", () => {
    fc.assert(
      fc.property(laws(fc.constant(false)), (rules) => {
        const decisions = decide(groupOf(rules), traffic);
        for (const address of addresses) {
          for (const port of ports) {
            const found = at(decisions, address, port).map(({ access }) => access);
            expect(found).toEqual([oneByOne(rules, address, port)]);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it("are undecided exactly where rules that may hold it would change them", () => {
    fc.assert(
      fc.property(laws(fc.boolean()), (rules) => {
        const decisions = decide(groupOf(rules), traffic);
        const worlds = worldsOf(rules);
        for (const address of addresses) {
          for (const port of ports) {
            const outcomes = new Set(worlds.map((world) => oneByOne(world, address, port)));
            const [only] = outcomes.size === 1 ? outcomes : ["undecided"];
            expect(at(decisions, address, port).map(({ access }) => access)).toEqual([only]);
          }
        }
      }),
      { numRuns: 15 },
    );
  });
});

/** The rules with each choice of the doubtful ones. */
function worldsOf([law, ...others]: readonly Law[]): readonly (readonly Law[])[] {
  if (law === undefined) return [[]];
  const without = worldsOf(others);
  const held = without.map((world) => [law, ...world]);
  return law.isDoubtful ? [...without, ...held] : held;
}
