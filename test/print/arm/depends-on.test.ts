import { describe, expect, it } from "vitest";
import { compiled } from "./compiled.ts";

const declarations = `
param l array
resource zebra 'A/b@2025-01-01' = {
  name: 'zebra'
}
resource groups 'A/g@2025-01-01' = [for e in l: {
  name: e
}]
resource net 'A/n@2025-01-01' = {
  name: 'net'
  resource web 'subnets' existing = {
    name: 'web'
  }
}
resource netB 'A/n@2025-01-01' = {
  name: 'netB'
}
resource neta 'A/n@2025-01-01' = {
  name: 'neta'
}
resource parts 'A/g/p@2025-01-01' existing = [for (e, i) in l: {
  parent: groups[i]
  name: 'part'
}]
var zebraId = zebra.id
var throughTwo = '\${zebraId}/x'
var groupIds = [for (e, i) in l: groups[i].id]
`;

/** The names of what a resource with this body waits for, short: `A/b zebra`. */
function waitsFor(body: string, head = "{", end = "}"): readonly string[] {
  const { resources } = compiled(
    `${declarations}\nresource last 'A/last@2025-01-01' = ${head}\n  name: 'last'\n${body}\n${end}`,
  );
  const last = resources.find(({ type }) => type === "A/last");
  const found = last?.dependsOn;
  return Array.isArray(found) ? found : [];
}

const group = (index: string) => `[resourceId('A/g', parameters('l')[${index}])]`;
const eachHead = "[for (e, i) in l: {";

describe("what a resource waits for", () => {
  it("is each resource that it refers to, once, by the order of the symbols", () => {
    const body =
      "  a: zebra.id\n  b: neta.properties.x\n  c: net.name\n  d: zebra.location\n  e: netB.id\n  dependsOn: [\n    zebra\n  ]";
    expect(waitsFor(body)).toEqual([
      "[resourceId('A/n', 'net')]",
      "[resourceId('A/n', 'neta')]",
      "[resourceId('A/n', 'netB')]",
      "[resourceId('A/b', 'zebra')]",
    ]);
  });

  it("is a resource whose property is named by a text, and one in the index of another", () => {
    expect(waitsFor("  a: zebra['properties'].x")).toEqual(["[resourceId('A/b', 'zebra')]"]);
    expect(waitsFor("  a: l[length(zebra.name)]")).toEqual(["[resourceId('A/b', 'zebra')]"]);
    expect(waitsFor("  a: zebra.listKeys(net.name).x")).toEqual([
      "[resourceId('A/n', 'net')]",
      "[resourceId('A/b', 'zebra')]",
    ]);
  });

  it("is nothing where a name says it all", () => {
    expect(waitsFor("  a: resourceId('A/b', 'zebra')")).toEqual([]);
  });

  it("is found through variables", () => {
    expect(waitsFor("  a: throughTwo")).toEqual(["[resourceId('A/b', 'zebra')]"]);
  });

  it("is the resource that an existing one is a part of", () => {
    expect(waitsFor("  a: net::web.id")).toEqual(["[resourceId('A/n', 'net')]"]);
  });

  it("is one item of a loop, or all of it", () => {
    expect(waitsFor("  a: groups[1].id\n  b: groups[0].id")).toEqual([group("0"), group("1")]);
    expect(waitsFor("  dependsOn: [\n    groups\n  ]")).toEqual(["groups"]);
    expect(waitsFor("  a: groups[1].id\n  dependsOn: [\n    groups\n  ]")).toEqual(["groups"]);
  });

  it("is the item of the same index for each item of a loop", () => {
    expect(waitsFor("  a: groups[i].id", eachHead, "}]")).toEqual([group("copyIndex()")]);
    expect(waitsFor("  a: parts[i].id", eachHead, "}]")).toEqual([group("copyIndex()")]);
    expect(waitsFor("  a: groupIds[i]", eachHead, "}]")).toEqual([group("copyIndex()")]);
  });

  it("is all of a loop where the index changes within the resource", () => {
    expect(waitsFor("  a: { x: [for (e, i) in l: groups[i].id] }")).toEqual(["groups"]);
    expect(waitsFor("  a: map(range(0, 2), i => groups[i].id)")).toEqual(["groups"]);
    expect(waitsFor("  a: groupIds")).toEqual(["groups"]);
    expect(waitsFor("  a: { x: [for (e, i) in l: parts[i].id] }")).toEqual(["groups"]);
    expect(waitsFor("  a: { x: [for (e, i) in l: groupIds[i]] }")).toEqual(["groups"]);
  });

  it("is the item of a constant index through what is existing or variable", () => {
    expect(waitsFor("  a: parts[1].id")).toEqual([group("1")]);
    expect(waitsFor("  a: groupIds[1]")).toEqual([group("1")]);
  });

  it("has symbolic names, and existing resources that are read, in the second version of the language", () => {
    const text = `type t = int
${declarations}
resource vault 'A/v@2025-01-01' existing = {
  name: 'v'
}
resource last 'A/last@2025-01-01' = [for (e, i) in l: {
  name: e
  a: groups[i].id
  b: vault.PROPERTY
  c: net.id
}]`;
    const found = (how: string) => JSON.parse(JSON.stringify(compiled(text.replace("PROPERTY", how)).resources));
    expect(found("id").last.dependsOn).toEqual(["[format('groups[{0}]', copyIndex())]", "net"]);
    expect(found("properties.uri").last.dependsOn).toEqual(["[format('groups[{0}]', copyIndex())]", "net", "vault"]);
  });
});
