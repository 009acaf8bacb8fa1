import { duplicateAttribute } from "./codes/attribute-codes.ts";
import { tooManyAttributes } from "./codes/bound-codes.ts";
import { report, type ScanState, spanOf } from "./scan-state.ts";
import { shorten } from "./shorten.ts";

/** The places of one attribute. */
export interface AttributeRange {
  readonly start: number;
  readonly nameEnd: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly end: number;
  /** Nothing in the value has to be decoded or normalised. */
  readonly isPlain: boolean;
}

/** Up to here names are compared one by one, which is faster than a set. */
const few = 12;

/** Adds an attribute to the element whose tag is read; one that is there already, or is too many, is reported instead. */
export function addAttribute(state: ScanState, range: AttributeRange): void {
  if (state.tooDeep > 0) return;
  const { attributes, elements } = state;
  const name = state.text.slice(range.start, range.nameEnd);
  const first = elements.firstAttribute.at(-1) ?? 0;
  const count = attributes.name.length - first;
  if (count >= state.bounds.attributes) {
    reportTooMany(state, range);
    return;
  }
  const same = findSame(state, name, first);
  if (same === undefined) pushAttribute(state, name, range);
  else reportDuplicate(state, name, range, same);
}

function pushAttribute(state: ScanState, name: string, range: AttributeRange): void {
  const { attributes } = state;
  attributes.name.push(name);
  attributes.namespace.push(undefined);
  attributes.start.push(range.start);
  attributes.end.push(range.end);
  attributes.valueStart.push(range.valueStart);
  attributes.valueEnd.push(range.valueEnd);
  attributes.isPlain.push(range.isPlain);
  if (!state.isQualifiedTag) state.isQualifiedTag = name.includes(":") || name === "xmlns";
}

/** The number of the attribute of this name in the tag that is read. */
function findSame(state: ScanState, name: string, first: number): number | undefined {
  const names = state.attributes.name;
  if (names.length - first > few && !manyNames(state, first).has(name)) {
    state.manyAttributes?.add(name);
    return undefined;
  }
  for (let other = first; other < names.length; other += 1) {
    if (names[other] === name) return other;
  }
  return undefined;
}

function manyNames(state: ScanState, first: number): Set<string> {
  const names = state.attributes.name;
  // One more than a few: the first attribute of this tag for which a set is asked.
  if (state.manyAttributes === undefined || names.length - first === few + 1) {
    state.manyAttributes = new Set(names.slice(first));
  }
  return state.manyAttributes;
}

/** In a broken tag an attribute may be there twice because a quote is missing: that is no second mistake. */
function reportDuplicate(state: ScanState, name: string, range: AttributeRange, same: number): void {
  if (state.brokenElements.has(state.elements.name.length - 1)) return;
  const first = state.attributes.start[same] ?? 0;
  const related = [{ message: "It is here first.", span: spanOf(state, first, first + name.length) }];
  const remove = {
    title: `Remove the second '${shorten(name)}'`,
    edits: [{ span: spanOf(state, range.start, range.end), text: "" }],
  };
  const span = spanOf(state, range.start, range.nameEnd);
  report(state, duplicateAttribute, "name", span, { attribute: shorten(name) }, { related, fixes: [remove] });
}

function reportTooMany(state: ScanState, range: AttributeRange): void {
  const { elements } = state;
  const element = elements.name.length - 1;
  if (state.tooManyAttributesIn === element) return;
  state.tooManyAttributesIn = element;
  const data = { element: shorten(elements.name[element] ?? ""), limit: state.bounds.attributes };
  report(state, tooManyAttributes, "attributes", spanOf(state, range.start, range.nameEnd), data);
}
