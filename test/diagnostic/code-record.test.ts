import { describe, expect, it } from "vitest";
import { defineCode, diagnose, fillMessage } from "../../src/diagnostic/code-record.ts";

const record = defineCode({
  name: "port-once",
  category: "endpoints",
  severity: "error",
  summary: "A port is used once.",
  why: "Two endpoints cannot listen on one port.",
  source: "https://example.org/ports",
  messages: { twice: "Port {port} of '{role}' is used twice." },
  example: { bad: "<a />", good: "<b />" },
});

describe("fillMessage", () => {
  it("fills holes once, with text as it is", () => {
    expect(fillMessage("{a} and {b}", { a: "{b}", b: "$&" })).toBe("{b} and $&");
    expect(fillMessage("{a}", { a: 0 })).toBe("0");
  });

  it("leaves a hole that nothing is given for", () => {
    expect(fillMessage("{constructor} {a}", {})).toBe("{constructor} {a}");
  });
});

describe("diagnose", () => {
  const span = { file: "a", start: 1, end: 2 };

  it("is a diagnostic of the code, its message filled in", () => {
    expect(diagnose(record, "twice", span, { port: 80, role: "Web" })).toEqual({
      code: "port-once",
      severity: "error",
      message: "Port 80 of 'Web' is used twice.",
      span,
      related: [],
      fixes: [],
    });
  });

  it("takes another severity, related places and fixes", () => {
    const extras = {
      severity: "info",
      related: [{ message: "Here.", span }],
      fixes: [{ title: "Use '81'", edits: [] }],
    } as const;
    expect(diagnose(record, "twice", span, { port: 80, role: "Web" }, extras)).toMatchObject(extras);
  });
});
