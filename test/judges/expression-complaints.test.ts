import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { describeWithShared } from "../shared-folder.ts";
import { lineOf } from "./complaint.ts";
import { expressionComplaints } from "./expression-complaints.ts";
import type { Json, JsonObject } from "./json.ts";
import { newerFunctions } from "./known-functions.ts";
import { resource, template } from "./parts.ts";

describeWithShared("expressionComplaints", (shared) => {
  const about = (value: Json) => expressionComplaints(value).map(lineOf);
  const asset = (rest: JsonObject) => resource("Microsoft.Network/networkSecurityGroups", "g", rest);
  const aboutValue = (value: Json, sections: JsonObject = {}) =>
    about(template([asset({ tags: { value } })], sections));
  const tag = "resources[0].tags.value";

  it("accepts what is declared and used, whatever its case", () => {
    const sections = {
      parameters: { Roles: { type: "array", defaultValue: "[createArray(resourceGroup().location)]" } },
      variables: {
        plain: "[parameters('roles')]",
        copy: [{ name: "looped", count: "[length(variables('plain'))]", input: "[copyIndex('looped')]" }],
      },
      functions: [{ namespace: "my", members: { twice: { parameters: [{ name: "x" }], output: twice } } }],
      outputs: { all: { type: "array", copy: { count: 2, input: "[my.twice(copyIndex())]" } } },
    };
    const loop = {
      name: "securityRules",
      count: 2,
      input: { name: "[format('{0}{1}', copyIndex('securityRules'), copyIndex())]" },
    };
    const group = asset({
      copy: { name: "groups", count: "[length(variables('looped'))]" },
      name: "[copyIndex('groups')]",
      properties: { copy: [loop], plain: "[map(variables('looped'), lambda('each', lambdaVariables('each')))]" },
      tags: { text: "[[notAFunction()]", half: "[not" },
      metadata: { description: "[nothing to see]" },
    });
    expect(about(template([group], sections))).toEqual([]);
  });

  it("names what does not parse, with its place", () => {
    expect(aboutValue("[concat('a', ]")).toEqual([`${tag}: a value was expected at 13 of [concat('a', ]`]);
    expect(aboutValue("[resourceGroup() location]")).toEqual([expect.stringContaining("nothing more was expected")]);
    expect(aboutValue({ "[oops": "x", "[oops(]": "x" })).toEqual([expect.stringContaining("of [oops(]")]);
  });

  it("names unknown functions and wrong numbers of arguments", () => {
    expect(aboutValue("[interpolate('a')]")).toEqual([`${tag}: no function 'interpolate' is known`]);
    expect(aboutValue("[toLower('a', 'b')]")).toEqual([`${tag}: 'toLower' takes 1 to 1 arguments, not 2`]);
    expect(aboutValue("[format()]")).toEqual([`${tag}: 'format' takes 1 to any number of arguments, not 0`]);
    expect(aboutValue("[my.twice(1)]")).toEqual([`${tag}: no function 'my.twice' is declared`]);
    const functions = [{ namespace: "my", members: { twice: { parameters: [{ name: "x" }], output: twice } } }];
    expect(aboutValue("[my.twice()]", { functions })).toEqual([`${tag}: 'my.twice' takes 1 arguments, not 0`]);
  });

  it("names parameters, variables and lambda items that are not there", () => {
    expect(aboutValue("[parameters('a')]")).toEqual([`${tag}: parameters has no 'a'`]);
    expect(aboutValue("[variables('a')]")).toEqual([`${tag}: variables has no 'a'`]);
    expect(aboutValue("[map(createArray(1), lambda('a', lambdaVariables('b')))]")).toEqual([
      `${tag}: lambdaVariables has no 'b'`,
    ]);
    expect(aboutValue("[lambdaVariables('a')]")).toEqual([`${tag}: lambdaVariables has no 'a'`]);
    expect(aboutValue("[parameters(concat('a', 'b'))]")).toEqual([`${tag}: 'parameters' is given no plain name`]);
    const ofOther = { type: "int", value: "[parameters('y')]" };
    const functions = [{ namespace: "my", members: { f: { parameters: [{ name: "x" }], output: ofOther } } }];
    expect(about(template([], { functions }))).toEqual(["functions[0].members.f.output.value: parameters has no 'y'"]);
  });

  it("names what nothing uses; a function's own parameter is no use", () => {
    const functions = [{ namespace: "my", members: { twice: { parameters: [{ name: "x" }], output: twice } } }];
    const variables = { v: 1, copy: [{ name: "w", count: 1, input: 1 }] };
    expect(about(template([], { functions, parameters: { x: { type: "int" } }, variables }))).toEqual([
      "parameters.x: is declared and never used",
      "variables.w: is declared and never used",
      "variables.v: is declared and never used",
    ]);
  });

  it("names loops that are not around", () => {
    expect(aboutValue("[copyIndex()]")).toEqual([`${tag}: 'copyIndex' names no loop, and there is none`]);
    expect(aboutValue("[copyIndex('rules')]")).toEqual([`${tag}: no loop 'rules' is around it`]);
    const inside = { copy: [{ name: "rules", count: "[copyIndex('rules')]", input: "[copyIndex()]" }] };
    expect(about(template([asset({ properties: inside })]))).toEqual([
      "resources[0].properties.copy[0].count: no loop 'rules' is around it",
      "resources[0].properties.copy[0].input: 'copyIndex' names no loop, and there is none",
    ]);
    const counted = asset({ copy: { name: "groups", count: "[copyIndex()]" } });
    expect(about(template([counted]))).toEqual([expect.stringContaining("resources[0].copy.count")]);
  });

  it("names what is asked before it can be known", () => {
    const asked = "[reference('x').y]";
    const early = asset({ name: asked, condition: "[listKeys('x', '1')]", tags: { fine: asked } });
    expect(about(template([early]))).toEqual([
      "resources[0].name: 'reference' cannot stand here: nothing is deployed yet",
      "resources[0].condition: 'listKeys' cannot stand here: nothing is deployed yet",
    ]);
    expect(aboutValue("[newGuid()]")).toEqual([`${tag}: 'newGuid' can only be a parameter's default`]);
    const ofVariable = { type: "string", defaultValue: "[variables('v')]" };
    const sections = { parameters: { p: ofVariable }, variables: { v: "[parameters('p')]" } };
    expect(about(template([], sections))).toEqual([
      "parameters.p.defaultValue: a parameter's default cannot use a variable",
    ]);
    const ofVariables = { type: "int", value: "[variables('v')]" };
    const functions = [{ namespace: "my", members: { f: { parameters: [], output: ofVariables } } }];
    expect(aboutValue("[variables('v')]", { functions, variables: { v: 1 } })).toEqual([
      "functions[0].members.f.output.value: a function cannot use a variable",
    ]);
  });

  it("takes a nested deployment by itself where it has a scope of its own", () => {
    const inner = template([], { outputs: { o: { type: "string", value: "[parameters('p')]" } } });
    const nested = (scope: string) =>
      template(
        [
          {
            ...resource("Microsoft.Resources/deployments", "n"),
            properties: { template: inner, expressionEvaluationOptions: { scope }, use: "[parameters('p')]" },
          },
        ],
        { parameters: { p: { type: "string" } } },
      );
    expect(about(nested("inner"))).toEqual(["resources[0].properties.template.outputs.o.value: parameters has no 'p'"]);
  });

  it("knows of newer functions only what the compiler wrote for ../shared", () => {
    for (const { name, source } of newerFunctions) {
      const text = readFileSync(join(shared, "oracle/bicep/valid", source), "utf8");
      expect(text, `${name} in ${source}`).toContain(`${name}(`);
    }
  });

  it("says of what the compiler wrote for ../shared only that one parameter is not used", () => {
    const folder = join(shared, "oracle/bicep/valid");
    const found = readdirSync(folder)
      .filter((name) => name.endsWith(".json") && !name.includes(".parameters."))
      .flatMap((name) => {
        const value: Json = JSON.parse(readFileSync(join(folder, name), "utf8"));
        return expressionComplaints(value).map((complaint) => `${name} ${lineOf(complaint)}`);
      });
    expect(found).toEqual(["28-comments-and-pragmas.json parameters.unused: is declared and never used"]);
  });
});

const twice = { type: "int", value: "[mul(2, parameters('x'))]" };
