import { describe, expect, it } from "vitest";
import { hasInvisible, tidyThumbprint } from "../../src/lint/thumbprint.ts";

describe("tidyThumbprint", () => {
  it("leaves digits in capitals", () => {
    expect(tidyThumbprint("\u200eab 0c\tDE\ufeff")).toBe("AB0CDE");
  });
  it("tells what is no number", () => {
    expect([tidyThumbprint("YOUR THUMBPRINT"), tidyThumbprint("AB-CD")]).toEqual([undefined, undefined]);
  });
  it("leaves nothing of nothing", () => {
    expect(tidyThumbprint(" ")).toBe("");
  });
});

describe("hasInvisible", () => {
  it("sees what nobody sees, each time", () => {
    expect([hasInvisible("\u200eAB"), hasInvisible("\u200eAB"), hasInvisible("AB ")]).toEqual([true, true, false]);
  });
});
