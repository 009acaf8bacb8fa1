import { describe, expect, it } from "vitest";
import { suggestName } from "../../../src/service/structure/suggest-name.ts";

describe("suggestName", () => {
  it("overlooks case and white space", () => {
    expect(suggestName(" TCP", ["http", "tcp"])).toEqual({ name: "tcp", isClear: true });
  });

  it("finds the nearest name", () => {
    expect(suggestName("LocalStorages", ["LocalResources", "LocalStorage"])).toEqual({
      name: "LocalStorage",
      isClear: true,
    });
  });

  it("finds, not clearly, the shortest name that holds the word", () => {
    const names = ["InstanceInputEndpoint", "InternalEndpoint", "InputEndpoint"];
    expect(suggestName("Endpoint", names)).toEqual({ name: "InputEndpoint", isClear: false });
  });

  it("finds nothing where nothing is near", () => {
    expect(suggestName("Banana", ["Imports", "Startup"])).toBeUndefined();
    expect(suggestName("", ["a"])).toBeUndefined();
    expect(suggestName("x".repeat(100_000), ["x".repeat(100_000)])).toBeUndefined();
  });
});
