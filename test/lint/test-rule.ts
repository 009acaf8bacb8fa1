import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostic/diagnostic.ts";
import { sortDiagnostics } from "../../src/diagnostic/diagnostic.ts";
import type { Platform, Rule } from "../../src/lint/rule.ts";
import { askedRules, runRules } from "../../src/lint/run-rules.ts";
import type { Sdk } from "../../src/service/sdk.ts";
import { applyEdits } from "../../src/text/edit.ts";
import { completeFile, configurationMark, type MarkedText, readMarks } from "./fragments.ts";
import { subjectsOf } from "./subjects.ts";

/** The files and circumstances of a case: a fragment for the file that the rule looks at, or one for each file. */
export interface Case {
  readonly code?: string;
  readonly definition?: string;
  readonly configuration?: string;
  readonly sdk?: Sdk;
  readonly platform?: Platform;
  readonly today?: string;
  /** The name of the configuration's file, where it matters. */
  readonly configurationFile?: string;
}

/** What the rule must find: the spans in marks `[|…|]`, all with this message, or one message for each mark in order. */
export interface Report extends Case {
  readonly message: string | readonly string[];
  /** The sentence itself, where a case is about its words. */
  readonly text?: string;
}

export interface Cases {
  readonly accepts: Readonly<Record<string, string | Case>>;
  readonly reports: Readonly<Record<string, Report>>;
}

interface Files {
  readonly definition: MarkedText | undefined;
  readonly configuration: MarkedText | undefined;
}

/**
 * Tests a rule: its own example (at least one finding in the bad one, none in the good one), what it accepts, and what it
 * reports with the exact spans. It refuses a case that is there twice, asks for a case of each message, and checks
 * that each fix removes the finding that brought it.
 */
export function testRule(rule: Rule, cases: Cases): void {
  describe(rule.name, () => {
    it("reports its own bad example", () => {
      expect(find(rule, fromExample(rule, rule.example.bad)).length).toBeGreaterThan(0);
    });
    it("accepts its own good example", () => {
      expect(find(rule, fromExample(rule, rule.example.good))).toEqual([]);
    });
    it("has no case twice, and one for each message", () => {
      const all = [...Object.values(cases.accepts), ...Object.values(cases.reports)].map((one) => JSON.stringify(one));
      expect(new Set(all).size).toBe(all.length);
      const messages = new Set(Object.values(cases.reports).flatMap((report) => report.message));
      expect([...messages].sort()).toEqual(Object.keys(rule.messages).sort());
    });
    for (const [name, accepted] of Object.entries(cases.accepts)) {
      const given = typeof accepted === "string" ? { code: accepted } : accepted;
      it(`accepts ${name}`, () => expect(find(rule, given)).toEqual([]));
    }
    for (const [name, report] of Object.entries(cases.reports)) it(`reports ${name}`, () => checkReport(rule, report));
  });
}

function checkReport(rule: Rule, report: Report): void {
  const files = filesOf(rule, report);
  const found = find(rule, report);
  expect(found.map(place)).toEqual(expectedPlaces(files));
  const messages = typeof report.message === "string" ? found.map(() => report.message) : report.message;
  expect(found.map((diagnostic) => messageName(rule, diagnostic))).toEqual(messages);
  if (report.text !== undefined) expect(found[0]?.message).toBe(report.text);
  for (const diagnostic of found) checkFixes(rule, report, files, diagnostic);
}

function place({ span }: Diagnostic): string {
  return `${span.file.endsWith(".cscfg") ? "configuration" : "definition"} ${span.start}-${span.end}`;
}

function expectedPlaces({ definition, configuration }: Files): string[] {
  const of = (file: string, marked: MarkedText | undefined) =>
    (marked?.spans ?? []).map(({ start, end }) => `${file} ${start}-${end}`);
  return [...of("configuration", configuration), ...of("definition", definition)];
}

/** Which of the rule's messages a diagnostic is: the one whose fixed words it has. */
function messageName(rule: Rule, diagnostic: Diagnostic): string | undefined {
  return Object.entries(rule.messages)
    .filter(([, text]) => patternOf(text).test(diagnostic.message))
    .sort(([, left], [, right]) => right.replace(/\{\w+\}/g, "").length - left.replace(/\{\w+\}/g, "").length)[0]?.[0];
}

function patternOf(message: string): RegExp {
  const fixed = message.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${fixed.join("[^]*")}$`);
}

function checkFixes(rule: Rule, given: Case, files: Files, diagnostic: Diagnostic): void {
  for (const fix of diagnostic.fixes) {
    const fixed = (text: MarkedText | undefined, ending: string) =>
      text && {
        text: applyEdits(
          text.text,
          fix.edits.filter((edit) => edit.span.file.endsWith(ending)),
        ),
        spans: [],
      };
    const after = {
      definition: fixed(files.definition, ".csdef"),
      configuration: fixed(files.configuration, ".cscfg"),
    };
    const left = findIn(rule, given, after).filter((other) => other.message === diagnostic.message);
    const before = findIn(rule, given, files).filter((other) => other.message === diagnostic.message);
    expect(left.length, `the fix "${fix.title}" removes its finding`).toBeLessThan(before.length);
  }
}

/** An example is for the first platform that the rule holds on. */
function fromExample(rule: Rule, example: string): Case {
  const platform = rule.platforms?.[0] ?? "classic";
  if (rule.on !== "service") return { code: example, platform };
  const [definition = "", configuration = ""] = example.split(configurationMark);
  return { definition, configuration, platform };
}

function filesOf(rule: Rule, { code, definition, configuration }: Case): Files {
  const asDefinition = definition ?? (rule.on === "definition" ? code : undefined);
  const asConfiguration = configuration ?? (rule.on === "configuration" ? code : undefined);
  const complete = (text: string | undefined, file: "definition" | "configuration") =>
    text === undefined ? undefined : readMarks(completeFile(text, file));
  return {
    definition: complete(asDefinition, "definition"),
    configuration: complete(asConfiguration, "configuration"),
  };
}

function find(rule: Rule, given: Case): Diagnostic[] {
  return findIn(rule, given, filesOf(rule, given));
}

function findIn(rule: Rule, given: Case, files: Files): Diagnostic[] {
  const found = subjectsOf(files.definition?.text, files.configuration?.text, given).flatMap((subjects) =>
    runRules(askedRules([rule], subjects.subject.platform, new Map()), subjects),
  );
  return sortDiagnostics(found);
}
