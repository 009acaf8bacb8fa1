import { describe, expect, it } from "vitest";
import { armText } from "../../../src/print/arm/arm-text.ts";
import { CannotCompile } from "../../../src/print/arm/cannot-compile.ts";
import { compileParameters } from "../../../src/print/arm/compile-parameters.ts";
import { readBicepParameters } from "../../../src/print/bicep/read-bicep.ts";

const environment = { NAME: "[from outside]" };

function parameters(text: string): unknown {
  const read = readBicepParameters(`using 'main.bicep'\n${text}`);
  if (read.kind === "problem") throw new Error(read.problem.message);
  return JSON.parse(armText(compileParameters(read.file, { environment }))).parameters;
}

const values: Readonly<Record<string, unknown>> = {
  "'[is] \\'it\\''": "[is] 'it'",
  "'${v}-${n}'": "text-2",
  "1 + n * -2": -3,
  null: null,
  "{ b: [v], 'a-b': { } }": { b: ["text"], "a-b": {} },
  "[for (r, i) in ['x', 'y']: '${r}${i}']": ["x0", "y1"],
  "[for r in [o]: r.list]": [["text"]],
  "true ? 1 : 2": 1,
  "!false": true,
  "readEnvironmentVariable('NAME')": "[from outside]",
  "readEnvironmentVariable('OTHER', 'x')": "x",
};

describe("a parameters file", () => {
  it.each(Object.entries(values))("evaluates %s", (expression, value) => {
    const declared = "var v = 'text'\nvar n = 2\nvar o = { list: [v] }\n";
    expect(parameters(`${declared}param p = ${expression}`)).toEqual({ p: { value } });
  });

  it("names the secrets of a vault", () => {
    const vault = "/subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/vaults/v";
    expect(
      parameters("param p = az.getSecret('s', 'g', 'v', 'n')\nparam q = az.getSecret('s', 'g', 'v', 'n', '1')"),
    ).toEqual({
      p: { reference: { keyVault: { id: vault }, secretName: "n" } },
      q: { reference: { keyVault: { id: vault }, secretName: "n", secretVersion: "1" } },
    });
  });

  it.each(["readEnvironmentVariable('OTHER')", "toLower('X')", "unknown", "1 / 2", "[...[]]", "{ ...{} }"])(
    "refuses %s",
    (expression) => {
      expect(() => parameters(`param p = ${expression}`)).toThrow(CannotCompile);
    },
  );
});
