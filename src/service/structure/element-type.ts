import type { FileKind } from "../file-kind.ts";
import type { Sdk, SdkRange } from "../sdk.ts";
import { makeElementTypes, rootTypes } from "./generated/element-types.ts";

/** What an element may hold, as the schemas state it. */
export interface ElementType {
  readonly name: string;
  readonly description: string;
  readonly attributes: readonly AttributeType[];
  readonly children: readonly ChildType[];
  /** The groups of children in their order; within a group any order. Empty where order does not matter. */
  readonly childOrder: readonly (readonly string[])[];
  /** The children of which exactly one must be there. */
  readonly exactlyOne: readonly string[];
}

/** An attribute that an element may have. Its SDK range is of those that may have known it. */
export interface AttributeType extends SdkRange {
  readonly name: string;
  readonly description: string;
  readonly isRequired: boolean;
  /** Whether its value may be a secret and is never shown. */
  readonly isSecret: boolean;
  readonly value: ValueType;
  /** What holds where the attribute is absent. */
  readonly default?: string;
  /** Values worth proposing where others are allowed too. */
  readonly examples: readonly string[];
  /** The only values up to some SDK, where later ones allow others. */
  readonly enumUntil?: { readonly sdk: Sdk; readonly values: readonly string[] };
}

/** What the value of an attribute may be. */
export type ValueType =
  /** Lengths are in UTF-16 units. */
  | { readonly kind: "text"; readonly minLength: number; readonly maxLength?: number }
  | { readonly kind: "choice"; readonly values: readonly string[] }
  /** Both ends belong to the range; `or` is a word that may stand for a number. */
  | { readonly kind: "integer"; readonly minimum: number; readonly maximum: number; readonly or?: string }
  | { readonly kind: "boolean" | "name" | "directory-name" | "machine-name" | "ip-address" | "thumbprint" | "uri" };

/** A child that an element may have. Its SDK range is of those that may have known it. */
export interface ChildType extends SdkRange {
  readonly name: string;
  /** The child's own type, for `childTypeOf`. */
  readonly type: string;
  readonly isRequired: boolean;
  /** How many there may be; absent means any number. */
  readonly maximum?: number;
}

/** The type of the root element of a file. */
export function rootTypeOf(kind: FileKind): ElementType {
  return typeById(rootTypes[kind]);
}

/** The type of the children of this name, or `undefined` where an element of the type has none such. */
export function childTypeOf(type: ElementType, name: string): ElementType | undefined {
  const child = type.children.find((one) => one.name === name);
  return child && typeById(child.type);
}

/** The type of the element at the end of a path of local names that begins with a child of the root. */
export function elementTypeAt(kind: FileKind, path: readonly string[]): ElementType | undefined {
  return path.reduce<ElementType | undefined>((type, name) => type && childTypeOf(type, name), rootTypeOf(kind));
}

/** Made when it is first asked for: making it takes as long as checking many files. */
let elementTypes: ReadonlyMap<string, ElementType> | undefined;

function typeById(id: string): ElementType {
  elementTypes ??= makeElementTypes();
  const type = elementTypes.get(id);
  if (type === undefined) throw new Error(`The schemas name no element type ${id}`);
  return type;
}
