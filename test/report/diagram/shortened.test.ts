import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shortened } from "../../../src/report/diagram/shortened.ts";
import { displayWidth } from "../../../src/text/display-width.ts";

describe("a shortened text", () => {
  it("keeps its start and its end", () => {
    expect(shortened("Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp", 20)).toBe("Microsoft.Win…ss.Rdp");
    expect(shortened("short", 5)).toBe("short");
    expect(shortened("shorter", 5)).toBe("sho…r");
  });

  it("does not cut a letter in two", () =>
    expect(shortened("役割役割役割e\u0301e\u0301", 8)).toBe("役割…e\u0301e\u0301"));

  it("fits, whatever it is", () => {
    const check = (text: string, columns: number) => displayWidth(shortened(text, columns)) <= columns;
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.integer({ min: 1, max: 40 }), check));
  });
});
