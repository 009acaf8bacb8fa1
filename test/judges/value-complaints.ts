import {
  type BicepType,
  type DiscriminatedObjectType,
  type ObjectType,
  ObjectTypePropertyFlags,
  TypeBaseKind,
  type TypeReference,
  type UnionType,
} from "@azure/bicep-types";
import { isExpression } from "../../src/reach/template/expression/is-expression.ts";
import type { Complaint } from "./complaint.ts";
import { below, isArray, isObject, type Json, type JsonObject } from "./json.ts";

type TypeOf = (reference: TypeReference) => BicepType;

/** Where a value is not of an official type. An expression may stand for anything. */
export function valueComplaints(value: Json, type: BicepType, where: string, typeOf: TypeOf): readonly Complaint[] {
  if (typeof value === "string" && isExpression(value)) return [];
  switch (type.type) {
    case TypeBaseKind.AnyType:
      return [];
    case TypeBaseKind.NullType:
      return value === null ? [] : [wrong(value, where, "null")];
    case TypeBaseKind.BooleanType:
      return typeof value === "boolean" ? [] : [wrong(value, where, "true or false")];
    case TypeBaseKind.StringLiteralType:
      return value === type.value ? [] : [wrong(value, where, `'${type.value}'`)];
    case TypeBaseKind.IntegerType:
      return numberComplaints(value, type, where);
    case TypeBaseKind.StringType:
      return textComplaints(value, type, where);
    case TypeBaseKind.ArrayType:
      if (!isArray(value)) return [wrong(value, where, "an array")];
      return [
        ...lengthComplaints(value.length, type, where, "items"),
        ...value.flatMap((item, index) => valueComplaints(item, typeOf(type.itemType), below(where, index), typeOf)),
      ];
    case TypeBaseKind.UnionType:
      return unionComplaints(value, type, where, typeOf);
    case TypeBaseKind.ObjectType:
      return isObject(value) ? objectComplaints(value, type, where, typeOf) : [wrong(value, where, "an object")];
    case TypeBaseKind.DiscriminatedObjectType:
      return isObject(value) ? chosenComplaints(value, type, where, typeOf) : [wrong(value, where, "an object")];
    default:
      throw new Error(`no value is of a type of kind ${type.type}`);
  }
}

function wrong(value: Json, where: string, wanted: string): Complaint {
  const written = typeof value === "object" ? (isArray(value) ? "an array" : "an object") : JSON.stringify(value);
  return { where, what: `${value === null ? "null" : written} is not ${wanted}` };
}

interface Range {
  readonly minValue?: number;
  readonly maxValue?: number;
}

function numberComplaints(value: Json, { minValue, maxValue }: Range, where: string): readonly Complaint[] {
  if (typeof value !== "number" || !Number.isInteger(value)) return [wrong(value, where, "a whole number")];
  if (minValue !== undefined && value < minValue) return [{ where, what: `${value} is less than ${minValue}` }];
  if (maxValue !== undefined && value > maxValue) return [{ where, what: `${value} is more than ${maxValue}` }];
  return [];
}

interface Lengths {
  readonly minLength?: number;
  readonly maxLength?: number;
}

function textComplaints(
  value: Json,
  type: Lengths & { readonly pattern?: string },
  where: string,
): readonly Complaint[] {
  if (typeof value !== "string") return [wrong(value, where, "a text")];
  const isOfPattern = type.pattern === undefined || new RegExp(type.pattern).test(value);
  return [
    ...lengthComplaints(value.length, type, where, "characters"),
    ...(isOfPattern ? [] : [wrong(value, where, `of the pattern ${type.pattern}`)]),
  ];
}

function lengthComplaints(length: number, { minLength, maxLength }: Lengths, where: string, unit: string): Complaint[] {
  if (minLength !== undefined && length < minLength) {
    return [{ where, what: `${length} ${unit} are fewer than ${minLength}` }];
  }
  return maxLength !== undefined && length > maxLength
    ? [{ where, what: `${length} ${unit} are more than ${maxLength}` }]
    : [];
}

/** The complaints of the alternative that it comes closest to; of plain words, that it is none of them. */
function unionComplaints(value: Json, { elements }: UnionType, where: string, typeOf: TypeOf): readonly Complaint[] {
  const types = elements.map(typeOf);
  const words = types.flatMap((type) => (type.type === TypeBaseKind.StringLiteralType ? [`'${type.value}'`] : []));
  const found = types.map((type) => valueComplaints(value, type, where, typeOf));
  const best = found.reduce((least, one) => (one.length < least.length ? one : least), found[0] ?? []);
  const isWord = words.length === types.length;
  return best.length > 0 && isWord ? [wrong(value, where, `one of ${words.join(", ")}`)] : best;
}

type Properties = Pick<ObjectType, "properties" | "additionalProperties">;

function objectComplaints(value: JsonObject, type: Properties, where: string, typeOf: TypeOf): readonly Complaint[] {
  const missing = Object.entries(type.properties)
    .filter(([name, { flags }]) => (flags & ObjectTypePropertyFlags.Required) !== 0 && isAbsent(value, name))
    .map(([name]) => ({ where, what: `'${name}' is missing` }));
  const members = Object.entries(value).flatMap(([name, member]) =>
    memberComplaints(name, member, type, where, typeOf),
  );
  return [...missing, ...members];
}

function isAbsent(value: JsonObject, name: string): boolean {
  return value[name] === undefined || value[name] === null;
}

function memberComplaints(
  name: string,
  value: Json,
  { properties, additionalProperties }: Properties,
  where: string,
  typeOf: TypeOf,
): readonly Complaint[] {
  const place = below(where, name);
  const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (property !== undefined && (property.flags & ObjectTypePropertyFlags.ReadOnly) !== 0) {
    return [{ where: place, what: "is read-only" }];
  }
  const reference = property?.type ?? additionalProperties;
  if (reference === undefined) return isExpression(name) ? [] : [{ where: place, what: "is unknown to the type" }];
  return value === null ? [] : valueComplaints(value, typeOf(reference), place, typeOf);
}

/** The object that the value of one property chooses; where that is an expression, none can be asked for. */
function chosenComplaints(
  value: JsonObject,
  { discriminator, baseProperties, elements }: DiscriminatedObjectType,
  where: string,
  typeOf: TypeOf,
): readonly Complaint[] {
  const choice = value[discriminator];
  if (typeof choice === "string" && isExpression(choice)) return [];
  const reference = typeof choice === "string" && Object.hasOwn(elements, choice) ? elements[choice] : undefined;
  const chosen = reference === undefined ? undefined : typeOf(reference);
  if (chosen?.type !== TypeBaseKind.ObjectType) {
    const words = Object.keys(elements).map((word) => `'${word}'`);
    return [{ where, what: `'${discriminator}' is none of ${words.join(", ")}` }];
  }
  const properties = { ...baseProperties, ...chosen.properties };
  return objectComplaints(value, { ...chosen, properties }, where, typeOf);
}
