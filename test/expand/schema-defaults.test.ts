import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isSchemaDefault } from "../../src/expand/schema-defaults.ts";
import { childElements, findAttribute, type XmlElement } from "../../src/xml/tree.ts";
import { describeWithShared } from "../shared-folder.ts";
import { documentOf } from "./packager-runs.ts";

describe("isSchemaDefault", () => {
  it("compares as it would be written", () => {
    expect(isSchemaDefault("sizeInMB", 1000)).toBe(true);
    expect(isSchemaDefault("cleanOnRoleRecycle", true)).toBe(true);
    expect(isSchemaDefault("cleanOnRoleRecycle", false)).toBe(false);
    expect(isSchemaDefault("constructor", "Small")).toBe(false);
  });
});

describeWithShared("defaults of the schema of SDK 2.4", (shared) => {
  const root = documentOf(join(shared, "reference/xsd/ServiceDefinitionSchema24.xsd")).root;
  const declared = root === undefined ? [] : below(root).filter(({ local }) => local === "attribute");
  const defaults = declared.flatMap((attribute) => {
    const value = findAttribute(attribute, "default")?.value;
    return value === undefined ? [] : [{ name: findAttribute(attribute, "name")?.value ?? "", value }];
  });

  it("are many", () => expect(defaults.length).toBeGreaterThan(10));

  it.each(defaults)("$name is $value", ({ name, value }) => {
    expect(isSchemaDefault(name, value)).toBe(true);
  });
});

function below(element: XmlElement): XmlElement[] {
  return [element, ...childElements(element).flatMap(below)];
}
