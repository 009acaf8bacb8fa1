import type { Severity } from "../diagnostic/diagnostic.ts";
import type { Platform, Rule } from "./rule.ts";

/** Severities that the user set, by code. What is not in it keeps its own. */
export type SeverityByCode = ReadonlyMap<string, Severity | "off">;

/** The severity of a rule on a platform, or `off` where it does not hold there or was put off. */
export function severityOf(rule: Rule, platform: Platform, set: SeverityByCode): Severity | "off" {
  if (rule.platforms !== undefined && !rule.platforms.includes(platform)) return "off";
  return set.get(rule.name) ?? rule.severityOn?.[platform] ?? rule.severity;
}
