import { describe, expect, it } from "vitest";
import { templateCodes } from "../../../src/reach/template/codes.ts";
import { evaluateTemplate } from "../../../src/reach/template/evaluate-template.ts";
import { readTemplate } from "../../../src/reach/template/read-template.ts";

/** The codes that a text is given, whatever the stage; `beside.json` lies beside it. */
function codesOf(text: string): readonly string[] {
  const readLinked = (path: string) => (path === "beside.json" ? '{ "resources": [] }' : undefined);
  const { value, diagnostics } = readTemplate(text, "main.json");
  const evaluated = value && evaluateTemplate(value, undefined, { file: "main.json", readLinked });
  return [...diagnostics, ...(evaluated?.diagnostics ?? [])].map(({ code }) => code);
}

describe("codes of templates", () => {
  it.each(templateCodes)("$name: its bad example is reported, its good one is clean", ({ name, example }) => {
    expect(codesOf(example.bad)).toContain(name);
    expect(codesOf(example.good)).toEqual([]);
  });
});
