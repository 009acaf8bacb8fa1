import { fillMessage } from "../diagnostic/code-record.ts";
import type { Diagnostic, Severity } from "../diagnostic/diagnostic.ts";
import {
  type AnyFinding,
  type ConfigurationSubject,
  type DefinitionSubject,
  type Platform,
  type Rule,
  type ServiceSubject,
  spanOf,
} from "./rule.ts";
import { type SeverityByCode, severityOf } from "./severities.ts";

/** What there is to look at: a definition, a configuration, or (each pair of) both. */
export type Subjects =
  | { readonly on: "definition"; readonly subject: DefinitionSubject }
  | { readonly on: "configuration"; readonly subject: ConfigurationSubject }
  | { readonly on: "service"; readonly subject: ServiceSubject };

/** A rule that is asked, and what its findings count as. */
interface AskedRule {
  readonly rule: Rule;
  readonly severity: Severity;
}

/** The rules that are asked, by what they look at. */
export type AskedRules = Readonly<Record<Rule["on"], readonly AskedRule[]>>;

/** The rules that hold on a platform with the severities that were set. One that is off is not among them. */
export function askedRules(rules: readonly Rule[], platform: Platform, severities: SeverityByCode): AskedRules {
  const asked = rules.flatMap((rule) => {
    const severity = severityOf(rule, platform, severities);
    return severity === "off" ? [] : [{ rule, severity }];
  });
  const on = (subject: Rule["on"]) => asked.filter(({ rule }) => rule.on === subject);
  return { definition: on("definition"), configuration: on("configuration"), service: on("service") };
}

/** What the rules that look at such a subject find in it. */
export function runRules(asked: AskedRules, subjects: Subjects): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { rule, severity } of asked[subjects.on]) {
    for (const finding of findings(rule, subjects)) found.push(toDiagnostic(rule, severity, finding));
  }
  return found;
}

function findings(rule: Rule, subjects: Subjects): Iterable<AnyFinding> {
  if (rule.on === "definition" && subjects.on === "definition") return rule.check(subjects.subject);
  if (rule.on === "configuration" && subjects.on === "configuration") return rule.check(subjects.subject);
  if (rule.on === "service" && subjects.on === "service") return rule.check(subjects.subject);
  return [];
}

function toDiagnostic(rule: Rule, severity: Severity, finding: AnyFinding): Diagnostic {
  return {
    code: rule.name,
    severity,
    message: fillMessage(messageOf(rule, finding), finding.data ?? {}),
    span: spanOf(finding.at),
    related: (finding.related ?? []).map(({ message, at }) => ({ message, span: spanOf(at) })),
    fixes: finding.fixes ?? [],
  };
}

function messageOf(rule: Rule, finding: AnyFinding): string {
  const message = Object.hasOwn(rule.messages, finding.message) ? rule.messages[finding.message] : undefined;
  if (message === undefined) throw new Error(`Rule ${rule.name} has no message ${finding.message}.`);
  return message;
}
