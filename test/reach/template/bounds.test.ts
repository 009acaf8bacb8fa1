import { describe, expect, it } from "vitest";
import { valueSize } from "../../../src/reach/template/values/value-size.ts";
import { type Deployed, deploy, propertiesOf } from "./deploy.ts";

function thing(value: unknown, more: object = {}): object {
  return { type: "Test.Provider/things", name: "thing", properties: { value }, ...more };
}

function bounded(deployed: Deployed): readonly string[] {
  return deployed.diagnostics.filter(({ code }) => code === "template-bound").map(({ message }) => message);
}

function valueIn(deployed: Deployed): unknown {
  return (propertiesOf(deployed, "thing") as { value: unknown }).value;
}

/** `inside` put into the shell `times` times over. */
function nest<T>(times: number, inside: T, shell: (inside: T, time: number) => T): T {
  return Array.from({ length: times }, (_, time) => time).reduce(shell, inside);
}

/** Variables of which each names the one before twice. */
function doubled(last: number, first: string, twice: (name: string) => string): object {
  const entries = Array.from({ length: last }, (_, index) => [`v${index + 1}`, twice(`variables('v${index}')`)]);
  return Object.fromEntries([["v0", first], ...entries]);
}

describe("bounded evaluation", () => {
  it("of a loop of too many turns, over resources and over properties", () => {
    const copy = { name: "loop", count: 1_000_000_000 };
    const overResources = deploy({ resources: [thing(1, { copy })] });
    expect(bounded(overResources)).toEqual([
      "This loop has 1000000000 turns, more than 800; what it makes is undecided.",
    ]);
    expect(overResources.undecided.map(({ why }) => why)).toEqual(["a loop of 1000000000 turns, more than 800"]);
    const overProperties = deploy({ resources: [thing({ copy: [{ ...copy, input: 1 }] })] });
    expect(valueIn(overProperties)).toEqual({ loop: { undecided: "a loop of 1000000000 turns, more than 800" } });
  });

  it("of sixty loops within each other", () => {
    const loops = nest<object>(60, { end: 1 }, (inside, time) => ({
      copy: [{ name: `l${time}`, count: 2, input: inside }],
    }));
    const start = performance.now();
    expect(bounded(deploy({ resources: [thing(loops)] }, undefined, { bounds: { steps: 100_000 } }))).toEqual([
      "Evaluation takes more than 100000 steps; what is left is undecided.",
    ]);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it("of deployments within deployments, copied each time", () => {
    const inner = nest<object>(4, thing(1), (inside, time) => ({
      type: "Microsoft.Resources/deployments",
      name: `[concat('d${time}-', copyIndex())]`,
      copy: { name: `c${time}`, count: 800 },
      properties: { expressionEvaluationOptions: { scope: "inner" }, template: { resources: [inside] } },
    }));
    const deployed = deploy({ resources: [inner] });
    expect(deployed.resources.length).toBeLessThanOrEqual(10_000);
    expect(bounded(deployed)).toContain(
      "The template deploys more than 10000 resources; from here on they are left out.",
    );
  });

  it("of deployments too deep in each other", () => {
    const deep = nest<object>(20, thing(1), (inside, time) => ({
      type: "Microsoft.Resources/deployments",
      name: `d${time}`,
      properties: { template: { resources: [inside] } },
    }));
    const deployed = deploy({ resources: [deep] });
    expect(bounded(deployed)).toEqual(["Deployments stand more than 10 deep in each other; this one is not opened."]);
    expect(deployed.undecided.map(({ what }) => what)).toEqual(["deployment 'd10'"]);
  });

  it("of two linked templates that link to each other", () => {
    const link = (uri: string) => ({
      resources: [{ type: "Microsoft.Resources/deployments", name: "x", properties: { templateLink: { uri } } }],
    });
    const files = new Map([
      ["a.json", link("https://example.org/b.json")],
      ["b.json", link("https://example.org/a.json")],
    ]);
    const readLinked = (path: string) => (files.has(path) ? JSON.stringify(files.get(path)) : undefined);
    expect(bounded(deploy(link("https://example.org/a.json"), undefined, { readLinked }))).toHaveLength(1);
  });

  it.each([
    ["a text", "a", (name: string) => `[concat(${name}, ${name})]`, "A text becomes longer than 1000000 characters"],
    ["a text by its format", "a", (name: string) => `[format('{0}{0}', ${name})]`, "A text becomes longer than"],
    ["an array", "[createArray(1)]", (name: string) => `[concat(${name}, ${name})]`, "A value becomes larger than"],
    [
      "an object",
      "[createObject()]",
      (name: string) => `[createObject('a', ${name}, 'b', ${name})]`,
      "A value becomes larger than",
    ],
  ])("of %s that doubles and doubles", (_, first, twice, message) => {
    const deployed = deploy({ variables: doubled(60, first, twice), resources: [thing("[string(variables('v60'))]")] });
    expect(valueIn(deployed)).toEqual({ undecided: expect.any(String) });
    expect([...bounded(deployed), JSON.stringify(valueIn(deployed))].join()).toMatch(
      new RegExp(`${message}|the text becomes too long|'textLength'|'steps'`),
    );
  });

  it.each([
    [
      "replaced",
      "[replace(replace(padLeft('', 1000, 'a'), 'a', padLeft('', 1000, 'b')), 'b', padLeft('', 1000, 'c'))]",
    ],
    ["padded", "[padLeft('', 1000000000, 'a')]"],
    ["joined", "[join(range(0, 10000), padLeft('', 1000, 'a'))]"],
  ])("of a text that is %s beyond all bounds", (_, expression) => {
    expect(valueIn(deploy({ resources: [thing(expression)] }))).toEqual({ undecided: expect.any(String) });
  });

  it("of variables that name each other ten thousand deep", () => {
    const variables = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, index) => [`v${index}`, `[variables('v${index + 1}')]`]),
    );
    const deployed = deploy({ variables, resources: [thing("[variables('v0')]")] });
    expect(valueIn(deployed)).toEqual({ undecided: expect.stringContaining("'nesting' is bounded") });
    expect(bounded(deployed)).toHaveLength(1);
  });

  it("of variables that hold each other, as deep as JSON may be, without running out of stack", () => {
    const shell = (inside: unknown) => ({ a: [inside] });
    const variables = Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [
        `v${index}`,
        nest<unknown>(90, `[variables('v${index + 1}')]`, shell),
      ]),
    );
    expect(bounded(deploy({ variables, resources: [thing("[variables('v0')]")] }))).not.toEqual([]);
  });

  it("of resources whose names need each other", () => {
    const chain = Array.from({ length: 2000 }, (_, index) => ({
      type: "Test.Provider/things",
      name: `[coalesce(tryGet(reference('r${index + 1}'), 'x'), 'r${index}')]`,
    }));
    const { undecided } = deploy({ resources: chain });
    expect(undecided.length).toBeGreaterThan(0);
  });

  it("of resources whose properties need each other two thousand deep", () => {
    const chain = Array.from({ length: 2000 }, (_, index) => ({
      type: "Test.Provider/things",
      name: `r${index}`,
      properties: { x: `[reference('r${index + 1}').x]` },
    }));
    const { resources, diagnostics } = deploy({ resources: chain });
    expect(resources).toHaveLength(2000);
    expect(diagnostics.some(({ code }) => code === "template-bound")).toBe(true);
  });

  it("of a value that gets deeper and deeper", () => {
    const expression = "[reduce(range(0, 10000), 1, lambda('all', 'each', createArray(lambdaVariables('all'))))]";
    const deployed = deploy({ resources: [thing(expression)] });
    expect(bounded(deployed)).toHaveLength(1);
    expect(deployed.resources.map(({ body }) => valueSize(body).depth <= 310)).toEqual([true]);
  });

  it("of a function of the template that calls itself", () => {
    const member = { parameters: [{ name: "x" }], output: { value: "[a.f(add(parameters('x'), 1))]" } };
    const functions = [{ namespace: "a", members: { f: member } }];
    expect(valueIn(deploy({ functions, resources: [thing("[a.f(1)]")] }))).toEqual({
      undecided: expect.stringContaining("'nesting' is bounded"),
    });
  });

  it("of lambdas within lambdas", () => {
    const deep = nest(6, "1", (inside, time) => `map(range(0, 1000), lambda('y${time}', ${inside}))`);
    const deployed = deploy({ resources: [thing(`[${deep}]`)] }, undefined, { bounds: { steps: 100_000 } });
    expect(bounded(deployed)).toContain("Evaluation takes more than 100000 steps; what is left is undecided.");
  });

  it("is not met by a template of many resources written out", () => {
    const resources = Array.from({ length: 5000 }, (_, index) => thing([1, 2, 3], { name: `r${index}` }));
    const deployed = deploy({ resources });
    expect(deployed.resources).toHaveLength(5000);
    expect(deployed.diagnostics).toEqual([]);
  });
});
