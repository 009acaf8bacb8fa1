import { describe, expect, it } from "vitest";
import { daysBetween, isPast } from "../../src/lint/dates.ts";

describe("daysBetween", () => {
  it.each([
    ["2026-11-22", "2026-11-22", 0],
    ["2026-11-22", "2027-01-12", 51],
    ["2028-03-01", "2028-02-28", -2],
  ])("counts from %s to %s", (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });
});

describe("isPast", () => {
  it("waits for the end of a day and of a month", () => {
    expect([isPast("2024-12-31", "2024-12-31"), isPast("2024-12", "2024-12-31")]).toEqual([false, false]);
    expect([isPast("2024-12-31", "2025-01-01"), isPast("2024-12", "2025-01-01")]).toEqual([true, true]);
  });
});
