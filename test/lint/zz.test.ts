import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allCodes } from "../../src/lint/lint-service.ts";
import { noSettings, readSettings } from "../../src/lint/settings.ts";
import { LineIndex } from "../../src/text/line-index.ts";

const schema = JSON.parse(readFileSync(new URL("../../schemas/settings.schema.json", import.meta.url), "utf8"));
const validate = new Ajv2020().compile(schema);

/** Findings as `line:column code message`, with what they point at. */
function findings(text: string): string[] {
  const lines = new LineIndex(text);
  return readSettings(text, "csdef.json", allCodes).diagnostics.map(({ code, message, span }) => {
    const { line, column } = lines.at(span.start);
    return `${line}:${column} ${code} <${text.slice(span.start, span.end)}> ${message}`;
  });
}

describe("readSettings", () => {
  it("reads everything there is to be set", () => {
    const text = `// for the shop
{
  "$schema": "https://example.com/settings.schema.json",
  "rules": { "https-endpoint-needs-certificate": "off", "unknown-element": "warning", },
  "sdk": "2.4", /* the old one */
  "platform": "extended-support",
  "modules": ["../plugins"],
  "rolePlugins": ["IntelliTrace", "Profiling"],
}
`;
    const { value, diagnostics } = readSettings(text, "csdef.json", allCodes);
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({
      severities: new Map([
        ["https-endpoint-needs-certificate", "off"],
        ["unknown-element", "warning"],
      ]),
      sdk: "2.4",
      platform: "extended-support",
      rolePlugins: ["IntelliTrace", "Profiling"],
    });
    expect(value.modules.map(({ value: folder, span }) => [folder, text.slice(span.start, span.end)])).toEqual([
      ["../plugins", "../plugins"],
    ]);
  });

  it.each([
    ["{}", []],
    [`{\n  "rule": {}\n}`, ["2:4 settings-key-is-known <rule> 'rule' is no setting; did you mean 'rules'?"]],
    [
      `{ "__proto__": 1 }`,
      [
        "1:4 settings-key-is-known <__proto__> '__proto__' is no setting; there are rules, sdk, platform, modules, rolePlugins.",
      ],
    ],
    [
      `{ "rules": { "htps-endpoint-needs-certificate": "off" } }`,
      [
        "1:15 settings-rule-is-known <htps-endpoint-needs-certificate> There is no rule 'htps-endpoint-needs-certificate'; did you mean 'https-endpoint-needs-certificate'?",
      ],
    ],
    [
      `{ "rules": { "constructor": "off" } }`,
      ["1:15 settings-rule-is-known <constructor> There is no rule 'constructor'."],
    ],
    [
      `{ "rules": { "xml-tag-mismatch": "off" } }`,
      [
        "1:15 settings-rule-is-known <xml-tag-mismatch> 'xml-tag-mismatch' says that a file cannot be read; its severity cannot be changed.",
      ],
    ],
    [
      `{ "rules": { "unknown-element": "Off" } }`,
      ["1:34 settings-value-is-valid <Off> 'unknown-element' is one of off, info, warning, error, not 'Off'."],
    ],
    [
      `{ "rules": { "unknown-element": 0 } }`,
      ["1:33 settings-value-is-valid <0> 'unknown-element' is one of off, info, warning, error, not 0."],
    ],
    [`{ "rules": ["x"] }`, ["1:12 settings-value-is-valid <[\"x\"]> 'rules' is an object, not a list."]],
    [`{ "modules": "x" }`, ["1:15 settings-value-is-valid <x> 'modules' is a list of texts, not 'x'."]],
    [`{ "rolePlugins": ["a", 7] }`, ["1:24 settings-value-is-valid <7> 'rolePlugins' is a list of texts, not 7."]],
    [`[]`, ["1:1 settings-value-is-valid <[]> 'csdef.json' is an object, not a list."]],
    [`null`, ["1:1 settings-value-is-valid <null> 'csdef.json' is an object, not null."]],
    [`{ "sdk": }`, ["1:10 settings-are-json <}> This is no JSON: value expected."]],
    [`{ sdk: "2.4" }`, ["1:3 settings-are-json <sdk> This is no JSON: invalid symbol."]],
  ])("tells what is wrong with %s", (text, expected) => {
    expect(findings(text)).toEqual(expected);
  });

  it("names the SDKs and platforms that there are", () => {
    expect(findings(`{ "sdk": "2.10", "platform": "Classic" }`)).toEqual([
      expect.stringContaining("'sdk' is one of 1.0, 1.1,"),
      expect.stringContaining("'platform' is one of classic, extended-support, scale-sets, not 'Classic'."),
    ]);
  });

  it("reads what stands beside a mistake", () => {
    const { value, diagnostics } = readSettings(
      `{ "rules": { "nope": "off", "unknown-element": "info" }, "sdk": "2.4" `,
      "f",
      allCodes,
    );
    expect(diagnostics.length).toBeGreaterThan(1);
    expect(value.sdk).toBe("2.4");
    expect(value.severities).toEqual(new Map([["unknown-element", "info"]]));
  });

  it("finds an empty file wanting", () => {
    const { value, diagnostics } = readSettings("", "f", allCodes);
    expect(value).toEqual(noSettings);
    expect(diagnostics.map(({ code }) => code)).toEqual(["settings-are-json"]);
  });

  it.each([
    ["brackets", "[".repeat(100_000)],
    ["braces", '{"a":'.repeat(100_000)],
    ["closed brackets", "[".repeat(5000) + "]".repeat(5000)],
  ])("survives %s in each other", (_name, text) => {
    expect(readSettings(text, "f", allCodes).diagnostics.map(({ code }) => code)).toEqual(["settings-are-json"]);
  });

  it("accepts exactly what its schema accepts", () => {
    const value = fc.oneof(
      fc.constantFrom("off", "error", "2.4", "3.0", "classic", "azure", ""),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    );
    const settings = fc.record(
      {
        $schema: fc.constant("x"),
        rules: fc.oneof(fc.dictionary(fc.constantFrom("unknown-element", "web-role-without-sites"), value), value),
        sdk: value,
        platform: value,
        modules: fc.oneof(fc.array(value), value),
        rolePlugins: fc.oneof(fc.array(value), value),
        extra: value,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(settings, (data) => {
        const { diagnostics } = readSettings(JSON.stringify(data), "f", allCodes);
        expect(diagnostics.length === 0).toBe(validate(data));
      }),
    );
  });

  it("never throws, and points into its text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]":,/*\\ \n-1truenul') }), (text) => {
        for (const { span } of readSettings(text, "f", allCodes).diagnostics) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 60000 },
    );
  });

  it("has an example of each code that shows it", () => {
    for (const code of allCodes.filter(
      ({ name }) => name.startsWith("settings-") && name !== "settings-modules-exist",
    )) {
      expect(readSettings(code.example.bad, "f", allCodes).diagnostics.map(({ code: found }) => found)).toContain(
        code.name,
      );
      expect(readSettings(code.example.good, "f", allCodes).diagnostics).toEqual([]);
    }
  });
});
