import type { Context } from "../context.ts";
import { expandCopies, isCopyList } from "../evaluate-copies.ts";
import { evaluateJson } from "../evaluate-json.ts";
import type { Evaluated, EvaluatedMember, EvaluatedObject } from "../evaluated.ts";
import type { Run } from "../run.ts";
import { arrayValue, undecided } from "../values/make-value.ts";
import { circular } from "./circular.ts";
import { lazily } from "./lazily.ts";
import { membersOf, writtenText } from "./part-of-template.ts";

/** What the variables of a template are, each evaluated when it is first used, loops (`copy`) among them multiplied. */
export function variablesOf(
  template: EvaluatedObject,
  run: Run,
  context: () => Context,
): ReadonlyMap<string, { readonly name: string; readonly value: () => Evaluated }> {
  const result = new Map<string, { name: string; value: () => Evaluated }>();
  const add = ({ name, nameSpan }: EvaluatedMember, compute: () => Evaluated) => {
    const value = lazily(compute, () => circular(`variable '${name}'`, nameSpan, run));
    result.set(name.toLowerCase(), { name, value });
  };
  for (const member of membersOf(template, "variables", run).values()) {
    if (isCopyList(member)) for (const copy of member.value.items) addCopy(copy, context, add);
    else add(member, () => evaluateJson(member.value, context()));
  }
  return result;
}

function addCopy(
  copy: Evaluated,
  context: () => Context,
  add: (member: EvaluatedMember, compute: () => Evaluated) => void,
): void {
  if (copy.kind !== "object") return;
  const name = writtenText(copy, "name");
  if (name === undefined) return;
  const list = arrayValue([copy], copy.span);
  const nothing = undecided(`the loop of variable '${name}' makes nothing`, copy.span);
  add(
    { name, nameSpan: copy.span, value: copy },
    () => expandCopies(list, context(), evaluateJson)[0]?.value ?? nothing,
  );
}
