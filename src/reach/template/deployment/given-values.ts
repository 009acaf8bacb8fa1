import { diagnose } from "../../../diagnostic/code-record.ts";
import { nearestWord } from "../../../text/nearest-word.ts";
import { templateMissingValue, templateStructure, templateUndeclaredName } from "../codes.ts";
import type { Evaluated, EvaluatedMember, EvaluatedObject } from "../evaluated.ts";
import type { Run } from "../run.ts";
import { describeKind } from "../values/describe-kind.ts";
import { undecided } from "../values/make-value.ts";
import { lazily } from "./lazily.ts";
import type { GivenValues } from "./parameters.ts";
import { membersOf, writtenObject } from "./part-of-template.ts";

/** The object of values that a parameter file holds: its `parameters`, or the whole where it has none. */
export function valuesOfFile(file: EvaluatedObject): EvaluatedObject {
  return writtenObject(file, "parameters") ?? file;
}

/**
 * The values that a deployment is given: `{name: {value}}`, each evaluated by `evaluate` when it is asked for. One out
 * of a key vault is undecided. A name that the template does not declare is reported.
 */
export function givenValues(
  values: EvaluatedObject | undefined,
  template: EvaluatedObject,
  run: Run,
  evaluate: (value: Evaluated) => Evaluated,
): GivenValues {
  const declared = membersOf(template, "parameters", run);
  const given = new Map<string, () => Evaluated>();
  for (const [key, member] of values?.members ?? []) {
    if (key.startsWith("$") || key === "contentversion") continue;
    if (!declared.has(key)) reportUndeclared(member, declared, run);
    const compute = () => givenValue(member, run, evaluate);
    const read = lazily(compute, () => undecided(`parameter '${member.name}' depends on itself`, member.nameSpan));
    given.set(key, read);
  }
  return given;
}

function givenValue(member: EvaluatedMember, run: Run, evaluate: (value: Evaluated) => Evaluated): Evaluated {
  const { name, nameSpan } = member;
  const holder = member.value.kind === "string" ? evaluate(member.value) : member.value;
  if (holder.kind !== "object") return notHeld(member, run);
  const value = holder.members.get("value")?.value;
  if (value !== undefined) return evaluate(value);
  if (!holder.members.has("reference")) return notHeld(member, run);
  run.report(diagnose(templateMissingValue, "vault", nameSpan, { name }));
  return undecided(`parameter '${name}' takes its value out of a key vault`, nameSpan);
}

function notHeld({ name, value }: EvaluatedMember, run: Run): Evaluated {
  const data = { name, actual: describeKind(value), expected: "an object with a 'value'" };
  run.report(diagnose(templateStructure, "kind", value.span, data));
  return undecided(`parameter '${name}' is given without a 'value'`, value.span);
}

function reportUndeclared(
  { name, nameSpan }: EvaluatedMember,
  declared: ReadonlyMap<string, EvaluatedMember>,
  run: Run,
): void {
  const nearest = nearestWord(
    name,
    [...declared.values()].map((member) => member.name),
  );
  if (nearest === undefined) run.report(diagnose(templateUndeclaredName, "given", nameSpan, { name }));
  else run.report(diagnose(templateUndeclaredName, "givenNear", nameSpan, { name, nearest }));
}
