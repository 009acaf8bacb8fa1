import { describe, expect, it } from "vitest";
import { knownXPathsLike, parseInstanceValueXPath } from "../../src/service/instance-value-xpath.ts";

describe("parseInstanceValueXPath", () => {
  it("tells a fact from a declared item", () => {
    expect(parseInstanceValueXPath("/RoleEnvironment/Deployment/@id")).toEqual({ kind: "fact" });
    expect(parseInstanceValueXPath("/RoleEnvironment/CurrentInstance/Endpoints/Endpoint[@name='A.B']/@port")).toEqual({
      kind: "endpoint",
      name: "A.B",
    });
  });
  it("knows everything that it offers", () => {
    for (const xpath of [...knownXPathsLike("x"), ...knownXPathsLike("[@name='x']"), ...knownXPathsLike('["x"]')])
      expect(parseInstanceValueXPath(xpath)).toBeDefined();
  });
  it("refuses an attribute of another kind of item", () => {
    const xpath = "/RoleEnvironment/CurrentInstance/Endpoints/Endpoint[@name='A']/@path";
    expect(parseInstanceValueXPath(xpath)).toBeUndefined();
  });
  it("refuses quotes that do not match", () => {
    const xpath = "/RoleEnvironment/CurrentInstance/Endpoints/Endpoint[@name='A\"]/@port";
    expect(parseInstanceValueXPath(xpath)).toBeUndefined();
  });
  it("takes a long hostile text in its stride", () => {
    const started = performance.now();
    expect(parseInstanceValueXPath(`${"[".repeat(100_000)}@name='${"'".repeat(100_000)}`)).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(500);
  });
});
