import { diagnose } from "../../../diagnostic/code-record.ts";
import { templateMissingValue } from "../codes.ts";
import type { Context } from "../context.ts";
import { evaluateJson } from "../evaluate-json.ts";
import type { Evaluated, EvaluatedMember, EvaluatedObject } from "../evaluated.ts";
import { parameterStandIn } from "../placeholders.ts";
import type { Run } from "../run.ts";
import { booleanOf } from "../values/boolean-of.ts";
import { booleanValue, nullValue, numberValue, textValue, undecided } from "../values/make-value.ts";
import { wholeNumber } from "../values/whole-number.ts";
import { circular } from "./circular.ts";
import { lazily } from "./lazily.ts";
import { membersOf, writtenObject, writtenText } from "./part-of-template.ts";

/** The values that a deployment is given, by the names of its parameters in lower case. */
export type GivenValues = ReadonlyMap<string, () => Evaluated>;

/**
 * What the parameters of a template are: the value that is given, else the default, else `null` where that is allowed.
 * One without a value is reported when it is first used, and undecided.
 */
export function parametersOf(
  template: EvaluatedObject,
  given: GivenValues,
  run: Run,
  context: () => Context,
): ReadonlyMap<string, () => Evaluated> {
  const parameters = membersOf(template, "parameters", run);
  const entries = [...parameters].map(([key, member]) => {
    const compute = () => parameterValue(member, template, given.get(key), context());
    return [key, lazily(compute, () => circular(`parameter '${member.name}'`, member.nameSpan, run))] as const;
  });
  return new Map(entries);
}

function parameterValue(
  member: EvaluatedMember,
  template: EvaluatedObject,
  given: (() => Evaluated) | undefined,
  context: Context,
): Evaluated {
  const declaration = member.value.kind === "object" ? resolved(member.value, template) : undefined;
  const value = given?.();
  const isNullable = declaration?.members.get("nullable")?.value;
  const allowsNull = isNullable !== undefined && booleanOf(isNullable) === true;
  const byDefault = declaration?.members.get("defaultvalue")?.value;
  const isOmitted = value === undefined || (value.kind === "null" && !allowsNull && byDefault !== undefined);
  if (!isOmitted) return ofType(value, declaration);
  if (byDefault !== undefined) return ofType(evaluateJson(byDefault, context), declaration);
  if (allowsNull) return nullValue(member.nameSpan);
  return byConvention(member, context) ?? missing(member, declaration, context.run);
}

/** The declaration with what the definition that it refers to adds. */
function resolved(declaration: EvaluatedObject, template: EvaluatedObject): EvaluatedObject {
  const reference = writtenText(declaration, "$ref") ?? "";
  const name = /^#\/definitions\/(.+)$/i.exec(reference)?.[1];
  const definitions = writtenObject(template, "definitions");
  const definition =
    name === undefined || definitions === undefined ? undefined : writtenObject(definitions, name.toLowerCase());
  if (definition === undefined) return declaration;
  return { ...declaration, members: new Map([...definition.members, ...declaration.members]) };
}

/** Parameter files have numbers and booleans as strings now and then. */
function ofType(value: Evaluated, declaration: EvaluatedObject | undefined): Evaluated {
  if (value.kind !== "string" || declaration === undefined) return value;
  const type = writtenText(declaration, "type")?.toLowerCase();
  const number = type === "int" ? wholeNumber(value) : undefined;
  if (number !== undefined) return numberValue(number, value.span);
  const truth = type === "bool" ? booleanOf(value) : undefined;
  return truth === undefined ? value : booleanValue(truth, value.span);
}

/**
 * Microsoft's deployment scripts set these two to where the template lies. So does this evaluation, since the linked
 * templates are then those beside it.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-tutorial-use-template-reference
 */
function byConvention({ name, nameSpan }: EvaluatedMember, { deployment }: Context): Evaluated | undefined {
  if (name.toLowerCase() === "_artifactslocation") return textValue(new URL(".", deployment.uri).href, nameSpan);
  return name.toLowerCase() === "_artifactslocationsastoken" ? textValue("", nameSpan) : undefined;
}

/** A text may still serve to make names of. */
function missing({ name, nameSpan }: EvaluatedMember, declaration: EvaluatedObject | undefined, run: Run): Evaluated {
  run.report(diagnose(templateMissingValue, "none", nameSpan, { name }));
  const type = declaration === undefined ? undefined : writtenText(declaration, "type");
  if (type?.toLowerCase() === "string") return textValue(parameterStandIn(name), nameSpan);
  return undecided(`parameter '${name}' has no value`, nameSpan);
}
