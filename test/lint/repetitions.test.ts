import { describe, expect, it } from "vitest";
import { repetitions } from "../../src/lint/repetitions.ts";

describe("repetitions", () => {
  it("gives each item after the first of its key, with the first", () => {
    const found = repetitions(["a1", "b1", "a2", "a3"], (item) => item[0]);
    expect(found).toEqual([
      { first: "a1", repeated: "a2" },
      { first: "a1", repeated: "a3" },
    ]);
  });

  it("passes over items without a key, and takes any text for one", () => {
    expect(repetitions(["", "", "__proto__", "constructor"], (item) => item || undefined)).toEqual([]);
    expect(repetitions(["__proto__", "__proto__"], (item) => item)).toHaveLength(1);
  });
});
