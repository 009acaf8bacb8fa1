// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Bicep writes so what it interpolates.
import { describe, expect, it } from "vitest";
import { checkSymbols } from "../../../src/print/bicep/check-symbols.ts";
import { readBicep, readBicepParameters } from "../../../src/print/bicep/read-bicep.ts";
import { fileOf } from "./read-tree.ts";

const network = "resource network 'Microsoft.Network/virtualNetworks@2025-07-01'";

describe("checkSymbols", () => {
  it.each([
    ["param a string\noutput b string = a", []],
    ["output b string = a", ["BCP057 a"]],
    ["param a array\noutput b array = map(a, x => x.y)", []],
    ["param a array\noutput b array = map(a, x => y)", ["BCP057 y"]],
    ["param a array\noutput b array = [for (x, i) in a: x + i]", []],
    ["output b array = [for x in x: x]", ["BCP057 x"]],
    ["output b string = sys.toLower('A')\noutput c string = az.resourceGroup().location", []],
    ["output b string = lower('A')", ["BCP057 lower"]],
    ["output b string = listSecrets('a', '2020-01-01').x", []],
    ["func f(x string) string => g(x)\nfunc g(x string) string => x\noutput b string = f('a')", []],
    ["func f(x string) string => f(x)\noutput b string = f('a')", ["BCP079 f"]],
    ["param a text\noutput b int = length(a)", ["BCP302 text"]],
    ["type t = string[]\nparam a t?\noutput b int = length(a)", []],
    ["type t = {\n  @secret()\n  a: string\n}\nparam a t\noutput b t = a", ["BCP057 secret"]],
    ["@description(a)\nparam b string\noutput c string = b", ["BCP057 a"]],
    ["param a string\nvar a = 1\noutput b string = a", ["BCP028 a"]],
    ["param a string\noutput a string = a", []],
    ["output a string = 'x'\noutput a string = 'y'", ["BCP145 a"]],
    ["param aB string\nparam Ab string\noutput c string = '${aB}${Ab}'", ["BCP353 Ab"]],
    ["output a object = {\n  x: { y: 1, y: 2 }\n}", ["BCP025 y"]],
    ["targetScope = 'subscription'\ntargetScope = 'subscription'", ["BCP112 target-scope"]],
    ["param a string", ["no-unused-params a"]],
    ["param a string\noutput b array = map([], a => a)", ["no-unused-params a"]],
    ["var a = 1\nvar b = a", ["no-unused-vars b"]],
    ["type t = string", ["no-unused-types t"]],
    [`${network} existing = {\n  name: 'x'\n}`, ["no-unused-existing-resources network"]],
    [`${network} = {\n  name: 'x'\n}`, []],
    [
      `${network} = {\n  name: 'x'\n\n  resource web 'subnets' existing = {\n    name: 'Web'\n  }\n}\noutput a string = network::web.id`,
      [],
    ],
    [
      `${network} = {\n  name: 'x'\n\n  resource web 'subnets' existing = {\n    name: 'Web'\n  }\n}`,
      ["no-unused-existing-resources web"],
    ],
    [`${network} = {\n  name: 'x'\n}\noutput a string = network::web.id`, ["BCP159 web"]],
    [
      `${network} = {\n  name: 'x'\n\n  resource a 'subnets' = {\n    name: 'A'\n  }\n  resource b 'subnets' = {\n    name: 'B'\n    dependsOn: [\n      a\n    ]\n  }\n}`,
      [],
    ],
    [
      `${network} = {\n  name: 'x'\n  tags: {\n    a: web.id\n  }\n\n  resource web 'subnets' = {\n    name: 'Web'\n  }\n}`,
      ["BCP080 network", "BCP080 network::web"],
    ],
    [`${network} = {\n  name: network.id\n}`, ["BCP079 network"]],
    ["var a = b\nvar b = c\nvar c = a\nvar d = a\noutput e int = d", ["BCP080 a", "BCP080 b", "BCP080 c"]],
    ["var a = 'x'\nparam b string = a\noutput c string = b", ["BCP072 a"]],
    ["param range object\noutput a array = range(0, 1)\noutput b object = range", ["BCP265 range"]],
    ["param range object\noutput a array = sys.range(0, 1)\noutput b object = range", []],
    ["var int = 1\noutput a int = int", ["BCP287 int"]],
    ["output a array = createArray(variables('x'))", ["BCP101 createArray", "BCP060 variables"]],
  ])("%s", (text, expected) => {
    expect(checkSymbols(fileOf(readBicep(`${text}\n`))).map(({ code, name }) => `${code} ${name}`)).toEqual(expected);
  });

  it.each([
    ["param a = readEnvironmentVariable('A', '')\nparam b = az.getSecret('a', 'b', 'c', 'd')", []],
    ["param a = b\nvar b = 1", []],
    ["param a = resourceGroup().location", ["BCP057 resourceGroup"]],
    ["param a = 1\nparam a = 2", ["BCP028 a"]],
    ["var a = 1", ["no-unused-vars a"]],
  ])("of parameters: %s", (text, expected) => {
    const file = fileOf(readBicepParameters(`using 'main.bicep'\n${text}\n`));
    expect(checkSymbols(file).map(({ code, name }) => `${code} ${name}`)).toEqual(expected);
  });
});
