import { describe, expect, it } from "vitest";
import { deploy, evaluated, foundIn, memberOf, propertiesOf } from "../deploy.ts";

const thing = (properties: object, more: object = {}) => ({
  type: "Test.Provider/things",
  name: "thing",
  properties,
  ...more,
});

describe("parameters", () => {
  const parameters = {
    name: { type: "string", defaultValue: "[concat(parameters('prefix'), '-a')]" },
    prefix: { type: "string", defaultValue: "p" },
  };

  it("take the value given, else the default, which may name others", () => {
    expect(evaluated("[parameters('name')]", { parameters })).toBe("p-a");
    expect(evaluated("[parameters('NAME')]", { parameters }, { Prefix: { value: "q" } })).toBe("q-a");
    expect(evaluated("[parameters('name')]", { parameters }, { name: { value: "x" } })).toBe("x");
  });

  it("are given as they are, not as expressions", () => {
    expect(evaluated("[parameters('name')]", { parameters }, { name: { value: "[concat('a')]" } })).toBe(
      "[concat('a')]",
    );
  });

  it("are numbers and booleans where they are declared so and given as strings", () => {
    const declared = { parameters: { port: { type: "int" }, on: { type: "Bool" } } };
    const given = { port: { value: "8080" }, on: { value: "True" } };
    expect(evaluated("[createArray(parameters('port'), parameters('on'))]", declared, given)).toEqual([8080, true]);
  });

  it("are null where they may be, and the default where null is given but not allowed", () => {
    const definitions = { maybe: { type: "string", nullable: true } };
    const declared = {
      definitions,
      parameters: {
        own: { type: "string", nullable: true },
        referred: { $ref: "#/definitions/maybe" },
        defaulted: { type: "string", defaultValue: "d" },
      },
    };
    const list = "[createArray(parameters('own'), parameters('referred'), parameters('defaulted'))]";
    expect(evaluated(list, declared, { defaulted: { value: null } })).toEqual([null, null, "d"]);
  });

  it("are undecided without a value, with a finding at the declaration", () => {
    const deployed = deploy({
      parameters: { ports: { type: "array" }, unused: { type: "int" } },
      resources: [thing({ a: "[parameters('ports')]", b: 1 })],
    });
    expect(propertiesOf(deployed, "thing")).toEqual({ a: { undecided: "parameter 'ports' has no value" }, b: 1 });
    expect(foundIn(deployed)).toEqual(["template-missing-value: ports"]);
  });

  it("are undecided where the value is in a key vault", () => {
    const secret = { reference: { keyVault: { id: "/x" }, secretName: "s" } };
    const declared = { parameters: { secret: { type: "securestring" } } };
    expect(evaluated("[parameters('secret')]", declared, { secret })).toEqual({
      undecided: "parameter 'secret' takes its value out of a key vault",
    });
  });

  it("without a value may name what is deployed, so that it can be referred to, and nothing else", () => {
    const { resources, diagnostics } = deploy({
      parameters: { name: { type: "string" }, range: { type: "string" } },
      variables: { id: "[resourceId('Test.Provider/things', take(parameters('name'), 5))]" },
      resources: [
        thing(
          {
            id: "[variables('id')]",
            range: "[parameters('range')]",
            short: "[take(parameters('name'), 5)]",
            sku: { name: "[parameters('name')]" },
            rules: [{ name: "[parameters('name')]", sku: { name: "[parameters('name')]" } }],
            isEmpty: "[empty(parameters('range'))]",
            isNamed: "[equals(concat('a', parameters('name')), 'b')]",
          },
          { name: "[take(parameters('name'), 5)]" },
        ),
      ],
    });
    const [resource] = resources;
    expect(resource === undefined ? undefined : memberOf(resource, "properties")).toEqual({
      id: expect.stringMatching(/\/things\/\(unknown-1\)$/),
      range: { undecided: "parameter 'range' has no value" },
      short: { undecided: "function 'take' of '(parameter name)', which is known only when one deploys" },
      sku: { name: { undecided: "parameter 'name' has no value" } },
      rules: [{ name: "(parameter name)", sku: { name: { undecided: "parameter 'name' has no value" } } }],
      isEmpty: { undecided: "function 'empty' of '(parameter range)', which is known only when one deploys" },
      isNamed: false,
    });
    expect(resource?.id).toMatch(/\/things\/\(unknown-1\)$/);
    expect(diagnostics.map(({ code }) => code)).toEqual(["template-missing-value", "template-missing-value"]);
  });

  it("that are given but not declared are reported, with the likeliest", () => {
    const { diagnostics } = deploy({ parameters: { adminRange: {} }, resources: [] }, { adminRanges: { value: 1 } });
    expect(diagnostics.map(({ message }) => message)).toEqual([
      "The template declares no parameter 'adminRanges'; 'adminRange' may be meant.",
    ]);
  });

  it("that are not declared are undecided, with a finding at the expression", () => {
    const deployed = deploy({ resources: [thing({ a: "[parameters('x')]", b: "[variables('y')]" })] });
    expect(propertiesOf(deployed, "thing")).toEqual({
      a: { undecided: "parameter 'x' is not declared" },
      b: { undecided: "variable 'y' is not declared" },
    });
    expect(foundIn(deployed)).toEqual([
      "template-undeclared-name: [parameters('x')]",
      "template-undeclared-name: [variables('y')]",
    ]);
  });

  it("may have names that every object has", () => {
    const declared = { parameters: { constructor: { defaultValue: 1 } }, variables: { toString: 2 } };
    expect(evaluated("[parameters('constructor')]", declared)).toBe(1);
    expect(evaluated("[variables('toString')]", declared)).toBe(2);
    expect(evaluated("[variables('hasOwnProperty')]", declared)).toEqual({
      undecided: "variable 'hasOwnProperty' is not declared",
    });
  });
});

describe("variables", () => {
  it("are evaluated when they are used, so that one that is not cannot do harm", () => {
    const deployed = deploy({
      variables: { bad: "[nowhere()]", good: "[concat('a', 'b')]" },
      resources: [thing({ a: "[variables('good')]" })],
    });
    expect(propertiesOf(deployed, "thing")).toEqual({ a: "ab" });
    expect(deployed.diagnostics).toEqual([]);
  });

  it("have loops, beside others and within them", () => {
    const declared = {
      variables: {
        copy: [
          { name: "ports", count: 3, input: "[add(8000, copyIndex('ports'))]" },
          { name: "named", count: 2, input: { name: "[concat('n', copyIndex('named', 1))]" } },
        ],
        outer: { fixed: 1, copy: [{ name: "inner", count: 2, input: "[copyIndex('inner')]" }] },
      },
    };
    expect(evaluated("[variables('ports')]", declared)).toEqual([8000, 8001, 8002]);
    expect(evaluated("[variables('named')]", declared)).toEqual([{ name: "n1" }, { name: "n2" }]);
    expect(evaluated("[variables('outer')]", declared)).toEqual({ fixed: 1, inner: [0, 1] });
  });

  it("that depend on themselves are undecided, with a finding", () => {
    const deployed = deploy({
      variables: { a: "[variables('b')]", b: "[concat('x', variables('a'))]" },
      resources: [thing({ a: "[variables('a')]", b: 1 })],
    });
    expect(propertiesOf(deployed, "thing")).toEqual({ a: { undecided: "variable 'a' depends on itself" }, b: 1 });
    expect(foundIn(deployed)).toEqual(["template-circular: a"]);
  });
});

describe("functions of the template", () => {
  const functions = [
    {
      namespace: "contoso",
      members: {
        twice: {
          parameters: [{ name: "word", type: "string" }],
          output: { type: "string", value: "[concat(parameters('word'), parameters('Word'))]" },
        },
        fourTimes: {
          parameters: [{ name: "word" }],
          output: { type: "string", value: "[contoso.twice(contoso.twice(parameters('word')))]" },
        },
        sees: { output: { type: "string", value: "[variables('x')]" } },
        pair: { parameters: [{ name: "a" }], output: { type: "object", value: { a: "[parameters('a')]" } } },
      },
    },
  ];
  const template = { functions, variables: { x: "x" }, parameters: { word: { defaultValue: "outer" } } };

  it("are called with their own parameters", () => {
    expect(evaluated("[contoso.twice('ab')]", template)).toBe("abab");
    expect(evaluated("[Contoso.FourTimes('a')]", template)).toBe("aaaa");
    expect(evaluated("[contoso.pair(1).a]", template)).toBe(1);
  });

  it("see no variables, and are undecided with too few arguments", () => {
    expect(evaluated("[contoso.sees()]", template)).toEqual({ undecided: "variable 'x' is not declared" });
    expect(evaluated("[contoso.twice()]", template)).toEqual({
      undecided: "the function takes 1 arguments, not 0",
    });
  });

  it("that are unknown are reported at their place", () => {
    const deployed = deploy({
      functions,
      resources: [thing({ a: "[concat('x', contoso.thrice('a'))]", b: "[concatt('a')]", c: "[concat(toLower())]" })],
    });
    expect(propertiesOf(deployed, "thing")).toEqual({
      a: { undecided: "function 'contoso.thrice' is not declared" },
      b: { undecided: "function 'concatt' is not known" },
      c: { undecided: "function 'toLower' takes one argument, not 0" },
    });
    expect(foundIn(deployed)).toEqual([
      "template-unknown-function: contoso.thrice",
      "template-unknown-function: concatt",
      "template-expression-syntax: toLower",
    ]);
    expect(deployed.diagnostics[1]?.message).toBe("Function 'concatt' is not known; 'concat' may be meant.");
  });
});

describe("strings", () => {
  it.each([
    ["[[a]", "[a]"],
    ["[[a] b", "[[a] b"],
    ["[a] b", "[a] b"],
    ["a [b]", "a [b]"],
    ["[]", { undecided: "the expression cannot be read: a value was expected" }],
    ["[concat('it''s')]", "it's"],
    ["[\n  concat(\n'a' ,\n'b')\n]", "ab"],
  ])("%j", (written, expected) => {
    expect(evaluated(written)).toEqual(expected);
  });

  it("that cannot be read as expressions are reported where they break", () => {
    const deployed = deploy({ resources: [thing({ a: "[concat('a' 'b')]" })] });
    expect(foundIn(deployed)).toEqual(["template-expression-syntax: 'b'"]);
  });

  it("give results with their own place, literals within them keep theirs", () => {
    const deployed = deploy({
      variables: { ports: ["80", "443"] },
      resources: [thing({ ports: "[variables('ports')]", "[concat('k', 'ey')]": 1 })],
    });
    const properties = deployed.resources[0]?.body.members.get("properties")?.value;
    const ports = properties?.kind === "object" ? properties.members.get("ports")?.value : undefined;
    const spans = ports?.kind === "array" ? [ports.span, ...ports.items.map(({ span }) => span)] : [];
    expect(spans.map(({ start, end }) => deployed.text.slice(start, end))).toEqual([
      "[variables('ports')]",
      "80",
      "443",
    ]);
    expect(properties?.kind === "object" ? [...properties.members.keys()] : []).toEqual(["ports", "key"]);
  });
});
