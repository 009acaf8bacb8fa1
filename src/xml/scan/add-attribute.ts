import { duplicateAttribute } from "../codes/attribute-codes.ts";
import { tooManyAttributes } from "../codes/bound-codes.ts";
import { shorten } from "../shorten.ts";
import { attributeValue } from "./decode-value.ts";
import { report, reportInTag } from "./report.ts";
import type { ScannedAttribute, ScannedElement } from "./scan-result.ts";
import { type ScanState, spanOf } from "./scan-state.ts";

/** The place of the name of an attribute. */
export interface NameRange {
  readonly start: number;
  readonly nameEnd: number;
}

/** The places of one attribute. */
export interface AttributeRange {
  readonly name: NameRange;
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly end: number;
  /** Nothing in the value has to be decoded or normalised. */
  readonly isPlain: boolean;
}

/** Up to here names are compared one by one, which is faster than a set. */
const few = 12;

/** Adds an attribute to the element whose tag is read; one that is there already, or is too many, is reported instead. */
export function addAttribute(state: ScanState, element: ScannedElement, range: AttributeRange): void {
  const { attributes } = state;
  if (attributes.length >= state.bounds.attributes) {
    reportTooMany(state, element, range);
    return;
  }
  const attribute = newAttribute(state.text, range);
  const same = findSame(state, attribute.name);
  if (same !== undefined) reportDuplicate(state, element, attribute, same);
  else {
    attributes.push(attribute);
    if (!state.isQualifiedTag) state.isQualifiedTag = attribute.name.includes(":") || attribute.name === "xmlns";
  }
}

function newAttribute(text: string, range: AttributeRange): ScannedAttribute {
  const { valueStart, valueEnd, end } = range;
  const { start, nameEnd } = range.name;
  const name = text.slice(start, nameEnd);
  const raw = text.slice(valueStart, valueEnd);
  const value = range.isPlain ? raw : attributeValue(raw);
  return { start, end, name, local: name, namespace: undefined, value, nameEnd, valueStart, valueEnd };
}

function findSame(state: ScanState, name: string): ScannedAttribute | undefined {
  const { attributes } = state;
  if (attributes.length > few && !isAmongMany(state, name)) return undefined;
  for (const attribute of attributes) {
    if (attribute.name === name) return attribute;
  }
  return undefined;
}

/** Whether the name is there; it is from now on. */
function isAmongMany(state: ScanState, name: string): boolean {
  state.attributeNames ??= new Set(state.attributes.map((attribute) => attribute.name));
  const { size } = state.attributeNames;
  return state.attributeNames.add(name).size === size;
}

function reportDuplicate(
  state: ScanState,
  element: ScannedElement,
  { name, start, nameEnd, end }: ScannedAttribute,
  first: ScannedAttribute,
): void {
  const related = [{ message: "It is here first.", span: spanOf(state, first.start, first.nameEnd) }];
  const fixes = [
    { title: `Remove the second '${shorten(name)}'`, edits: [{ span: spanOf(state, start, end), text: "" }] },
  ];
  const span = spanOf(state, start, nameEnd);
  reportInTag(state, element, duplicateAttribute, "name", span, { attribute: shorten(name) }, { related, fixes });
}

function reportTooMany(state: ScanState, element: ScannedElement, { name }: AttributeRange): void {
  if (state.told.tooManyAttributes === element) return;
  state.told.tooManyAttributes = element;
  const data = { element: shorten(element.name), limit: state.bounds.attributes };
  report(state, tooManyAttributes, "attributes", spanOf(state, name.start, name.nameEnd), data);
}
