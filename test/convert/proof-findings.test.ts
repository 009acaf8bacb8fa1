import { expect, it } from "vitest";
import { proofFindings } from "../../src/convert/proof-findings.ts";
import type { Flow } from "../../src/reach/flow.ts";
import { definition } from "../cli/services.ts";
import { serviceOf } from "../plan/planned-services.ts";

const { written } = serviceOf(definition("Small"));
const nothing = { lost: [], opened: [], same: [], narrowed: [], chosen: [], undecided: [] };

function flow(port: number): Flow {
  const ports = { kind: "range", first: port, last: port } as const;
  const ends = { from: { kind: "internet" }, to: { kind: "role", name: "Worker" } } as const;
  return {
    ...ends,
    endpoint: `E${port}`,
    kind: "input",
    protocol: "tcp",
    ports,
    localPorts: ports,
    via: [],
    origins: [],
  };
}

/** The messages about so many lost and opened flows, of which the first are expected. */
function messages(lost: number, opened: number, expected: number): readonly string[] {
  const flows = (count: number) => Array.from({ length: count }, (_, index) => flow(index + 1));
  const comparison = { ...nothing, lost: flows(lost), opened: flows(opened) };
  const proof = { configuration: "", comparison, expected: comparison.lost.slice(0, expected), mistakes: [] };
  return proofFindings([proof], written).map(({ message }) => message);
}

it("tells each flow that is lost unsaid or opened", () => {
  expect(messages(3, 1, 1)).toEqual([
    "The template does not let through internet to role:Worker on tcp 2.",
    "The template does not let through internet to role:Worker on tcp 3.",
    "The template lets through internet to role:Worker on tcp 1, which the service did not.",
  ]);
});

it("tells the first of many, and how many more there are", () => {
  const told = messages(30, 21, 0);
  expect(told).toHaveLength(42);
  expect(told.filter((message) => message.startsWith("So it is with"))).toEqual([
    "So it is with 10 more; csdef reach with --template main.json lists them all.",
    "So it is with 1 more; csdef reach with --template main.json lists them all.",
  ]);
});
