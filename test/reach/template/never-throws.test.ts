import fc from "fast-check";
import { describe, it } from "vitest";
import { evaluateTemplate } from "../../../src/reach/template/evaluate-template.ts";
import { functionsByName } from "../../../src/reach/template/functions/index.ts";
import { readTemplate } from "../../../src/reach/template/read-template.ts";
import { deploy } from "./deploy.ts";
import { plain } from "./plain.ts";

const names = [...functionsByName.values()].map(({ name }) => name);

const leaf = fc.oneof(
  fc.constantFrom(
    "'a'",
    "''",
    "0",
    "1",
    "-1",
    "99999999999",
    "1.5",
    "null()",
    "true()",
    "parameters('p')",
    "variables('v')",
    "variables('o')",
    "resourceGroup()",
    "deployment()",
    "copyIndex()",
    "lambdaVariables('x')",
    "'(location)'",
    "'(parameter p)'",
    "'Microsoft.Network/virtualNetworks'",
    "'/'",
    "'constructor'",
    "'10.0.0.0/8'",
    "'%'",
  ),
  fc.string({ unit: "binary", maxLength: 5 }).map((text) => `'${text.replaceAll("'", "''")}'`),
);

/** Calls of functions that exist, with arguments of any kind. */
const { expression } = fc.letrec((tie) => ({
  expression: fc.oneof({ maxDepth: 4, withCrossShrink: true }, leaf, tie("call"), tie("member"), tie("lambda")),
  call: fc
    .tuple(fc.constantFrom(...names), fc.array(tie("expression"), { maxLength: 4 }))
    .map(([name, args]) => `${name}(${args.join(", ")})`),
  member: fc.tuple(tie("call"), tie("expression")).map(([of, member]) => `${of}[${member}]`),
  lambda: tie("expression").map((body) => `lambda('x', ${body})`),
}));

const template = {
  parameters: { p: { type: "string" }, q: { type: "array" } },
  variables: { v: [1, "a", { b: [null] }], o: { a: 1, B: { c: "x" } } },
};

function resources(value: unknown): readonly object[] {
  const copy = { name: "loop", count: 2 };
  return [{ type: "Test.Provider/things", name: "[concat('thing', copyIndex())]", copy, properties: { value } }];
}

describe("evaluation never throws", () => {
  it("whatever the text of an expression", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        deploy({ ...template, resources: resources(`[${text}]`) });
      }),
      { numRuns: 1000 },
    );
  });

  it("whatever functions are called with", () => {
    fc.assert(
      fc.property(expression, (text) => {
        for (const { body } of deploy({ ...template, resources: resources(`[${String(text)}]`) }, undefined, small)
          .resources)
          plain(body);
      }),
      { numRuns: 5000 },
    );
  });

  it("whatever stands in a template", () => {
    const word = fc.constantFrom(
      "resources",
      "parameters",
      "variables",
      "functions",
      "outputs",
      "copy",
      "count",
      "name",
      "input",
      "type",
      "properties",
      "template",
      "templateLink",
      "uri",
      "relativePath",
      "condition",
      "value",
      "defaultValue",
      "namespace",
      "members",
      "output",
      "definitions",
      "$ref",
      "dependsOn",
      "scope",
      "existing",
      "reference",
      "a",
      "__proto__",
    );
    const text = fc.oneof(
      word,
      leaf.map((each) => `[${each}]`),
      fc.constantFrom(
        "[reference('a')]",
        "[variables('a')]",
        "[parameters('a')]",
        "Microsoft.Resources/deployments",
        "Microsoft.Network/virtualNetworks",
        "#/definitions/a",
      ),
    );
    const { json } = fc.letrec((tie) => ({
      json: fc.oneof(
        { maxDepth: 6 },
        text,
        fc.integer({ min: -1, max: 3 }),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie("json"), { maxLength: 3 }),
        tie("object"),
      ),
      object: fc.dictionary(word, tie("json"), { maxKeys: 6 }),
    }));
    const root = fc.record(
      { resources: json, parameters: json, variables: json, functions: json, outputs: json },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(root, json, (whole, given) => {
        const read = readTemplate(JSON.stringify(whole), "a.json").value;
        const parameters = readTemplate(JSON.stringify(given), "b.json").value;
        if (read !== undefined)
          evaluateTemplate(read, parameters, { file: "a.json", ...small, readLinked: () => JSON.stringify(whole) });
      }),
      { numRuns: 3000 },
    );
  });
});

const small = { bounds: { steps: 20_000, resources: 200, deployments: 4 } };
