import { describe, expect, it } from "vitest";
import { isPlaceholder } from "../../src/lint/placeholder.ts";

describe("isPlaceholder", () => {
  it.each([
    "YOUR ACCOUNT KEY",
    "[SERVICE BUS CONNECTION STRING]",
    "$(_shop.key_)",
    `\${key}`,
    "#{Octopus.Key}",
    "{{key}}",
    "{your_key}",
    "__DbPassword__",
    "%CName%",
    "$storageKey$",
    "<key>",
    "insert_name.cloudapp.net",
    "REDACTED",
    "****",
    "xxxx",
    "###KEY###",
    ` ${"REDACTED".repeat(200)}`,
  ])("takes %s for one", (value) => {
    expect(isPlaceholder(value)).toBe(true);
  });
  it.each(["", "hunter2", "100%", "a[0]", "$", "x", "price < 10 > 5", "MyKey", "UseDevelopmentStorage=true"])(
    "takes '%s' for a value",
    (value) => {
      expect(isPlaceholder(value)).toBe(false);
    },
  );
  it("is done with long text at once", () => {
    const before = performance.now();
    isPlaceholder("$(".repeat(500_000));
    isPlaceholder("_".repeat(1_000_000));
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
