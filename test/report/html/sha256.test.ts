import { createHash } from "node:crypto";
import { assert as hold, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256 } from "../../../src/report/html/sha256.ts";

const judge = (text: string) => createHash("sha256").update(text, "utf8").digest("base64");

describe("sha256", () => {
  it("is that of Node, whatever the length", () => {
    for (let length = 0; length < 200; length++) expect(sha256("x".repeat(length))).toBe(judge("x".repeat(length)));
  });

  it("is that of Node for any text", () => {
    hold(
      property(string({ unit: "binary", maxLength: 300 }), (text) => {
        expect(sha256(text)).toBe(judge(text));
      }),
    );
  });
});
