/** A half-open range of UTF-16 offsets in one file. Lines and columns are made from it only where they are shown. */
export interface Span {
  /** The file as its reader named it: a path for the command line, a URI for an editor. */
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** A value and the place it stands on. Of an attribute, that is the text between the quotes. */
export interface Located<T> {
  readonly value: T;
  readonly span: Span;
}

/** The value with a place. */
export function located<T>(value: T, span: Span): Located<T> {
  return { value, span };
}

/** The order of two places: by file, then start, then end. For `Array.sort`. */
export function compareSpans(left: Span, right: Span): number {
  if (left.file !== right.file) return left.file < right.file ? -1 : 1;
  return left.start - right.start || left.end - right.end;
}
