import type { TypeExpression, TypeProperty } from "../bicep/syntax.ts";
import { type ArmMember, type ArmObject, type ArmValue, armObject } from "./arm-value.ts";
import { CannotCompile } from "./cannot-compile.ts";
import type { Decorators } from "./decorators.ts";
import type { Scope } from "./scope.ts";

type Definition = (type: TypeExpression, decorators: Decorators, scope: Scope) => ArmObject;

/** `@discriminator('kind')`: objects that are told apart by one property; `definition` writes a type. */
export function discriminatedUnion(
  type: TypeExpression,
  propertyName: ArmValue,
  scope: Scope,
  definition: Definition,
): readonly ArmMember[] {
  if (type.kind !== "union-type") throw new CannotCompile("a discriminator of what is no union");
  const mapping = type.members.map((one) => [literalIn(one, propertyName, scope), definition(one, [], scope)] as const);
  const discriminator = armObject(["propertyName", propertyName], ["mapping", armObject(...mapping)]);
  return armObject(["type", "object"], ["discriminator", discriminator]).members;
}

/** The text that the property has in this one of the objects. */
function literalIn(type: TypeExpression, propertyName: ArmValue, scope: Scope): string {
  const value = propertiesOf(type, scope).find(({ name }) => name === propertyName)?.type;
  if (value?.kind !== "literal-type" || value.value.kind !== "text") throw new CannotCompile("such a discriminator");
  return value.value.parts.join("");
}

function propertiesOf(type: TypeExpression, scope: Scope): readonly TypeProperty[] {
  if (type.kind === "object-type") return type.properties;
  const named = type.kind === "type-name" ? scope.program.symbols.types.get(type.name) : undefined;
  return named === undefined ? [] : propertiesOf(named.value, scope);
}
