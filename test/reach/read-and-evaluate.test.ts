import { describe, expect, it } from "vitest";
import { readAndEvaluate } from "../../src/reach/read-and-evaluate.ts";

describe("readAndEvaluate", () => {
  it("tells that other JSON is no template", () => {
    const { value, diagnostics } = readAndEvaluate({ text: `{ "name": "package" }`, file: "package.json" });
    expect(value.flows).toEqual([]);
    expect(diagnostics.map(({ message, severity }) => `${severity}: ${message}`)).toEqual([
      "error: This is no ARM template: it has no 'resources'.",
    ]);
  });

  it("finds nothing wrong with a template that deploys nothing, whatever the case of its members", () => {
    const { diagnostics } = readAndEvaluate({ text: `{ "Resources": [] }`, file: "main.json" });
    expect(diagnostics).toEqual([]);
  });

  it("never throws on what is no JSON", () => {
    const { value, diagnostics } = readAndEvaluate({ text: "<ServiceDefinition />", file: "a.csdef" });
    expect(value.flows).toEqual([]);
    expect(diagnostics.length).toBeGreaterThan(0);
  });
});
