import type { Located } from "../text/span.ts";
import { isSchemaDefault } from "./schema-defaults.ts";

/** An element to be printed, with its attributes in the order that they are printed in. */
export interface PrintedElement {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: readonly PrintedElement[];
}

/** The value of an attribute; one that is absent is not printed. */
export type PrintedValue = Located<string | number | boolean> | string | undefined;

/** An element with those attributes that have a value. */
export function printedElement(
  name: string,
  attributes: Readonly<Record<string, PrintedValue>>,
  children: readonly PrintedElement[] = [],
): PrintedElement {
  return { name, attributes: Object.entries(attributes).flatMap(printedAttribute), children };
}

function printedAttribute([name, value]: [string, PrintedValue]): [string, string][] {
  if (value === undefined) return [];
  return [[name, typeof value === "string" ? value : String(value.value)]];
}

/** The element that holds others, or none where there are none. */
export function printedHolder(name: string, children: readonly PrintedElement[]): readonly PrintedElement[] {
  return children.length === 0 ? [] : [printedElement(name, {}, children)];
}

/** The element and all below without the attributes that say no more than the schema's defaults. */
export function withoutDefaults({ name, attributes, children }: PrintedElement): PrintedElement {
  return {
    name,
    attributes: attributes.filter(([attribute, value]) => !isSchemaDefault(attribute, value)),
    children: children.map(withoutDefaults),
  };
}
