import type { ParameterStatement, Statement } from "../../../src/print/bicep/syntax.ts";
import { type Complaint, complaint, decorator, propertyOf, type View } from "./view.ts";

/** Decorators that contradict each other, or what they stand above. */
export function wrongDecorators({ file }: View): readonly Complaint[] {
  const types = new Set(file.statements.flatMap((statement) => (statement.kind === "type" ? [statement.name] : [])));
  return file.statements.flatMap((statement) => [
    ...conflictingDescription(statement),
    ...batchSize(statement),
    ...(statement.kind === "parameter" ? ofParameter(statement, types) : []),
  ]);
}

function conflictingDescription(statement: Statement): readonly Complaint[] {
  const metadata = decorator(statement, "metadata")?.arguments[0];
  const isTwice =
    decorator(statement, "description") !== undefined && propertyOf(metadata, "description") !== undefined;
  return isTwice ? [complaint("no-conflicting-metadata", "The description is there twice.")] : [];
}

function batchSize(statement: Statement): readonly Complaint[] {
  const size = decorator(statement, "batchSize");
  if (size === undefined) return [];
  const [count] = size.arguments;
  const isLoop = (statement.kind === "resource" || statement.kind === "module") && statement.loop !== undefined;
  if (!isLoop) return [complaint("BCP155", "Only loops have a size of batches.")];
  return count?.kind === "number" && count.value < 1n ? [complaint("BCP154", "A batch has one or more.")] : [];
}

const fitting: Readonly<Record<string, readonly string[]>> = {
  secure: ["string", "object"],
  minLength: ["string", "array"],
  maxLength: ["string", "array"],
  minValue: ["int"],
  maxValue: ["int"],
};

function ofParameter(parameter: ParameterStatement, types: ReadonlySet<string>): readonly Complaint[] {
  const { type, defaultValue } = parameter;
  const name = type.kind === "type-name" ? type.name : undefined;
  const wrong = (parameter.decorators ?? []).flatMap((call) => {
    const fits = fitting[call.name];
    if (fits === undefined || name === undefined || fits.includes(name)) return [];
    return [complaint(types.has(name) ? "BCP308" : "BCP124", `@${call.name} is not for ${name}.`)];
  });
  const allowed = decorator(parameter, "allowed")?.arguments[0];
  const isEmpty = allowed?.kind === "array" && allowed.items.length === 0;
  const isNullable = type.kind === "nullable-type" && defaultValue !== undefined;
  return [
    ...wrong,
    ...(isEmpty ? [complaint("BCP099", "Nothing is allowed.")] : []),
    ...(isNullable ? [complaint("BCP326", "A nullable parameter has a default.")] : []),
    ...(isAbove(parameter, "minValue", "maxValue") || isAbove(parameter, "minLength", "maxLength")
      ? [complaint("BCP331", "The least is above the most.")]
      : []),
  ];
}

function isAbove(parameter: ParameterStatement, least: string, most: string): boolean {
  const from = decorator(parameter, least)?.arguments[0];
  const to = decorator(parameter, most)?.arguments[0];
  return from?.kind === "number" && to?.kind === "number" && from.value > to.value;
}
