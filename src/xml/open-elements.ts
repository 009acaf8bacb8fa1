import { tooDeep } from "./codes/bound-codes.ts";
import { contentAfterRoot } from "./codes/document-codes.ts";
import { leaveScope } from "./namespace-scope.ts";
import { addNode, report, type ScanState, spanOf } from "./scan-state.ts";
import { shorten } from "./shorten.ts";

/** Opens the element whose `<` is at `start`; below the bound of depth it is only counted. */
export function enterElement(state: ScanState, start: number, name: string): void {
  if (state.tooDeep > 0 || state.open.length >= state.bounds.depth) enterTooDeep(state, start, name);
  else {
    if (state.open.length === 0) checkIsRoot(state, start, name);
    addElement(state, start, name);
  }
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

function addElement(state: ScanState, start: number, name: string): void {
  const { elements, nodes, open } = state;
  const element = elements.name.length;
  elements.node.push(nodes.kind.length);
  elements.name.push(name);
  elements.namespace.push(undefined);
  elements.startTagEnd.push(start);
  elements.endTagStart.push(start);
  elements.isEmptyTag.push(false);
  elements.firstAttribute.push(state.attributes.name.length);
  addNode(state, "element", start, start + 1);
  state.isQualifiedTag = name.includes(":");
  open.push(element);
}

function closeElement(state: ScanState, endTagStart: number, end: number): void {
  const { elements, nodes, open, scope } = state;
  const element = open.pop();
  if (element === undefined) return;
  elements.endTagStart[element] = endTagStart;
  nodes.end[elements.node[element] ?? 0] = end;
  leaveScope(scope, element);
}

function enterTooDeep(state: ScanState, start: number, name: string): void {
  if (!state.hasTooDeepElement) {
    const span = spanOf(state, start + 1, start + 1 + name.length);
    report(state, tooDeep, "depth", span, { element: shorten(name), limit: state.bounds.depth });
    state.hasTooDeepElement = true;
  }
  if (state.tooDeep === 0) state.tooDeepStart = start;
  state.tooDeep += 1;
}

function leaveTooDeep(state: ScanState, end: number): void {
  state.tooDeep -= 1;
  addNode(state, "unread", state.tooDeepStart, end);
}

function checkIsRoot(state: ScanState, start: number, name: string): void {
  const root = state.elements.name[0];
  if (root === undefined || state.hasContentAfterRoot) return;
  const span = spanOf(state, start + 1, start + 1 + name.length);
  report(state, contentAfterRoot, "element", span, { element: shorten(name), root: shorten(root) });
  state.hasContentAfterRoot = true;
}
