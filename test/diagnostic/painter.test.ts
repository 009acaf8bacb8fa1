import { describe, expect, it } from "vitest";
import { painter } from "../../src/diagnostic/painter.ts";

describe("painter", () => {
  it("writes escapes around a text, or none", () => {
    expect(painter(true)("red", "no")).toBe("\u001b[31mno\u001b[0m");
    expect(painter(true)("bold", "")).toBe("");
    expect(painter(false)("red", "no")).toBe("no");
  });
});
