import { describe, expect, it } from "vitest";
import { networkCodes } from "../../../src/reach/network/codes.ts";
import { readAndEvaluate } from "../../../src/reach/read-and-evaluate.ts";

describe("codes of networks", () => {
  it.each(networkCodes)("$name: its bad example is reported, its good one is clean", ({ name, example }) => {
    const codesOf = (text: string) =>
      readAndEvaluate({ text, file: "main.json" }).diagnostics.map((diagnostic) => diagnostic.code);
    expect(codesOf(example.bad)).toEqual([name]);
    expect(codesOf(example.good)).toEqual([]);
  });
});
