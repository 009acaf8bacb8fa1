import { describe, expect, it } from "vitest";
import { nearestWord } from "../../src/text/nearest-word.ts";

describe("nearestWord", () => {
  it("finds the word that was meant", () => {
    expect(nearestWord("RemoteAcces", ["Diagnostics", "RemoteAccess", "RemoteForwarder"])).toBe("RemoteAccess");
    expect(nearestWord("Standart_D1", ["Standard_D1", "Standard_D1_v2"])).toBe("Standard_D1");
  });
  it("takes a word in another case as the nearest", () => {
    expect(nearestWord("STANDARD_D1", ["Standard_D2", "Standard_D1"])).toBe("Standard_D1");
  });
  it("takes the same case first among equals", () => {
    expect(nearestWord("weba", ["WEB", "web"])).toBe("web");
  });
  it("keeps to the first of equals", () => {
    expect(nearestWord("Endpoint3", ["Endpoint1", "Endpoint2"])).toBe("Endpoint1");
  });
  it("finds nothing where nothing is near", () => {
    expect(nearestWord("Https", ["RemoteAccess"])).toBeUndefined();
    expect(nearestWord("A", [])).toBeUndefined();
    expect(nearestWord("A", [""])).toBeUndefined();
  });
  it("goes no further than it is told", () => {
    expect(nearestWord("Standard_B2s", ["Standard_D2"])).toBe("Standard_D2");
    expect(nearestWord("Standard_B2s", ["Standard_D2"], 1)).toBeUndefined();
  });
  it("does not offer the word itself", () => {
    expect(nearestWord("web", ["web", "Web"])).toBe("Web");
  });
  it("does not look for very long words", () => {
    expect(nearestWord("a".repeat(201), ["a".repeat(200)])).toBeUndefined();
  });
});
