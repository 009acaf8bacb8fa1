import type { Related } from "../diagnostic/diagnostic.ts";
import type { Span } from "../text/span.ts";
import { lessThan } from "./characters.ts";
import { badTag, strayEndTag, tagMismatch, unclosedElement } from "./codes/tag-codes.ts";
import { isLikeName } from "./like-name.ts";
import { endOfMeantName } from "./names.ts";
import { leaveElement } from "./open-elements.ts";
import { addNode, parentOf, report, type ScanState, spanOf } from "./scan-state.ts";
import { shorten } from "./shorten.ts";

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
  const depth = depthOf(state, tag.name);
  if (depth !== undefined) closeUpTo(state, depth, tag);
  else if (tag.name === "" && state.open.length > 0) closeByNameless(state, tag);
  else if (isMeantForInnermost(state, tag)) closeMismatched(state, tag);
  else passOver(state, tag);
}

function depthOf(state: ScanState, name: string): number | undefined {
  for (let depth = state.open.length - 1; depth >= 0; depth -= 1) {
    if (nameOf(state, state.open[depth]) === name) return depth;
  }
  return undefined;
}

function nameOf(state: ScanState, element: number | undefined): string | undefined {
  return element === undefined ? undefined : state.elements.name[element];
}

/** The place of the name in the start tag of an element. */
export function startNameSpan(state: ScanState, element: number): Span {
  const start = (state.nodes.start[state.elements.node[element] ?? 0] ?? 0) + 1;
  return spanOf(state, start, start + (state.elements.name[element] ?? "").length);
}

function closeUpTo(state: ScanState, depth: number, tag: EndTag): void {
  const left = state.open.slice(depth + 1);
  for (const [index, element] of left.entries()) {
    if (!followsFromOther(state, element, left[index + 1])) reportUnclosed(state, element, left[index - 1], tag);
  }
  if (left.length > 0) state.owedEndTags = left.map((element) => nameOf(state, element) ?? "");
  while (state.open.length > depth + 1) leaveElement(state, tag.start, tag.start);
  leaveElement(state, tag.start, tag.end);
}

function followsFromOther(state: ScanState, element: number, inner: number | undefined): boolean {
  return state.brokenElements.has(element) || (inner !== undefined && isMeantAsEndTag(state, element, inner));
}

/** Of `<a x="1">…<a>` the second was to be an end tag, and is reported alone. */
function isMeantAsEndTag(state: ScanState, outer: number | undefined, inner: number): boolean {
  if (outer === undefined || nameOf(state, inner) !== nameOf(state, outer)) return false;
  const { firstAttribute } = state.elements;
  return firstAttribute[inner] === (firstAttribute[inner + 1] ?? state.attributes.name.length);
}

function reportUnclosed(state: ScanState, element: number, outer: number | undefined, tag: EndTag): void {
  const name = nameOf(state, element) ?? "";
  const related: Related[] = [{ message: "This ends the element around it.", span: nameSpanOf(state, tag) }];
  const data = { element: shorten(name), ancestor: shorten(tag.name) };
  const span = startNameSpan(state, element);
  const isSlip = isMeantAsEndTag(state, outer, element);
  const place = isSlip ? spanOf(state, span.start, span.start) : spanOf(state, tag.start, tag.start);
  const edits = [{ span: place, text: isSlip ? "/" : `</${name}>` }];
  const fixes = [{ title: isSlip ? "Make it an end tag" : `Add '</${shorten(name)}>'`, edits }];
  report(state, unclosedElement, "byAncestor", span, data, { related, fixes });
}

function nameSpanOf(state: ScanState, { nameStart, name }: EndTag): Span {
  return spanOf(state, nameStart, nameStart + name.length);
}

function closeByNameless(state: ScanState, tag: EndTag): void {
  const expected = nameOf(state, parentOf(state)) ?? "";
  const insert = { span: spanOf(state, tag.nameStart, tag.nameStart), text: expected };
  const fixes = [{ title: `Add '${shorten(expected)}'`, edits: [insert] }];
  report(state, badTag, "noName", spanOf(state, tag.start, tag.end), { element: shorten(expected) }, { fixes });
  leaveElement(state, tag.start, tag.end);
}

function closeMismatched(state: ScanState, tag: EndTag): void {
  const element = parentOf(state);
  if (!tag.isBroken && !state.brokenElements.has(element)) reportMismatch(state, tag, element);
  leaveElement(state, tag.start, tag.end);
}

function reportMismatch(state: ScanState, tag: EndTag, element: number): void {
  const expected = nameOf(state, element) ?? "";
  const span = nameSpanOf(state, tag);
  const related: Related[] = [{ message: "This is the start tag.", span: startNameSpan(state, element) }];
  const fixes = [{ title: `Use '${shorten(expected)}'`, edits: [{ span, text: expected }] }];
  const data = { found: shorten(tag.name), expected: shorten(expected) };
  report(state, tagMismatch, "differs", span, data, { related, fixes });
}

/** Whether an end tag of another name was meant for the innermost element: what follows tells, else the likeness of names. */
function isMeantForInnermost(state: ScanState, tag: EndTag): boolean {
  const innermost = nameOf(state, state.open.at(-1));
  if (innermost === undefined || state.owedEndTags.includes(tag.name)) return false;
  const next = nextEndTagName(state.text, tag.end);
  if (next === innermost) return false;
  if (next !== undefined && next === (nameOf(state, state.open.at(-2)) ?? "")) return true;
  return isLikeName(tag.name, innermost);
}

/** The name of the end tag that is the next markup; `""` at the end of the text, `undefined` before other markup. */
function nextEndTagName(text: string, from: number): string | undefined {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== lessThan) at += 1;
  if (at === text.length) return "";
  return text.startsWith("</", at) ? text.slice(at + 2, endOfMeantName(text, at + 2)) : undefined;
}

function passOver(state: ScanState, tag: EndTag): void {
  addNode(state, "unread", tag.start, tag.end);
  const owed = state.owedEndTags.indexOf(tag.name);
  if (owed >= 0) state.owedEndTags.splice(owed, 1);
  else if (tag.isBroken) return;
  else if (state.open.length > 0 || !state.hasContentAfterRoot) reportStray(state, tag);
}

function reportStray(state: ScanState, tag: EndTag): void {
  const span = spanOf(state, tag.start, tag.end);
  const fixes = [{ title: "Remove it", edits: [{ span, text: "" }] }];
  report(state, strayEndTag, "stray", span, { name: shorten(tag.name) }, { fixes });
  if (state.open.length === 0 && state.elements.name.length > 0) state.hasContentAfterRoot = true;
}
