import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../src/text/edit.ts";
import { checkText, unmark } from "./check-text.ts";

const namespace = "http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition";

function tell(marked: string, file = "a.csdef") {
  const { text, start, end } = unmark(marked);
  const [finding, ...others] = checkText(text, file, undefined);
  expect(others).toEqual([]);
  expect(finding?.span).toEqual({ file, start, end });
  const fixed = finding?.fixes.map((fix) => applyEdits(text, fix.edits));
  return { code: finding?.code, message: finding?.message, fixed };
}

describe("the root element", () => {
  it("is that of the file's kind", () => {
    expect(tell("<[|Foo|]/>")).toEqual({
      code: "unknown-root-element",
      message: "The root element of a service definition is 'ServiceDefinition', not 'Foo'.",
      fixed: [],
    });
  });

  it("is told by its likely name", () => {
    expect(tell("<[|serviceConfiguration|]></serviceConfiguration>", "a.cscfg")).toEqual({
      code: "unknown-root-element",
      message: "The root element of a service configuration is 'ServiceConfiguration', not 'serviceConfiguration'.",
      fixed: ["<ServiceConfiguration></ServiceConfiguration>"],
    });
  });

  it("is in a namespace", () => {
    expect(tell(`<[|ServiceDefinition|] name="S"><WorkerRole name="W"/></ServiceDefinition>`)).toEqual({
      code: "wrong-namespace",
      message: `'ServiceDefinition' is in no namespace; it belongs in '${namespace}'.`,
      fixed: [`<ServiceDefinition xmlns="${namespace}" name="S"><WorkerRole name="W"/></ServiceDefinition>`],
    });
  });

  it("is in its own namespace", () => {
    expect(tell(`<[|ServiceDefinition|] name="S" xmlns="urn:x"/>`)).toEqual({
      code: "wrong-namespace",
      message: `'ServiceDefinition' is in the namespace 'urn:x', not in '${namespace}'.`,
      fixed: [`<ServiceDefinition name="S" xmlns="${namespace}"/>`],
    });
  });

  it("may have a prefix, as its children may", () => {
    const text = `<d:ServiceDefinition name="S" xmlns:d="${namespace}"><d:WorkerRole name="W"/></d:ServiceDefinition>`;
    expect(checkText(text, "a.csdef", "2.4")).toEqual([]);
  });

  it("is missed by nobody but the parser", () => {
    expect(checkText("", "a.csdef", "2.4").map(({ code }) => code)).not.toContain("unknown-root-element");
  });
});
