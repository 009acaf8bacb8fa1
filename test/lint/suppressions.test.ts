import { describe, expect, it } from "vitest";
import type { Severity } from "../../src/diagnostic/diagnostic.ts";
import { type LintOptions, lintService } from "../../src/lint/lint-service.ts";
import { builtInModules } from "../../src/modules/index.ts";
import { moduleMap } from "../../src/modules/module-map.ts";
import { parseXml } from "../../src/xml/parse.ts";

const options: LintOptions = {
  modules: moduleMap(builtInModules, []),
  platform: "classic",
  rolePlugins: [],
  sdk: undefined,
  severities: new Map([["no-retired-platform", "off"]]),
  today: "2026-11-22",
};

const endpoint = `<InputEndpoint name="Https" protocol="https" port="443" />`;
const reason = "TLS ends at the gateway";

/** The findings in a role that holds some endpoints, in a file with something at its top. */
function lint(
  endpoints: string,
  top = "",
  severities: readonly (readonly [string, Severity | "off"])[] = [],
): string[] {
  const text = `${top}<ServiceDefinition name="S" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition"><WorkerRole name="W" vmsize="Standard_E2_v3"><Endpoints>${endpoints}</Endpoints></WorkerRole></ServiceDefinition>`;
  const all = {
    ...options,
    severities: new Map([...options.severities, ["no-retiring-vm-size", "off"], ...severities]),
  };
  const found = lintService({ definition: parseXml(text, "a.csdef"), configurations: [] }, all as LintOptions);
  return found.map(({ code, message }) => (code.includes("suppression") ? `${code}: ${message}` : code));
}

describe("suppressions", () => {
  it("silence a rule in the next start tag, however many lines it has", () => {
    const tall = endpoint.replaceAll(" ", "\n  ");
    expect(lint(endpoint)).toEqual(["https-endpoint-needs-certificate"]);
    expect(lint(`<!-- csdef-disable-next-line https-endpoint-needs-certificate: ${reason} -->\n${tall}`)).toEqual([]);
  });

  it("do not reach the tag after it", () => {
    const second = endpoint.replaceAll("443", "444").replace("Https", "Second");
    const found = lint(
      `<!-- csdef-disable-next-line https-endpoint-needs-certificate: ${reason} -->${endpoint}${second}`,
    );
    expect(found).toEqual(["https-endpoint-needs-certificate"]);
  });

  it("silence a rule in the file, several at once", () => {
    const top = `<!-- csdef-disable-file https-endpoint-needs-certificate, no-duplicate-endpoint-name: ${reason} -->`;
    const twice = endpoint + endpoint.replace("443", "444");
    expect(lint(twice, top)).toEqual([]);
  });

  it("are reported where they silence nothing", () => {
    const plain = endpoint.replace("https", "tcp");
    expect(lint(`<!-- csdef-disable-next-line https-endpoint-needs-certificate: ${reason} -->${plain}`)).toEqual([
      "unused-suppression: The suppression of 'https-endpoint-needs-certificate' silences nothing.",
    ]);
  });

  it("are not reported as unused where the rule was put off", () => {
    const text = `<!-- csdef-disable-next-line https-endpoint-needs-certificate: ${reason} -->${endpoint}`;
    expect(lint(text, "", [["https-endpoint-needs-certificate", "off"]])).toEqual([]);
  });

  it("silence nothing without a reason or a rule", () => {
    const sentence = "suppression-is-understood: A suppression reads `csdef-disable-next-line rule-name: reason`.";
    expect(lint(`<!-- csdef-disable-next-line https-endpoint-needs-certificate -->${endpoint}`)).toEqual([
      sentence,
      "https-endpoint-needs-certificate",
    ]);
    expect(lint(`<!-- csdef-disable-next-line : ${reason} -->${endpoint}`)).toContain(sentence);
  });

  it("name rules that there are, and none of syntax", () => {
    expect(lint(`<!-- csdef-disable-next-line https-endpoint-needs-certificat: ${reason} -->${endpoint}`)).toContain(
      "suppression-is-understood: There is no rule 'https-endpoint-needs-certificat' to suppress; did you mean 'https-endpoint-needs-certificate'?",
    );
    expect(lint(`<!-- csdef-disable-next-line zzzzzzzz: ${reason} -->${endpoint}`)).toContain(
      "suppression-is-understood: There is no rule 'zzzzzzzz' to suppress.",
    );
    expect(lint(`<!-- csdef-disable-file xml-bad-reference: ${reason} -->${endpoint}`)).toContain(
      "suppression-is-understood: 'xml-bad-reference' says that the file cannot be read; it cannot be suppressed.",
    );
  });

  for (const written of ["csdef-disable-nextline", "csdef-disable", "CSDEF-disable-next-line", "csdef-disable-files"]) {
    it(`that are misspelt as ${written} are reported`, () => {
      expect(lint(`<!-- ${written} https-endpoint-needs-certificate: ${reason} -->${endpoint}`)).toContain(
        `suppression-is-understood: '${written}' suppresses nothing; a suppression begins with csdef-disable-next-line or csdef-disable-file.`,
      );
    });
  }

  it("leave comments alone that only speak of csdef", () => {
    expect(lint(`<!-- csdef files are XML -->${endpoint}`)).toEqual(["https-endpoint-needs-certificate"]);
  });
});
