import { describe, expect, it } from "vitest";
import { decodeBase64 } from "../../src/lint/decode-base64.ts";

describe("decodeBase64", () => {
  it("gives the bytes, white space aside", () => {
    expect([...(decodeBase64("MIIB\n AP8=") ?? [])]).toEqual([0x30, 0x82, 0x01, 0x00, 0xff]);
  });
  it.each(["", "A", "AAA", "AA=A", "====", "AA-_", "hunter2!"])("tells that '%s' is none", (text) => {
    expect(decodeBase64(text)).toBeUndefined();
  });
});
