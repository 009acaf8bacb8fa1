import { describe, expect, it } from "vitest";
import { moduleCodes } from "../../src/modules/codes.ts";
import { readModule } from "../../src/modules/read-module.ts";
import { parseXml } from "../../src/xml/parse.ts";

const diagnosticsOf = (text: string) => readModule(parseXml(text, "Agent.csplugin").value, "Agent").diagnostics;

describe.each(moduleCodes)("the example of $name", ({ name, severity, example }) => {
  it("has the finding where it is bad, and none where it is good", () => {
    expect(diagnosticsOf(example.bad)).toMatchObject([{ code: name, severity }]);
    expect(diagnosticsOf(example.good)).toEqual([]);
  });
});
