import { describe, expect, it } from "vitest";
import { compiled } from "./compiled.ts";

describe("the sections of a template", () => {
  it("come in the order of the compiler, and only where they hold something", () => {
    const all = "output o int = 1\nvar v = 1\nparam p int\nmetadata m = 'x'\ntype t = int\nfunc f() int => 1";
    expect(Object.keys(compiled(all))).toEqual([
      "$schema",
      "languageVersion",
      "contentVersion",
      "metadata",
      "definitions",
      "functions",
      "parameters",
      "variables",
      "resources",
      "outputs",
    ]);
    expect(Object.keys(compiled(""))).toEqual(["$schema", "contentVersion", "resources"]);
  });

  it("name the schema of the target scope", () => {
    expect(compiled("targetScope = 'subscription'").$schema).toContain(
      "2018-05-01/subscriptionDeploymentTemplate.json#",
    );
    expect(compiled("targetScope = 'resourceGroup'").$schema).toContain("2019-04-01/deploymentTemplate.json#");
  });
});

describe("a parameter", () => {
  const parameter = (text: string) => JSON.stringify(compiled(text).parameters?.p);

  it("has its limits and its description after its default", () => {
    expect(
      parameter("@description('d')\n@maxLength(5)\n@minLength(1)\n@allowed(['b', 'a'])\nparam p string = 'a'"),
    ).toBe(
      '{"type":"string","defaultValue":"a","allowedValues":["b","a"],"minLength":1,"maxLength":5,"metadata":{"description":"d"}}',
    );
  });

  it("has other metadata before its limits, with the description in it", () => {
    expect(parameter("@description('d')\n@minValue(-1)\n@maxValue(2)\n@metadata({ unit: 'x' })\nparam p int")).toBe(
      '{"type":"int","metadata":{"unit":"x","description":"d"},"minValue":-1,"maxValue":2}',
    );
  });

  it("is a secret by its type", () => {
    expect(parameter("@secure()\nparam p string")).toBe('{"type":"securestring"}');
    expect(parameter("@secure()\nparam p object = {}")).toBe('{"type":"secureObject","defaultValue":{}}');
  });
});

describe("an output", () => {
  it("has its metadata before its value", () => {
    expect(JSON.stringify(compiled("@description('d')\noutput o string = 'x'").outputs?.o)).toBe(
      '{"type":"string","metadata":{"description":"d"},"value":"x"}',
    );
  });
});

describe("a variable", () => {
  const account = "resource r 'A.B/c@2025-01-01' = {\n  name: 'x'\n}\n";

  it("that needs a deployed resource is gone, its value stands where it is used", () => {
    const text = `${account}var late = { ip: r.properties.ip }\nvar later = late\nvar early = r.id\noutput o object = later\noutput n object = early`;
    const { variables, outputs } = compiled(text);
    expect(Object.keys(variables ?? {})).toEqual(["early"]);
    expect(outputs?.o?.value).toEqual({ ip: "[reference(resourceId('A.B/c', 'x'), '2025-01-01').ip]" });
    expect(outputs?.n?.value).toBe("[variables('early')]");
  });

  it("that calls a function of a deployed resource is gone as well", () => {
    const { variables, outputs } = compiled(`${account}var key = r.listKeys().key\noutput o string = 'k=\${key}'`);
    expect(variables).toBeUndefined();
    expect(outputs?.o?.value).toBe("[format('k={0}', listKeys(resourceId('A.B/c', 'x'), '2025-01-01').key)]");
  });
});
