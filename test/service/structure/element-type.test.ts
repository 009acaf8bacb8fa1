import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { FileKind } from "../../../src/service/file-kind.ts";
import { isInRange } from "../../../src/service/sdk.ts";
import {
  type ChildType,
  childTypeOf,
  type ElementType,
  elementTypeAt,
  rootTypeOf,
} from "../../../src/service/structure/element-type.ts";
import { parseXml } from "../../../src/xml/parse.ts";
import { childElements, type XmlElement } from "../../../src/xml/tree.ts";
import { checkText } from "./check-text.ts";

const complete: Readonly<Record<FileKind, string>> = {
  definition: "every-element.csdef",
  configuration: "every-element.cscfg",
  module: "every-element.csplugin",
};
const kinds: readonly FileKind[] = ["definition", "configuration", "module"];

function read(kind: FileKind): string {
  return readFileSync(new URL(`files/${complete[kind]}`, import.meta.url), "utf8");
}

describe("the table of elements", () => {
  it("is found by path", () => {
    const endpoint = elementTypeAt("definition", ["WorkerRole", "Endpoints", "InternalEndpoint"]);
    expect(endpoint?.attributes.map(({ name, isRequired }) => [name, isRequired])).toEqual([
      ["name", true],
      ["protocol", true],
      ["port", false],
    ]);
    expect(endpoint?.attributes[1]?.value).toEqual({ kind: "choice", values: ["http", "tcp", "udp", "any"] });
    expect(elementTypeAt("definition", ["WorkerRole", "Sites"])).toBeUndefined();
    expect(elementTypeAt("configuration", [])?.name).toBe("ServiceConfiguration");
  });

  it("tells apart what has one name in two places", () => {
    const protocolIn = (...path: readonly string[]) =>
      elementTypeAt("definition", path)?.attributes.find(({ name }) => name === "protocol")?.value;
    expect(protocolIn("WebRole", "InputEndpoints", "InputEndpoint")).toEqual({
      kind: "choice",
      values: ["http", "https"],
    });
    expect(protocolIn("WebRole", "InternalEndpoint")).toEqual({ kind: "choice", values: ["http"] });
    expect(elementTypeAt("module", ["Runtime"])?.attributes).toEqual([]);
  });

  it("tells order, alternatives, defaults, SDKs and secrets", () => {
    expect(rootTypeOf("configuration").childOrder).toEqual([
      ["Role"],
      ["NetworkConfiguration"],
      ["GuestAgentSettings"],
    ]);
    expect(elementTypeAt("definition", ["WorkerRole", "Runtime", "EntryPoint"])?.exactlyOne).toEqual([
      "ProgramEntryPoint",
      "NetFxEntryPoint",
    ]);
    const size = elementTypeAt("definition", ["WebRole", "LocalStorage"])?.attributes[1];
    expect([size?.name, size?.default]).toEqual(["sizeInMB", "1000"]);
    expect(rootTypeOf("definition").children.find(({ name }) => name === "VirtualMachineRole")).toMatchObject({
      since: "1.3",
      until: "2.3",
    });
    const setting = elementTypeAt("configuration", ["Role", "ConfigurationSettings", "Setting"]);
    expect(setting?.attributes.map(({ isSecret }) => isSecret)).toEqual([false, true]);
  });

  it.each(kinds)("describes every element and attribute of a %s", (kind) => {
    for (const type of typesBelow(rootTypeOf(kind), () => true)) {
      expect(type.description, type.name).toMatch(/\S.*\.$/);
      for (const { name, description } of type.attributes)
        expect(description, `${type.name}/@${name}`).toMatch(/\S.*\.$/);
    }
  });
});

describe("the complete files", () => {
  it.each(kinds)("of a %s are free of findings", (kind) => {
    expect(checkText(read(kind), complete[kind], "2.4")).toEqual([]);
  });

  it.each(["definition", "configuration"] as const)("hold everything that SDK 2.4 allows in a %s", (kind) => {
    const { root } = parseXml(read(kind), complete[kind]).value;
    const written = root === undefined ? new Map() : namesByType(root, rootTypeOf(kind));
    const absent = [...typesBelow(rootTypeOf(kind))].flatMap((type) => {
      const allowed = [...type.attributes, ...type.children].filter((one) => isInRange("2.4", one));
      return allowed.filter(({ name }) => !written.get(type)?.has(name)).map(({ name }) => `${type.name}/${name}`);
    });
    expect(absent).toEqual([]);
  });
});

/** A type and all that may stand in it, each once; unless asked for more, what SDK 2.4 knows. */
function typesBelow(
  type: ElementType,
  isMeant: (child: ChildType) => boolean = (child) => isInRange("2.4", child),
  seen = new Set<ElementType>(),
): ReadonlySet<ElementType> {
  if (seen.has(type)) return seen;
  seen.add(type);
  for (const { name } of type.children.filter(isMeant)) {
    const child = childTypeOf(type, name);
    if (child) typesBelow(child, isMeant, seen);
  }
  return seen;
}

function namesByType(
  element: XmlElement,
  type: ElementType,
  names = new Map<ElementType, Set<string>>(),
): ReadonlyMap<ElementType, ReadonlySet<string>> {
  const own = names.get(type) ?? new Set();
  names.set(type, own);
  for (const { name } of element.attributes) own.add(name);
  for (const child of childElements(element)) {
    own.add(child.local);
    const childType = childTypeOf(type, child.local);
    if (childType) namesByType(child, childType, names);
  }
  return names;
}
