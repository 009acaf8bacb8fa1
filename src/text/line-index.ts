/** A place as people count it: line and column from 1, the column in UTF-16 units. */
export interface LineAndColumn {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets of one text into lines and columns. CRLF, LF and CR each end a line. */
export class LineIndex {
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#text = text;
    this.#starts = lineStarts(text);
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The line and column, both from 1, of an offset; an offset past the end is that of the end. */
  at(offset: number): LineAndColumn {
    const bounded = Math.max(0, Math.min(offset, this.#text.length));
    const line = this.#lineOf(bounded);
    return { line: line + 1, column: bounded - (this.#starts[line] ?? 0) + 1 };
  }

  /** The text of a line, counted from 1, without what ends it. */
  lineText(line: number): string {
    const start = this.#starts[line - 1];
    if (start === undefined) return "";
    const end = this.#starts[line] ?? this.#text.length;
    // Only the last two characters are looked at, because a line can be a megabyte long.
    const ending = /\r?\n$|\r$/.exec(this.#text.slice(Math.max(start, end - 2), end))?.[0] ?? "";
    return this.#text.slice(start, end - ending.length);
  }

  #lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  const ends = /\r\n|\n|\r/g;
  while (ends.exec(text) !== null) starts.push(ends.lastIndex);
  return starts;
}
