import type { BicepExpression, TypeExpression, TypeItem, TypeProperty } from "../bicep/syntax.ts";
import { type ArmMember, type ArmObject, type ArmValue, armObject, member } from "./arm-value.ts";
import { CannotCompile } from "./cannot-compile.ts";
import { compileValue } from "./compile-value.ts";
import { allowDecorators, constraints, type Decorators, decoratorArgument, hasDecorator } from "./decorators.ts";
import { discriminatedUnion } from "./discriminated-union.ts";
import type { Scope } from "./scope.ts";

const plainTypes: ReadonlySet<string> = new Set(["string", "int", "bool", "object", "array"]);

/** How the types of secrets are called. */
const secureTypes: Readonly<Record<string, string>> = { string: "securestring", object: "secureObject" };

const decoratorsOfTypes = ["description", "metadata", "allowed", "minLength", "maxLength", "minValue", "maxValue"];

/** Whether a type can be written without the second version of the template language. */
export function isPlainType(type: TypeExpression): boolean {
  return type.kind === "type-name" && plainTypes.has(type.name);
}

/** What a type and its decorators say, but for the limits: those come after a default value. */
export function typeMembers(type: TypeExpression, decorators: Decorators, scope: Scope): readonly ArmMember[] {
  allowDecorators(decorators, [...decoratorsOfTypes, "secure", "sealed", "discriminator"]);
  if (type.kind === "nullable-type")
    return [...typeMembers(type.type, decorators, scope), { name: "nullable", value: true }];
  const isSecure = hasDecorator(decorators, "secure");
  const discriminator = decoratorArgument(decorators, "discriminator");
  if (discriminator !== undefined)
    return discriminatedUnion(type, compileValue(discriminator, scope), scope, definition);
  const members = bareMembers(type, isSecure, scope);
  return hasDecorator(decorators, "sealed") ? [...members, { name: "additionalProperties", value: false }] : members;
}

/** A type with its limits: one of `definitions`, of a property or of an item. */
export function definition(type: TypeExpression, decorators: Decorators, scope: Scope): ArmObject {
  return { members: [...typeMembers(type, decorators, scope), ...constraints(decorators, scope)] };
}

function bareMembers(
  type: Exclude<TypeExpression, { kind: "nullable-type" }>,
  isSecure: boolean,
  scope: Scope,
): readonly ArmMember[] {
  switch (type.kind) {
    case "type-name":
      return namedType(type.name, isSecure, scope);
    case "array-type":
      return [...typeName("array", isSecure), { name: "items", value: definition(type.item, [], scope) }];
    case "union-type":
      return literalTypes(type.members, isSecure, scope);
    case "literal-type":
      return literalTypes([type], isSecure, scope);
    case "object-type":
      return [...typeName("object", isSecure), ...objectMembers(type.properties, scope)];
    case "tuple-type":
      return [...typeName("array", isSecure), ...tupleMembers(type.items, scope)];
  }
}

function namedType(name: string, isSecure: boolean, scope: Scope): readonly ArmMember[] {
  if (scope.program.symbols.types.has(name) && !isSecure) return [{ name: "$ref", value: `#/definitions/${name}` }];
  if (plainTypes.has(name)) return typeName(name, isSecure);
  throw new CannotCompile(`the type '${name}' here`);
}

function typeName(name: string, isSecure: boolean): readonly ArmMember[] {
  const secure = secureTypes[name];
  if (isSecure && secure === undefined) throw new CannotCompile(`a secure ${name}`);
  return [{ name: "type", value: isSecure && secure !== undefined ? secure : name }];
}

/** The values of a union are sorted. */
function literalTypes(types: readonly TypeExpression[], isSecure: boolean, scope: Scope): readonly ArmMember[] {
  const values = types.map((type) => compileValue(literalOf(type), scope));
  const names = new Set(values.map(typeOfLiteral));
  const [name] = names;
  if (name === undefined || names.size > 1) throw new CannotCompile("a union of several types");
  const sorted = values.toSorted((a, b) => (String(a) < String(b) ? -1 : 1));
  return [...typeName(name, isSecure), { name: "allowedValues", value: sorted }];
}

function literalOf(type: TypeExpression): BicepExpression {
  if (type.kind !== "literal-type") throw new CannotCompile(`a ${type.kind} in a union`);
  return type.value;
}

function typeOfLiteral(value: ArmValue): string {
  if (typeof value === "bigint") return "int";
  if (typeof value === "boolean") return "bool";
  if (typeof value === "string") return "string";
  throw new CannotCompile("such a literal type");
}

function objectMembers(properties: readonly TypeProperty[], scope: Scope): readonly ArmMember[] {
  const named = properties.filter(({ name }) => name !== "*");
  const others = properties.find(({ name }) => name === "*");
  const of = ({ type, decorators }: TypeProperty) => definition(type, decorators, scope);
  return [
    { name: "properties", value: armObject(...named.map((one) => [one.name, of(one)] as const)) },
    ...member("additionalProperties", others === undefined ? undefined : of(others)),
  ];
}

function tupleMembers(items: readonly TypeItem[], scope: Scope): readonly ArmMember[] {
  const types = items.map(({ type, decorators }) => definition(type, decorators, scope));
  return [
    { name: "prefixItems", value: types },
    { name: "items", value: false },
  ];
}
