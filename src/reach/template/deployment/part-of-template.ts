import { diagnose } from "../../../diagnostic/code-record.ts";
import { templateStructure } from "../codes.ts";
import type { EvaluatedMember, EvaluatedObject } from "../evaluated.ts";
import type { Run } from "../run.ts";
import { describeKind } from "../values/describe-kind.ts";
import { undecided } from "../values/make-value.ts";

/** The members of an object of a template, such as its `parameters`. What is no object is reported and has none. */
export function membersOf(template: EvaluatedObject, name: string, run: Run): ReadonlyMap<string, EvaluatedMember> {
  const value = template.members.get(name)?.value;
  if (value === undefined || value.kind === "null") return new Map();
  if (value.kind === "object") return value.members;
  const data = { name, actual: describeKind(value), expected: "an object" };
  run.report(diagnose(templateStructure, "kind", value.span, data));
  return new Map();
}

/** The string that a member of an object is as written. */
export function writtenText(object: EvaluatedObject, name: string): string | undefined {
  const value = object.members.get(name)?.value;
  return value?.kind === "string" ? value.value : undefined;
}

/** The object that a member of an object is as written. */
export function writtenObject(object: EvaluatedObject, name: string): EvaluatedObject | undefined {
  const value = object.members.get(name)?.value;
  return value?.kind === "object" ? value : undefined;
}

/** What a member that is missing is undecided for. */
export function lacks(object: EvaluatedObject, name: string, run: Run) {
  run.report(diagnose(templateStructure, "lacks", object.span, { name }));
  return undecided(`it has no '${name}'`, object.span);
}
