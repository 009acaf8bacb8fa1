import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Span } from "../../text/span.ts";
import type { XmlBounds } from "../bounds.ts";
import { hasForbiddenCharacter } from "./characters.ts";
import { type NamespaceScope, openScope } from "./namespace-scope.ts";
import type { ScannedAttribute, ScannedElement, ScannedNode } from "./scan-result.ts";

/** What a scan has found so far and where it stands in the tree. It lives as long as one scan and is changed by it. */
export interface ScanState {
  readonly file: string;
  readonly text: string;
  readonly bounds: XmlBounds;
  readonly nodes: ScannedNode[];
  readonly parents: (ScannedElement | undefined)[];
  readonly diagnostics: Diagnostic[];
  /** The first element at the top level. */
  root: ScannedElement | undefined;
  /** The elements that are open, outermost first. */
  readonly open: ScannedElement[];
  readonly scope: NamespaceScope;
  /** A name with a prefix, or the declaration of a namespace, stands in the start tag that is read. */
  isQualifiedTag: boolean;
  /** The attributes of the start tag that is read. */
  readonly attributes: ScannedAttribute[];
  /** The names of the attributes of the start tag that is read, where they are many. */
  attributeNames: Set<string> | undefined;
  /** How many elements below the bound of depth are open; they are not in the tree. */
  tooDeep: number;
  /** Where the outermost of those begins. */
  tooDeepStart: number;
  /** Closers that the rest of the text does not have, so that none is looked for twice. */
  readonly absentClosers: Set<string>;
  readonly told: ToldMistakes;
}

/** Mistakes that were told, so that what follows from them is not told as well. */
export interface ToldMistakes {
  /** The elements whose start tags are so broken that what does not fit them follows from that. */
  readonly brokenElements: Set<ScannedElement>;
  /** The names of elements that an end tag around them closed; their own end tags may yet come. */
  owedEndTags: string[];
  /** The last element that has too many attributes. */
  tooManyAttributes: ScannedElement | undefined;
  readonly undeclaredPrefixes: Set<string>;
  documentType: boolean;
  contentAfterRoot: boolean;
  tooDeep: boolean;
  /** A comment, section or tag is open at the end of the text, so that what is missing there is no news. */
  endsWithin: boolean;
  /** The text holds characters that XML forbids; they are told when all is read. */
  readonly forbiddenCharacter: boolean;
  /** There are more errors than the bound. */
  tooManyErrors: boolean;
}

/** The state before the first character of a text. */
export function startScan(text: string, file: string, bounds: XmlBounds): ScanState {
  return {
    file,
    text,
    bounds,
    nodes: [],
    parents: [],
    diagnostics: [],
    root: undefined,
    open: [],
    scope: openScope(),
    isQualifiedTag: false,
    attributes: [],
    attributeNames: undefined,
    tooDeep: 0,
    tooDeepStart: 0,
    absentClosers: new Set(),
    told: nothingTold(text),
  };
}

function nothingTold(text: string): ToldMistakes {
  return {
    brokenElements: new Set(),
    owedEndTags: [],
    tooManyAttributes: undefined,
    undeclaredPrefixes: new Set(),
    documentType: false,
    contentAfterRoot: false,
    tooDeep: false,
    endsWithin: false,
    forbiddenCharacter: hasForbiddenCharacter(text),
    tooManyErrors: false,
  };
}

/** A place in the text of the scan. */
export function spanOf(state: ScanState, start: number, end: number): Span {
  return { file: state.file, start, end };
}

/** The innermost open element. */
export function innermostOf({ open }: ScanState): ScannedElement | undefined {
  return open[open.length - 1];
}

/** Where a closer next stands. That there is none any more is remembered: many openers without one cost no more than one. */
export function findCloser(state: ScanState, closer: string, from: number): number | undefined {
  if (state.absentClosers.has(closer)) return undefined;
  const at = state.text.indexOf(closer, from);
  if (at >= 0) return at;
  state.absentClosers.add(closer);
  return undefined;
}
