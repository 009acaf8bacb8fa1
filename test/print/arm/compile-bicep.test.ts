import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { armText } from "../../../src/print/arm/arm-text.ts";
import { CannotCompile } from "../../../src/print/arm/cannot-compile.ts";
import { compileBicep } from "../../../src/print/arm/compile-bicep.ts";
import { compileParameters } from "../../../src/print/arm/compile-parameters.ts";
import { readBicep, readBicepParameters } from "../../../src/print/bicep/read-bicep.ts";
import { describeWithShared } from "../../shared-folder.ts";
import { compiledTree } from "./compiled.ts";

/** Files whose JSON differs from the compiler's, each with the reason. */
const different: Readonly<Record<string, string>> = {};

describeWithShared("what the Bicep compiler 0.46.1 wrote", (shared) => {
  const folder = join(shared, "oracle/bicep/valid");
  const names = readdirSync(folder, { recursive: true }).map(String);
  const textOf = (name: string) => readFileSync(join(folder, name), "utf8");

  it("is there", () => {
    expect(names.filter((name) => /^\d\d-[^/]*\.bicep$/.test(name))).toHaveLength(94);
    expect(names.filter((name) => name.endsWith(".bicepparam"))).toHaveLength(7);
  });

  it.each(names.filter((name) => name.endsWith(".bicep")))("%s", (name) => {
    const read = readBicep(textOf(name));
    const text = read.kind === "file" ? armText(compileBicep(read.file, { readFile: textOf })) : read.problem;
    expect(text === textOf(name.replace(/\.bicep$/, ".json"))).toBe(different[name] === undefined);
  });

  it.each(names.filter((name) => name.endsWith(".bicepparam")))("%s", (name) => {
    const read = readBicepParameters(textOf(name));
    const text = read.kind === "file" ? armText(compileParameters(read.file)) : read.problem;
    expect(text).toBe(textOf(name.replace(/\.bicepparam$/, ".parameters.json")));
  });
});

const refused: Readonly<Record<string, string>> = {
  "a name that nothing has": "output o string = nothing",
  "a function that is not known": "output o string = sorcery('x')",
  "a namespace that is not known": "output o string = kubernetes.thing()",
  "another scope as a value": "output o object = resourceGroup('other')",
  "a target scope of a management group": "targetScope = 'managementGroup'",
  "a loop within an expression": "output o array = concat([for x in []: x])",
  "a condition in a loop that makes values": "param l array\noutput o array = [for x in l: if (x) x]",
  "a decorator whose JSON is not known": "@export()\nvar v = 1",
  "a resource without a name": "resource r 'A/b@2025-01-01' = {\n}",
  "a resource in another group": "resource r 'A/b@2025-01-01' = {\n  scope: resourceGroup('g')\n  name: 'x'\n}",
  "a loop as a property of a looped resource":
    "param l array\nresource r 'A/b@2025-01-01' = [for x in l: {\n  name: x\n  zones: [for y in l: y]\n}]",
  "the id of a whole loop":
    "param l array\nresource r 'A/b@2025-01-01' = [for x in l: {\n  name: x\n}]\noutput o string = r.id",
  "safe access to an id": "resource r 'A/b@2025-01-01' = if (true) {\n  name: 'x'\n}\noutput o string = r.?id",
  "a module that is not there": "module m 'missing.bicep' = {\n  name: 'm'\n}",
  "a file that is not there": "var v = loadTextContent('missing.txt')",
  "a module as a value": "module m 'm.bicep' = {\n  name: 'm'\n}\noutput o object = m",
  "a loop as the parameter of a module":
    "module m 'm.bicep' = {\n  name: 'm'\n  params: {\n    x: [for y in []: y]\n  }\n}",
  "an object spread into a resource": "param o object\nresource r 'A/b@2025-01-01' = {\n  name: 'x'\n  ...o\n}",
  "an object spread into parameters of a module":
    "param o object\nmodule m 'm.bicep' = {\n  name: 'm'\n  params: {\n    ...o\n  }\n}",
  "a secret that a module gives out": "module m 's.bicep' = {\n  name: 'm'\n}\noutput o string = m.outputs.password",
  "a union of texts and numbers": "param p 'a' | 1",
};

const files = { "m.bicep": "param x array = []", "s.bicep": "@secure()\noutput password string = 'x'" };

describe("what the compiler is not known to write", () => {
  it.each(Object.entries(refused))("throws: %s", (_, text) => {
    expect(() => compiledTree(text, files)).toThrow(CannotCompile);
  });

  it("is named in the error", () => {
    expect(() => compiledTree("output o string = sorcery('x')")).toThrow(
      "No ARM JSON is known for the function 'sorcery'.",
    );
  });
});
