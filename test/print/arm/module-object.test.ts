import { describe, expect, it } from "vitest";
import { compiled } from "./compiled.ts";

const files = {
  "modules/net.bicep":
    "param name string\nmodule deeper '../parts/deep.bicep' = {\n  name: 'd'\n}\noutput id string = name",
  "parts/deep.bicep": "var content = loadTextContent('./text.txt')\noutput text string = content",
  "parts/text.txt": "[from a file]",
  "secret.bicep": "@secure()\noutput password string = 'x'",
};

const outer = (body: string, rest = "") =>
  `param p bool\nparam n string\nmodule m 'modules/net.bicep' = {\n${body}\n}\n${rest}`;

describe("a module", () => {
  it("is a deployment with its whole template, found from its own folder", () => {
    const { resources } = compiled(outer("  name: 'm'\n  params: {\n    name: n\n  }"), files);
    expect(resources).toMatchObject([
      {
        type: "Microsoft.Resources/deployments",
        name: "m",
        properties: {
          expressionEvaluationOptions: { scope: "inner" },
          mode: "Incremental",
          parameters: { name: { value: "[parameters('n')]" } },
          template: {
            resources: [{ name: "d", properties: { template: { variables: { content: "[[from a file]" } } } }],
          },
        },
      },
    ]);
  });

  it("comes after all resources", () => {
    const { resources } = compiled(outer("  name: 'm'", "resource r 'A/b@2025-01-01' = {\n  name: 'r'\n}"), files);
    expect(resources.map(({ name }) => name)).toEqual(["r", "m"]);
  });

  it("gives its outputs", () => {
    const { outputs } = compiled(
      outer("  name: 'm'", "output o string = m.outputs.id\noutput n string = m.name"),
      files,
    );
    expect(outputs?.o?.value).toBe(
      "[reference(resourceId('Microsoft.Resources/deployments', 'm'), '2025-04-01').outputs.id.value]",
    );
    expect(outputs?.n?.value).toBe("m");
  });

  it("without a name gets one, and symbolic names", () => {
    const template = compiled(outer("", "output o string = m.outputs.id"), files);
    expect(template.languageVersion).toBe("2.0");
    expect(template.resources).toMatchObject({
      m: { name: "[format('m-{0}', uniqueString('m', deployment().name))]" },
    });
    expect(template.outputs?.o?.value).toBe("[reference('m').outputs.id.value]");
  });

  it("that gives out a secret brings symbolic names", () => {
    expect(compiled("module s 'secret.bicep' = {\n  name: 's'\n}", files).languageVersion).toBe("2.0");
  });

  it("goes to another group by its scope", () => {
    const { resources } = compiled(outer("  name: 'm'\n  scope: resourceGroup('sub', n)"), files);
    expect(resources).toMatchObject([{ subscriptionId: "sub", resourceGroup: "[parameters('n')]" }]);
  });

  it("goes to a subscription by its scope, with a place for the data of the deployment", () => {
    const { resources } = compiled(outer("  name: 'm'\n  scope: subscription()"), files);
    const [{ subscriptionId, location } = {}] = resources;
    expect({ subscriptionId, location }).toEqual({
      subscriptionId: "[subscription().subscriptionId]",
      location: "[deployment().location]",
    });
  });

  it("takes a choice as objects with the value, and secrets as references", () => {
    const vault = "resource v 'Kv/vaults@2025-01-01' existing = {\n  name: 'kv'\n}";
    const parameters = "  name: 'm'\n  params: {\n    name: p ? n : ''\n    key: v.getSecret('k', '1')\n  }";
    const { resources } = compiled(outer(parameters, vault), files);
    expect(resources).toMatchObject([
      {
        properties: {
          parameters: {
            name: "[if(parameters('p'), createObject('value', parameters('n')), createObject('value', ''))]",
            key: {
              reference: { keyVault: { id: "[resourceId('Kv/vaults', 'kv')]" }, secretName: "k", secretVersion: "1" },
            },
          },
        },
      },
    ]);
  });
});
