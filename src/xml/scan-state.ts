import { type CodeRecord, type DataFor, diagnose, type FindingExtras } from "../diagnostic/code-record.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { Span } from "../text/span.ts";
import type { XmlBounds } from "./bounds.ts";
import { forbiddenCharacter } from "./characters.ts";
import { type NamespaceScope, openScope } from "./namespace-scope.ts";
import {
  type AttributeTable,
  type ElementTable,
  emptyAttributeTable,
  emptyElementTable,
  emptyNodeTable,
  type NodeTable,
  type ScannedKind,
} from "./scan-result.ts";

/** What a scan has found so far and where it stands in the tree. It lives as long as one scan and is changed by it. */
export interface ScanState {
  readonly file: string;
  readonly text: string;
  readonly bounds: XmlBounds;
  readonly nodes: NodeTable;
  readonly elements: ElementTable;
  readonly attributes: AttributeTable;
  readonly diagnostics: Diagnostic[];
  /** The numbers of the elements that are open, outermost first. */
  readonly open: number[];
  readonly scope: NamespaceScope;
  /** Closers that the rest of the text does not have, so that none is looked for twice. */
  readonly absentClosers: Set<string>;
  /** The names of elements that an end tag around them closed; their own end tags may yet come. */
  owedEndTags: string[];
  /** How many elements below the bound of depth are open; they are not in the tree. */
  tooDeep: number;
  /** Where the outermost of those begins. */
  tooDeepStart: number;
  /** The start tag that is read holds a name with a prefix or declares a namespace. */
  isQualifiedTag: boolean;
  /** The names of the attributes of the start tag that is read, where they are many. */
  manyAttributes: Set<string> | undefined;
  /** The number of the last element that was reported to have too many attributes. */
  tooManyAttributesIn: number | undefined;
  /** Prefixes that were reported as not declared, each once. */
  readonly undeclaredPrefixes: Set<string>;
  /** The elements whose start tags are so broken that what does not fit them follows from that. */
  readonly brokenElements: Set<number>;
  hasMoreErrors: boolean;
  hasDocumentType: boolean;
  hasContentAfterRoot: boolean;
  hasForbiddenCharacter: boolean;
  hasTooDeepElement: boolean;
  /** A comment, section or tag was open at the end of the text, so that what is missing there is no news. */
  endsWithin: boolean;
}

/** The state before the first character of a text. */
export function startScan(text: string, file: string, bounds: XmlBounds): ScanState {
  return {
    file,
    text,
    bounds,
    nodes: emptyNodeTable(),
    elements: emptyElementTable(),
    attributes: emptyAttributeTable(),
    diagnostics: [],
    open: [],
    scope: openScope(),
    absentClosers: new Set(),
    owedEndTags: [],
    tooDeep: 0,
    tooDeepStart: 0,
    isQualifiedTag: false,
    manyAttributes: undefined,
    tooManyAttributesIn: undefined,
    undeclaredPrefixes: new Set(),
    brokenElements: new Set(),
    hasMoreErrors: false,
    hasDocumentType: false,
    hasContentAfterRoot: false,
    hasForbiddenCharacter: forbiddenCharacter.test(text),
    hasTooDeepElement: false,
    endsWithin: false,
  };
}

/** A place in the text of the scan. */
export function spanOf(state: ScanState, start: number, end: number): Span {
  return { file: state.file, start, end };
}

/** The number of the innermost open element; -1 outside of the root. */
export function parentOf(state: ScanState): number {
  return state.open.at(-1) ?? -1;
}

/** Adds a node where the scan stands; nothing is added below the bound of depth. */
export function addNode(state: ScanState, kind: ScannedKind, start: number, end: number): void {
  if (start === end || state.tooDeep > 0) return;
  const { nodes } = state;
  nodes.kind.push(kind);
  nodes.start.push(start);
  nodes.end.push(end);
  nodes.parent.push(parentOf(state));
}

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
  if (state.diagnostics.length >= state.bounds.errors) state.hasMoreErrors = true;
  else state.diagnostics.push(diagnose(record, message, span, data, extras));
}

/** Reports an error of the start tag that is read after which it is not sure what the tag was meant to be. */
export function reportBroken<Messages extends Readonly<Record<string, string>>, Name extends keyof Messages & string>(
  state: ScanState,
  record: CodeRecord<Messages>,
  message: Name,
  span: Span,
  data: DataFor<Messages[Name]>,
  extras: FindingExtras = {},
): void {
  report(state, record, message, span, data, extras);
  state.brokenElements.add(state.elements.name.length - 1);
}

function followsFromForbiddenCharacter({ hasForbiddenCharacter, text }: ScanState, { start, end }: Span): boolean {
  return (
    hasForbiddenCharacter && forbiddenCharacter.test(text.slice(Math.max(0, start - 1), Math.min(end + 1, start + 80)))
  );
}

/** Where a closer next stands. That there is none any more is remembered: many openers without one cost no more than one. */
export function findCloser(state: ScanState, closer: string, from: number): number | undefined {
  if (state.absentClosers.has(closer)) return undefined;
  const at = state.text.indexOf(closer, from);
  if (at >= 0) return at;
  state.absentClosers.add(closer);
  return undefined;
}
