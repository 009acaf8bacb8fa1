import type { Fix } from "../diagnostic/diagnostic.ts";
import { greaterThan, lessThan, skipSpace, solidus } from "./characters.ts";
import { badTag, unclosedTag } from "./codes/tag-codes.ts";
import { enterElement, leaveElement } from "./open-elements.ts";
import { resolveNamespaces } from "./resolve-namespaces.ts";
import { scanAttribute } from "./scan-attribute.ts";
import { scanName } from "./scan-name.ts";
import { report, type ScanState, spanOf } from "./scan-state.ts";
import { shorten } from "./shorten.ts";

/** Reads the start tag or empty-element tag at `<` and gives back where it ends. */
export function scanStartTag(state: ScanState, start: number): number {
  const { text } = state;
  const nameEnd = scanName(state, start + 1);
  const name = text.slice(start + 1, nameEnd);
  enterElement(state, start, name);
  let at = nameEnd;
  for (;;) {
    const next = skipSpace(text, at);
    const code = text.charCodeAt(next);
    if (code === greaterThan) return endStartTag(state, next + 1);
    if (code === lessThan || next === text.length) return endUnclosedTag(state, name, at, next);
    if (code !== solidus) at = scanAttribute(state, next, next > at);
    else if (text.charCodeAt(next + 1) === greaterThan) return endEmptyTag(state, next + 2);
    else {
      const end = scanSolidus(state, name, next);
      if (end !== undefined) return end;
      at = next + 1;
    }
  }
}

function endStartTag(state: ScanState, end: number): number {
  if (state.tooDeep > 0) return end;
  resolveNamespaces(state);
  const element = state.elements.name.length - 1;
  state.elements.startTagEnd[element] = end;
  return end;
}

function endEmptyTag(state: ScanState, end: number): number {
  endStartTag(state, end);
  if (state.tooDeep === 0) state.elements.isEmptyTag[state.elements.name.length - 1] = true;
  leaveElement(state, end, end);
  return end;
}

/** A `/` that no `>` follows: where the tag ends, or `undefined` where it goes on. */
function scanSolidus(state: ScanState, name: string, at: number): number | undefined {
  const next = skipSpace(state.text, at + 1);
  const code = state.text.charCodeAt(next);
  if (code === lessThan || next === state.text.length) {
    reportUnclosedTag(state, name, at + 1);
    return endEmptyTag(state, at + 1);
  }
  report(state, badTag, "slash", spanOf(state, at, at + 1), {});
  if (code !== greaterThan) return undefined;
  // Either an empty-element tag was meant or the slash is too much; in that case the end tag is no second mistake.
  state.owedEndTags = [name];
  return endEmptyTag(state, next + 1);
}

function endUnclosedTag(state: ScanState, name: string, at: number, next: number): number {
  reportUnclosedTag(state, name, at);
  if (next === state.text.length) state.endsWithin = true;
  return endStartTag(state, next);
}

function reportUnclosedTag(state: ScanState, name: string, at: number): void {
  if (state.endsWithin) return;
  const span = spanOf(state, at, at);
  const fixes: Fix[] = [{ title: "Add '>'", edits: [{ span, text: ">" }] }];
  report(state, unclosedTag, "missing", span, { name: shorten(name) }, { fixes });
}
