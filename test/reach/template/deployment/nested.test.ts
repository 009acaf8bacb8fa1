import { describe, expect, it } from "vitest";
import { type Deployed, deploy, foundIn, propertiesOf } from "../deploy.ts";

function nested(template: object, properties: object = {}, more: object = {}): object {
  return {
    type: "Microsoft.Resources/deployments",
    name: "inner",
    properties: { mode: "Incremental", template, ...properties },
    ...more,
  };
}

const innerScope = { expressionEvaluationOptions: { scope: "inner" } };

function thing(value: unknown, name = "thing"): object {
  return { type: "Test.Provider/things", name, properties: { value } };
}

function valueIn(deployed: Deployed, name = "thing"): unknown {
  return (propertiesOf(deployed, name) as { value: unknown } | undefined)?.value;
}

describe("nested deployments", () => {
  const outer = {
    parameters: { who: { defaultValue: "outer" } },
    variables: { where: "outer variable" },
  };
  const inner = {
    parameters: { who: { type: "string" } },
    variables: { where: "inner variable" },
    resources: [thing("[concat(parameters('who'), ' ', variables('where'))]")],
  };

  it("of outer scope see what the template around declares", () => {
    expect(valueIn(deploy({ ...outer, resources: [nested(inner)] }))).toBe("outer outer variable");
  });

  it("of inner scope see their own, with the values they are given", () => {
    const parameters = { who: { value: "[toUpper(parameters('who'))]" } };
    const resources = [nested(inner, { ...innerScope, parameters })];
    expect(valueIn(deploy({ ...outer, resources }))).toBe("OUTER inner variable");
  });

  it("of inner scope without a value say so", () => {
    const deployed = deploy({
      ...outer,
      resources: [nested({ ...inner, parameters: { who: { type: "int" } } }, innerScope)],
    });
    expect(valueIn(deployed)).toEqual({ undecided: "parameter 'who' has no value" });
    expect(foundIn(deployed)).toEqual(["template-missing-value: who"]);
  });

  it("are multiplied by loops, whose index outer scope sees and inner scope is given", () => {
    const copy = { name: "loop", count: 2 };
    const name = "[concat('inner', copyIndex())]";
    const outerThing = { resources: [thing("[copyIndex()]", "[concat('o', copyIndex())]")] };
    const given = {
      parameters: { i: { type: "int" } },
      resources: [thing("[parameters('i')]", "[concat('i', parameters('i'))]")],
    };
    const deployed = deploy({
      resources: [
        nested(outerThing, {}, { copy, name }),
        nested(
          given,
          { ...innerScope, parameters: { i: { value: "[copyIndex(5)]" } } },
          { copy, name: "[concat('g', copyIndex())]" },
        ),
      ],
    });
    expect(["o0", "o1", "i5", "i6"].map((each) => valueIn(deployed, each))).toEqual([0, 1, 5, 6]);
  });

  it("go to another group where they say so", () => {
    const template = { resources: [thing("[resourceGroup().name]")] };
    const { resources } = deploy({ resources: [nested(template, innerScope, { resourceGroup: "other" })] });
    expect(resources.map(({ id }) => id)).toEqual([
      "/subscriptions/(subscription)/resourcegroups/other/providers/microsoft.resources/deployments/inner",
      "/subscriptions/(subscription)/resourcegroups/other/providers/test.provider/things/thing",
    ]);
  });

  it("tell their group: of inner scope their own, of outer scope that around", () => {
    const template = { resources: [thing("[resourceGroup().name]")] };
    const at = { resourceGroup: "other" };
    expect(valueIn(deploy({ resources: [nested(template, innerScope, at)] }))).toBe("other");
    expect(valueIn(deploy({ resources: [nested(template, {}, at)] }))).toBe("(resource-group)");
  });

  it("hand out outputs, which others are given", () => {
    const first = {
      resources: [],
      outputs: {
        id: { type: "string", value: "[resourceId('Test.Provider/things', 'x')]" },
        many: { type: "array", copy: { count: 2, input: "[copyIndex(1)]" } },
        off: { condition: false, type: "string", value: "x" },
      },
    };
    const parameters = {
      id: { value: "[toLower(reference('first').outputs.id.value)]" },
      many: { value: "[reference(resourceId('Microsoft.Resources/deployments', 'first')).outputs.many.value]" },
      hasOff: { value: "[contains(reference('first').outputs, 'off')]" },
    };
    const declared = { id: { type: "string" }, many: { type: "array" }, hasOff: { type: "bool" } };
    const list = "[createArray(parameters('id'), parameters('many'), parameters('hasOff'))]";
    const second = { parameters: declared, resources: [thing(list, "[last(split(parameters('id'), '/'))]")] };
    const deployed = deploy({
      resources: [
        nested(second, { ...innerScope, parameters }, { name: "second" }),
        nested(first, innerScope, { name: "first" }),
      ],
    });
    expect(valueIn(deployed, "x")).toEqual([
      "/subscriptions/(subscription)/resourcegroups/(resource-group)/providers/test.provider/things/x",
      [1, 2],
      { undecided: "function 'contains': 'off' is known only after deployment" },
    ]);
  });

  it("that need each other's outputs are undecided, and nothing hangs", () => {
    const template = (other: string) => ({
      parameters: { p: { type: "int" } },
      resources: [thing("[parameters('p')]", other)],
      outputs: { o: { type: "int", value: "[parameters('p')]" } },
    });
    const of = (name: string, other: string) =>
      nested(
        template(other),
        { ...innerScope, parameters: { p: { value: `[reference('${other}').outputs.o.value]` } } },
        { name },
      );
    const deployed = deploy({ resources: [of("a", "b"), of("b", "a")] });
    expect(valueIn(deployed, "b")).toEqual({ undecided: expect.stringContaining("depend") });
  });

  it("are uncertain within where they are uncertain themselves, and gone where they are off", () => {
    const template = { resources: [thing(1)] };
    const on = { parameters: { on: { type: "bool" } } };
    const uncertain = deploy({ ...on, resources: [nested(template, {}, { condition: "[parameters('on')]" })] });
    expect(uncertain.resources.map((each) => each.uncertain)).toEqual([
      "parameter 'on' has no value",
      "parameter 'on' has no value",
    ]);
    expect(deploy({ resources: [nested(template, {}, { condition: false })] }).resources).toEqual([]);
  });

  it("may have a template that is an expression", () => {
    const template = { ...nested({}), properties: { template: "[variables('template')]" } };
    const deployed = deploy({ variables: { template: { resources: [thing(1)] } }, resources: [template] });
    expect(valueIn(deployed)).toBe(1);
  });

  it("without a template are told", () => {
    const deployed = deploy({ resources: [{ ...nested({}), properties: {} }] });
    expect(deployed.undecided.map(({ what, why }) => `${what}: ${why}`)).toEqual([
      "deployment 'inner': it has neither a template nor a link to one",
    ]);
  });
});

describe("linked deployments", () => {
  const files: Readonly<Record<string, object>> = {
    "nested/a.json": {
      parameters: { who: { type: "string", defaultValue: "nobody" } },
      resources: [
        thing("[parameters('who')]"),
        {
          type: "Microsoft.Resources/deployments",
          name: "link",
          properties: { templateLink: { relativePath: "b.json" } },
        },
      ],
    },
    "nested/b.json": { resources: [thing("b", "b")] },
    "nested/a.parameters.json": { parameters: { who: { value: "file" } } },
    "with space.json": { resources: [thing("space", "space")] },
  };
  const asked: string[] = [];
  const readLinked = (path: string) => {
    asked.push(path);
    return Object.hasOwn(files, path) ? JSON.stringify(files[path]) : undefined;
  };
  const link = (templateLink: unknown, more: object = {}) => ({
    parameters: {
      base: { defaultValue: "https://raw.example.org/owner/repository/main/folder/" },
      _artifactsLocation: { type: "string" },
    },
    resources: [{ type: "Microsoft.Resources/deployments", name: "linked", properties: { templateLink, ...more } }],
  });
  const follow = (templateLink: unknown, more: object = {}) =>
    deploy(link(templateLink, more), undefined, { readLinked });

  it.each([
    { relativePath: "nested/a.json" },
    { relativePath: "./x/../nested\\a.json" },
    { uri: "[uri(deployment().properties.templateLink.uri, 'nested/a.json')]" },
    { uri: "[uri(parameters('_artifactsLocation'), 'nested/a.json')]" },
    { uri: "[concat(parameters('base'), 'nested/a.json', '?token=x')]" },
    { URI: "https://example.org/nested/a.json", contentVersion: "1.0.0.0" },
  ])("are read where the file lies beside: %j", (templateLink) => {
    const deployed = follow(templateLink);
    expect([valueIn(deployed), valueIn(deployed, "b")]).toEqual(["nobody", "b"]);
    expect(deployed.undecided).toEqual([]);
  });

  it("point into their own file", () => {
    const { resources } = follow({ relativePath: "nested/a.json" });
    expect(resources.map(({ span }) => span.file)).toEqual([
      "main.json",
      "nested/a.json",
      "nested/a.json",
      "nested/b.json",
    ]);
  });

  it("take values of their own, or of a file", () => {
    const link = { relativePath: "nested/a.json" };
    expect(valueIn(follow(link, { parameters: { who: { value: "me" } } }))).toBe("me");
    expect(valueIn(follow(link, { parametersLink: { uri: "https://example.org/nested/a.parameters.json" } }))).toBe(
      "file",
    );
  });

  it("may have a name that is escaped in the address", () => {
    expect(valueIn(follow({ uri: "https://example.org/with%20space.json" }), "space")).toBe("space");
  });

  it.each([
    [
      { uri: "https://example.org/nowhere.json" },
      "the linked template 'https://example.org/nowhere.json' is not beside this one",
    ],
    [{ relativePath: "nowhere.json" }, "the linked template 'nowhere.json' is not beside this one"],
    [{ id: "/spec/1" }, "the linked template '/spec/1' is not beside this one"],
    [{ uri: "[parameters('list')[0]]" }, "where its template lies is undecided: parameter 'list' is not declared"],
  ])("are told where the file is not at hand: %j", (templateLink, why) => {
    const deployed = follow(templateLink);
    expect(deployed.undecided.map((each) => `${each.what}: ${each.why}`)).toEqual([`deployment 'linked': ${why}`]);
    expect(deployed.diagnostics.map(({ code }) => code)).toContain("template-link-not-at-hand");
  });

  it("read a file once", () => {
    asked.length = 0;
    const template = link({ relativePath: "nested/b.json" });
    deploy({ ...template, resources: [...template.resources, ...template.resources] }, undefined, { readLinked });
    expect(asked).toEqual(["nested/b.json"]);
  });

  it("do not take the template itself for the one that an address of the same file name means", () => {
    const deployed = deploy(link({ uri: "https://example.org/elsewhere/main.json" }), undefined, {
      readLinked: (path) =>
        path === "main.json" ? JSON.stringify(link({ uri: "https://example.org/elsewhere/main.json" })) : undefined,
    });
    expect(deployed.undecided).toHaveLength(1);
  });

  it("that are not JSON are reported with their own place", () => {
    const deployed = deploy(link({ relativePath: "broken.json" }), undefined, { readLinked: () => '{"resources": [' });
    expect(deployed.diagnostics.map(({ code, span }) => [code, span.file])).toContainEqual([
      "template-not-json",
      "broken.json",
    ]);
  });
});
