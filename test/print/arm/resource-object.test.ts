import { describe, expect, it } from "vitest";
import { compiled, compiledResources } from "./compiled.ts";

describe("a resource", () => {
  it("has its properties as written after what always comes first", () => {
    const text = `
param l array
@description('what it is')
@batchSize(2)
resource r 'A.B/c@2025-01-01' = [for e in l: if (e.on) {
  tags: {}
  dependsOn: [
    other
  ]
  properties: {
    x: e.x
  }
  name: e.name
  location: 'west'
}]
resource other 'A.B/c@2025-01-01' = {
  name: 'other'
}`;
    expect(JSON.stringify(compiledResources(text)[0])).toBe(
      JSON.stringify({
        copy: { name: "r", count: "[length(parameters('l'))]", mode: "serial", batchSize: 2 },
        condition: "[parameters('l')[copyIndex()].on]",
        type: "A.B/c",
        apiVersion: "2025-01-01",
        name: "[parameters('l')[copyIndex()].name]",
        tags: {},
        properties: { x: "[parameters('l')[copyIndex()].x]" },
        location: "west",
        dependsOn: ["[resourceId('A.B/c', 'other')]"],
        metadata: { description: "what it is" },
      }),
    );
  });

  it("has a condition that is an expression, or plain", () => {
    const withCondition = (text: string) =>
      compiledResources(`param p bool\nresource r 'A/b@2025-01-01' = if (${text}) {\n  name: 'x'\n}`);
    expect(withCondition("p")).toMatchObject([{ condition: "[parameters('p')]" }]);
    expect(withCondition("true")).toMatchObject([{ condition: true }]);
  });

  it("nested in others stands before them, with their names, types and conditions", () => {
    const text = `
param p bool
resource first 'A/b@2025-01-01' = {
  name: 'first'
}
resource outer 'A/b@2025-01-01' = if (p) {
  name: 'outer'
  resource middle 'c' = {
    name: 'middle'
    resource inner 'd@2024-01-01' = if (!p) {
      name: 'inner'
    }
  }
}`;
    expect(compiledResources(text)).toMatchObject([
      {
        condition: "[and(parameters('p'), not(parameters('p')))]",
        type: "A/b/c/d",
        apiVersion: "2024-01-01",
        name: "[format('{0}/{1}/{2}', 'outer', 'middle', 'inner')]",
        dependsOn: ["[resourceId('A/b/c', 'outer', 'middle')]"],
      },
      {
        condition: "[parameters('p')]",
        type: "A/b/c",
        apiVersion: "2025-01-01",
        name: "[format('{0}/{1}', 'outer', 'middle')]",
      },
      { name: "first" },
      { name: "outer", condition: "[parameters('p')]" },
    ]);
  });

  it("by parent has no condition of its parent's", () => {
    const text =
      "param p bool\nresource a 'A/b@2025-01-01' = if (p) {\n  name: 'a'\n}\nresource c 'A/b/c@2025-01-01' = {\n  parent: a\n  name: 'c'\n}";
    expect(compiledResources(text)[1]).toEqual({
      type: "A/b/c",
      apiVersion: "2025-01-01",
      name: "[format('{0}/{1}', 'a', 'c')]",
      dependsOn: ["[resourceId('A/b', 'a')]"],
    });
  });

  it("of a vault of this group names it as its scope, and waits only for what is deployed", () => {
    const text = `
resource vault 'Kv/vaults@2025-01-01' existing = {
  name: 'kv'
}
resource secret 'Kv/vaults/secrets@2025-01-01' = {
  parent: vault
  name: 's'
}
resource identity 'Id/ids@2025-01-01' = {
  name: 'id'
}
resource assignment 'Auth/assignments@2025-01-01' = {
  scope: secret
  name: guid(secret.id, identity.id)
  properties: {
    principalId: identity.properties.principalId
  }
}`;
    const id = "resourceId('Kv/vaults/secrets', 'kv', 's')";
    expect(compiledResources(text)[2]).toEqual({
      type: "Auth/assignments",
      apiVersion: "2025-01-01",
      scope: `[${id}]`,
      name: `[guid(${id}, resourceId('Id/ids', 'id'))]`,
      properties: { principalId: "[reference(resourceId('Id/ids', 'id'), '2025-01-01').principalId]" },
      dependsOn: ["[resourceId('Id/ids', 'id')]", `[${id}]`],
    });
  });

  it("has a key of its own where resources have symbolic names", () => {
    const text =
      "type t = int\nresource a 'A/b@2025-01-01' = {\n  name: 'a'\n  resource c 'c' = {\n    name: 'c'\n  }\n}";
    expect(compiled(text).resources).toMatchObject({ "a::c": { dependsOn: ["a"] }, a: { name: "a" } });
  });
});
