/** A text without its marks `[|…|]`, and the offsets that stood between them. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

/** Takes the marks out of a text. */
export function unmark(marked: string): MarkedText {
  const marks: { start: number; end: number }[] = [];
  const text = marked.replace(/\[\|([\s\S]*?)\|\]/g, (_, inside: string, offset: number) => {
    // Four characters of marks for each pair before this one.
    const start = offset - 4 * marks.length;
    marks.push({ start, end: start + inside.length });
    return inside;
  });
  return { text, marks };
}
