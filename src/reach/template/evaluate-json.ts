import { diagnose } from "../../diagnostic/code-record.ts";
import { templateExpressionSyntax } from "./codes.ts";
import type { Context } from "./context.ts";
import { expandCopies, isCopyList } from "./evaluate-copies.ts";
import { evaluateExpression, placeIn } from "./evaluate-expression.ts";
import type { Evaluated, EvaluatedArray, EvaluatedMember, EvaluatedObject } from "./evaluated.ts";
import { isExpression, literalText } from "./expression/is-expression.ts";
import { arrayValue, objectValue, textValue, undecided } from "./values/make-value.ts";

/**
 * The value with the expressions in it evaluated, loops over properties (`copy`) multiplied. What was written out keeps
 * its place; what an expression gave has the place of the string that held it.
 */
export function evaluateJson(value: Evaluated, context: Context): Evaluated {
  if (context.loops.length > 0 || context.lambdas.size > 0) {
    const spent = context.run.spend(1, value.span);
    if (spent !== undefined) return spent;
  }
  switch (value.kind) {
    case "string":
      return evaluateText(value.value, { ...context, at: value.span });
    case "array":
      return context.run.deeper(value.span, () => evaluateItems(value, context));
    case "object":
      return context.run.deeper(value.span, () => context.run.bounded(evaluateMembers(value, context)));
    default:
      return value;
  }
}

/** The value of a string as written: of its expression, or else its characters. */
function evaluateText(written: string, context: Context): Evaluated {
  const { at, run } = context;
  if (!isExpression(written)) return textValue(literalText(written), at);
  const parsed = run.expressionOf(written);
  if (parsed.kind === "expression") return { ...evaluateExpression(parsed.expression, context), span: at };
  run.report(diagnose(templateExpressionSyntax, "syntax", placeIn(at, parsed), { what: parsed.what }));
  return undecided(`the expression cannot be read: ${parsed.what}`, at);
}

function evaluateItems({ items, span }: EvaluatedArray, context: Context): Evaluated {
  return context.run.bounded(
    arrayValue(
      items.map((item) => evaluateJson(item, context)),
      span,
    ),
  );
}

function evaluateMembers(value: EvaluatedObject, context: Context): Evaluated {
  const members = new Map<string, EvaluatedMember>();
  for (const member of value.members.values()) {
    if (isCopyList(member)) {
      for (const copied of expandCopies(member.value, context, evaluateJson)) {
        members.set(copied.name.toLowerCase(), copied);
      }
      continue;
    }
    const name = evaluateName(member, context);
    members.set(name.toLowerCase(), { ...member, name, value: evaluateJson(member.value, context) });
  }
  return objectValue(members, value.span);
}

/** Tags and identities have names that are expressions. One that cannot be found stays as written. */
function evaluateName({ name, nameSpan }: EvaluatedMember, context: Context): string {
  if (!isExpression(name)) return literalText(name);
  const value = evaluateText(name, { ...context, at: nameSpan });
  return value.kind === "string" ? value.value : name;
}
