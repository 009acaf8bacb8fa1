import { describe, expect, it } from "vitest";
import { expandCodes } from "../../src/expand/codes.ts";
import { expandWorker } from "./expand-text.ts";

describe.each(expandCodes)("the example of $name", ({ name, example, severity }) => {
  it("has the finding where it is bad, and none where it is good", () => {
    expect(expandWorker(example.bad).diagnostics).toMatchObject([{ code: name, severity }]);
    expect(expandWorker(example.good).diagnostics).toEqual([]);
  });
});
