import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAndEvaluate } from "../../../src/reach/read-and-evaluate.ts";
import { group, network, ref, scaleSet } from "./parts.ts";

const folder = new URL("templates/", import.meta.url);
const templates = readdirSync(folder).map((name): unknown => JSON.parse(readFileSync(new URL(name, folder), "utf8")));

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    "",
    "*",
    "[",
    "[parameters('none')]",
    "[[x]",
    -1,
    0,
    1e300,
    65536,
    true,
    [],
    {},
    [null],
    [[]],
  ),
  fc.constantFrom<unknown>(
    { id: null },
    { id: "" },
    { id: "/" },
    { id: {} },
    [{ id: 1 }],
    "10.0.0.0/99",
    "::/0",
    "1-0",
    "0-0",
  ),
  fc.constantFrom<unknown>({ __proto__: { id: "x" } }, JSON.parse('{ "__proto__": 1, "constructor": 2 }')),
);

/** The value with the part at a place, counted through, replaced. */
function replaced(value: unknown, place: { left: number }, by: unknown): unknown {
  place.left -= 1;
  if (place.left < 0 && place.left > -2) return by;
  if (Array.isArray(value)) return value.map((item) => replaced(item, place, by));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaced(item, place, by)]));
}

describe("reading the flows of a template", () => {
  it("never throws, and says of all that is undecided why, whatever stands where", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...templates),
        fc.nat(400),
        odd,
        fc.nat(400),
        odd,
        (template, one, first, two, second) => {
          const broken = replaced(replaced(template, { left: one + 2 }, first), { left: two + 2 }, second);
          const { value } = readAndEvaluate({ text: JSON.stringify(broken), file: "main.json" });
          expect(
            value.undecided.filter(({ what, why, origins }) => what === "" || why === "" || origins.length === 0),
          ).toEqual([]);
          for (const { ports, localPorts } of value.flows) {
            for (const range of [ports, localPorts]) {
              expect(
                range.kind === "range" && 1 <= range.first && range.first <= range.last && range.last <= 65535,
              ).toBe(true);
            }
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it("is bounded: what would take too long is undecided and names the bound", () => {
    const rules = Array.from({ length: 1000 }, (_, index) => `${100 + index} allow tcp 10.0.0.0/16 ${1000 + index}`);
    const guard = { networkSecurityGroup: ref("networkSecurityGroups", "rules") };
    const sets = Array.from({ length: 60 }, (_, index) => {
      const own = { applicationSecurityGroups: [ref("applicationSecurityGroups", `group${index}`)] };
      return scaleSet(`set${index}x`, "web", own, guard);
    });
    const resources = [group("rules", ...rules), network("web 10.0.1.0/24"), ...sets];
    const started = performance.now();
    const { value } = readAndEvaluate({ text: JSON.stringify({ resources }), file: "main.json" });
    expect(performance.now() - started).toBeLessThan(30_000);
    expect(value.flows).toEqual([]);
    expect(value.undecided.map(({ what, why }) => `${what}: ${why}`)).toEqual([
      "what reaches the roles within their networks: it would take 11022000 looks at the rules around 60 kinds of machines, more than 3000000",
    ]);
  });
});
