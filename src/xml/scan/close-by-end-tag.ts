import type { Related } from "../../diagnostic/diagnostic.ts";
import type { Span } from "../../text/span.ts";
import { badTag, strayEndTag, tagMismatch, unclosedElement } from "../codes/tag-codes.ts";
import { shorten } from "../shorten.ts";
import { nameSpan } from "../tree.ts";
import { addLeaf } from "./add-node.ts";
import { isMeantFor } from "./meant-end-tag.ts";
import { leaveElement } from "./open-elements.ts";
import { report } from "./report.ts";
import type { ScannedElement } from "./scan-result.ts";
import { innermostOf, type ScanState, spanOf } from "./scan-state.ts";

/** An end tag that was read. */
export interface EndTag {
  readonly start: number;
  readonly nameStart: number;
  readonly end: number;
  readonly name: string;
  /** Something in the tag was reported, so that a name that does not fit follows from that. */
  readonly isBroken: boolean;
}

/**
 * Closes the element that an end tag was meant for, and reports what does not fit.
 *
 * The tag closes the innermost open element of its name; elements within that one are not closed and reported at their
 * start tags. Where no element has its name it is either meant for the innermost one, with a slip in the name, or closes
 * nothing and is passed over.
 */
export function closeByEndTag(state: ScanState, tag: EndTag): void {
  const innermost = innermostOf(state);
  const depth = state.open.findLastIndex(({ name }) => name === tag.name);
  if (depth >= 0) closeUpTo(state, depth, tag);
  else if (innermost === undefined) passOver(state, tag);
  else if (tag.name === "") closeByNameless(state, innermost, tag);
  else if (isMeantFor(state, innermost, tag)) closeMismatched(state, innermost, tag);
  else passOver(state, tag);
}

function closeUpTo(state: ScanState, depth: number, tag: EndTag): void {
  const left = state.open.slice(depth + 1);
  for (const [index, element] of left.entries()) {
    const [outer, inner] = [left[index - 1], left[index + 1]];
    if (state.told.brokenElements.has(element) || isEndTagWithoutSlash(element, inner)) continue;
    if (isEndTagWithoutSlash(outer, element)) reportWithoutSlash(state, element, tag);
    else reportUnclosed(state, element, tag);
  }
  if (left.length > 0) state.told.owedEndTags = left.map(({ name }) => name);
  while (state.open.length > depth + 1) leaveElement(state, tag.start, tag.start);
  leaveElement(state, tag.start, tag.end);
}

/** Of `<a x="1">…<a>` the second was to be an end tag, and is reported alone. */
function isEndTagWithoutSlash(outer: ScannedElement | undefined, inner: ScannedElement | undefined): boolean {
  return outer !== undefined && inner?.name === outer.name && inner.attributes.length === 0;
}

function reportWithoutSlash(state: ScanState, element: ScannedElement, tag: EndTag): void {
  const { nameStart } = element;
  const fixes = [{ title: "Make it an end tag", edits: [{ span: spanOf(state, nameStart, nameStart), text: "/" }] }];
  const data = { element: shorten(element.name), ancestor: shorten(tag.name) };
  report(state, unclosedElement, "byAncestor", nameSpan(element), data, { related: endOf(state, tag), fixes });
}

function reportUnclosed(state: ScanState, element: ScannedElement, tag: EndTag): void {
  const endTag = `</${element.name}>`;
  const edits = [{ span: spanOf(state, tag.start, tag.start), text: endTag }];
  const fixes = [{ title: `Add '${shorten(endTag)}'`, edits }];
  const data = { element: shorten(element.name), ancestor: shorten(tag.name) };
  report(state, unclosedElement, "byAncestor", nameSpan(element), data, { related: endOf(state, tag), fixes });
}

function endOf(state: ScanState, tag: EndTag): Related[] {
  return [{ message: "This ends the element around it.", span: nameSpanOf(state, tag) }];
}

function nameSpanOf(state: ScanState, { nameStart, name }: EndTag): Span {
  return spanOf(state, nameStart, nameStart + name.length);
}

function closeByNameless(state: ScanState, { name }: ScannedElement, tag: EndTag): void {
  const insert = { span: spanOf(state, tag.nameStart, tag.nameStart), text: name };
  const fixes = [{ title: `Add '${shorten(name)}'`, edits: [insert] }];
  report(state, badTag, "noName", spanOf(state, tag.start, tag.end), { element: shorten(name) }, { fixes });
  leaveElement(state, tag.start, tag.end);
}

function closeMismatched(state: ScanState, element: ScannedElement, tag: EndTag): void {
  if (!tag.isBroken && !state.told.brokenElements.has(element)) reportMismatch(state, element, tag);
  leaveElement(state, tag.start, tag.end);
}

function reportMismatch(state: ScanState, element: ScannedElement, tag: EndTag): void {
  const span = nameSpanOf(state, tag);
  const related: Related[] = [{ message: "This is the start tag.", span: nameSpan(element) }];
  const fixes = [{ title: `Use '${shorten(element.name)}'`, edits: [{ span, text: element.name }] }];
  const data = { found: shorten(tag.name), expected: shorten(element.name) };
  report(state, tagMismatch, "differs", span, data, { related, fixes });
}

function passOver(state: ScanState, tag: EndTag): void {
  addLeaf(state, "unread", tag.start, tag.end);
  const { told } = state;
  const owed = told.owedEndTags.indexOf(tag.name);
  if (owed >= 0) told.owedEndTags.splice(owed, 1);
  else if (!tag.isBroken && (state.open.length > 0 || !told.contentAfterRoot)) reportStray(state, tag);
}

function reportStray(state: ScanState, tag: EndTag): void {
  const span = spanOf(state, tag.start, tag.end);
  const fixes = [{ title: "Remove it", edits: [{ span, text: "" }] }];
  report(state, strayEndTag, "stray", span, { name: shorten(tag.name) }, { fixes });
  if (state.open.length === 0 && state.root !== undefined) state.told.contentAfterRoot = true;
}
