import { type CodeRecord, type DataFor, diagnose, type FindingExtras } from "../../diagnostic/code-record.ts";
import type { Span } from "../../text/span.ts";
import { forbiddenCharacter } from "./characters.ts";
import type { ScannedElement } from "./scan-result.ts";
import type { ScanState } from "./scan-state.ts";

/**
 * Reports one error. What touches a forbidden character follows from it and is left out, as is what lies below the bound
 * of depth; past the bound of errors only that there are more is kept.
 */
export function report<Messages extends Readonly<Record<string, string>>, Name extends keyof Messages & string>(
  state: ScanState,
  record: CodeRecord<Messages>,
  message: Name,
  span: Span,
  data: DataFor<Messages[Name]>,
  extras: FindingExtras = {},
): void {
  if (state.tooDeep > 0 || followsFromForbiddenCharacter(state, span)) return;
  if (state.diagnostics.length >= state.bounds.errors) state.told.tooManyErrors = true;
  else state.diagnostics.push(diagnose(record, message, span, data, extras));
}

/**
 * Reports an error in the start tag of an element after which it is not sure what the tag was meant to be. Of several in
 * one tag the first is told: the others mostly follow from it.
 */
export function reportBroken<Messages extends Readonly<Record<string, string>>, Name extends keyof Messages & string>(
  state: ScanState,
  element: ScannedElement,
  record: CodeRecord<Messages>,
  message: Name,
  span: Span,
  data: DataFor<Messages[Name]>,
  extras: FindingExtras = {},
): void {
  reportInTag(state, element, record, message, span, data, extras);
  state.told.brokenElements.add(element);
}

/** Reports an error in the start tag of an element, unless the tag is broken and so was reported. */
export function reportInTag<Messages extends Readonly<Record<string, string>>, Name extends keyof Messages & string>(
  state: ScanState,
  element: ScannedElement,
  record: CodeRecord<Messages>,
  message: Name,
  span: Span,
  data: DataFor<Messages[Name]>,
  extras: FindingExtras = {},
): void {
  if (!state.told.brokenElements.has(element)) report(state, record, message, span, data, extras);
}

/** Only the beginning of a long place is looked at. */
const nearby = 80;

function followsFromForbiddenCharacter({ told, text }: ScanState, { start, end }: Span): boolean {
  if (!told.forbiddenCharacter) return false;
  return forbiddenCharacter.test(text.slice(Math.max(0, start - 1), Math.min(end + 1, start + nearby)));
}
