import { fillMessage } from "../diagnostic/code-record.ts";
import type { Diagnostic, Severity } from "../diagnostic/diagnostic.ts";
import {
  type AnyFinding,
  type ConfigurationSubject,
  type DefinitionSubject,
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

/** What all rules of a kind of subject find in one, with the severities that were set. A rule that is off is not asked. */
export function runRules(rules: readonly Rule[], subjects: Subjects, severities: SeverityByCode): Diagnostic[] {
  const { platform } = subjects.subject;
  return rules.flatMap((rule) => {
    const severity = severityOf(rule, platform, severities);
    return severity === "off" ? [] : Array.from(findings(rule, subjects), (one) => toDiagnostic(rule, severity, one));
  });
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
