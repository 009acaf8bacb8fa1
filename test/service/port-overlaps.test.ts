import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Endpoint } from "../../src/service/definition.ts";
import { type EndpointPorts, portOverlaps } from "../../src/service/port-overlaps.ts";
import { canMeet } from "../../src/service/transport.ts";
import { located } from "../../src/text/span.ts";

const span = { file: "service.csdef", start: 0, end: 0 };

function endpointNamed(name: string): Endpoint {
  return {
    kind: "internal",
    span,
    element: undefined,
    addedBy: undefined,
    name: located(name, span),
    protocol: located("tcp", span),
    port: undefined,
    portRanges: [],
  };
}

const endpoints = ["A", "B", "C", "D"].map(endpointNamed);

const anyPorts = fc.record({
  endpoint: fc.constantFrom(...endpoints),
  min: fc.integer({ min: 1, max: 20 }),
  length: fc.integer({ min: 0, max: 8 }),
  transport: fc.constantFrom("tcp", "udp", "any"),
});

function meet(left: EndpointPorts, right: EndpointPorts): boolean {
  if (left.endpoint === right.endpoint || !canMeet(left.transport, right.transport)) return false;
  return left.min <= right.max && right.min <= left.max;
}

describe("portOverlaps", () => {
  it("tells only of ports that do meet, the later one second, each second one once", () => {
    fc.assert(
      fc.property(fc.array(anyPorts), (drawn) => {
        const ports = drawn.map(({ length, ...one }) => ({ ...one, max: one.min + length, span }));
        const found = portOverlaps(ports);
        for (const { first, second } of found) {
          expect(meet(first, second)).toBe(true);
          expect(ports.indexOf(first)).toBeLessThan(ports.indexOf(second));
        }
        expect(new Set(found.map(({ second }) => second)).size).toBe(found.length);
      }),
    );
  });

  it("tells of something wherever ports of two endpoints meet", () => {
    fc.assert(
      fc.property(fc.array(anyPorts), (drawn) => {
        const ports = drawn.map(({ length, ...one }) => ({ ...one, max: one.min + length, span }));
        const told = portOverlaps(ports).length > 0;
        expect(told).toBe(ports.some((one) => ports.some((other) => meet(one, other))));
      }),
    );
  });

  it("goes through 50,000 ranges that all meet in the time of a sort", () => {
    const ports = Array.from({ length: 50_000 }, (_, index) => ({
      endpoint: endpointNamed(`E${index}`),
      min: 1 + (index % 1000),
      max: 65535,
      transport: "tcp" as const,
      span,
    }));
    const started = performance.now();
    expect(portOverlaps(ports)).toHaveLength(49_999);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
