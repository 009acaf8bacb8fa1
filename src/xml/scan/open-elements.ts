import { tooDeep } from "../codes/bound-codes.ts";
import { contentAfterRoot } from "../codes/document-codes.ts";
import { shorten } from "../shorten.ts";
import { addElement, addLeaf } from "./add-node.ts";
import { leaveScope } from "./namespace-scope.ts";
import { report } from "./report.ts";
import type { ScannedElement } from "./scan-result.ts";
import { innermostOf, type ScanState, spanOf } from "./scan-state.ts";

/** Opens the element whose `<` is at `start`; below the bound of depth it is only counted and in no tree. */
export function enterElement(state: ScanState, start: number, name: string): ScannedElement {
  const element = newElement(state.file, start, name);
  state.isQualifiedTag = name.includes(":");
  state.attributes.length = 0;
  state.attributeNames = undefined;
  if (state.tooDeep > 0 || state.open.length >= state.bounds.depth) enterTooDeep(state, element);
  else {
    if (state.open.length === 0) enterTop(state, element);
    addElement(state, element);
  }
  return element;
}

/** Closes the innermost element, whose end tag is at `endTagStart` and ends at `end`. */
export function leaveElement(state: ScanState, endTagStart: number, end: number): void {
  if (state.tooDeep > 0) leaveTooDeep(state, end);
  else closeElement(state, endTagStart, end);
}

/** Closes all elements that are open at the end of the text. */
export function leaveAll(state: ScanState): void {
  const { length } = state.text;
  if (state.tooDeep > 0) {
    state.tooDeep = 1;
    leaveTooDeep(state, length);
  }
  while (state.open.length > 0) closeElement(state, length, length);
}

/** Most elements have no children and many no attributes; they share this. */
const nothing: readonly never[] = [];

function newElement(file: string, start: number, name: string): ScannedElement {
  return {
    kind: "element",
    file,
    start,
    end: start,
    name,
    local: name,
    namespace: undefined,
    nameStart: start + 1,
    nameEnd: start + 1 + name.length,
    startTagEnd: start,
    endTagStart: start,
    isEmptyTag: false,
    attributes: nothing,
    children: nothing,
  };
}

function closeElement(state: ScanState, endTagStart: number, end: number): void {
  const element = innermostOf(state);
  if (element === undefined) return;
  state.open.pop();
  element.endTagStart = endTagStart;
  element.end = end;
  leaveScope(state.scope, element);
}

function enterTooDeep(state: ScanState, element: ScannedElement): void {
  if (!state.told.tooDeep) {
    const span = spanOf(state, element.nameStart, element.nameEnd);
    report(state, tooDeep, "depth", span, { element: shorten(element.name), limit: state.bounds.depth });
    state.told.tooDeep = true;
  }
  if (state.tooDeep === 0) state.tooDeepStart = element.start;
  state.tooDeep += 1;
}

function leaveTooDeep(state: ScanState, end: number): void {
  state.tooDeep -= 1;
  addLeaf(state, "unread", state.tooDeepStart, end);
}

function enterTop(state: ScanState, element: ScannedElement): void {
  if (state.root === undefined) {
    state.root = element;
    return;
  }
  if (state.told.contentAfterRoot) return;
  const data = { element: shorten(element.name), root: shorten(state.root.name) };
  report(state, contentAfterRoot, "element", spanOf(state, element.nameStart, element.nameEnd), data);
  state.told.contentAfterRoot = true;
}
