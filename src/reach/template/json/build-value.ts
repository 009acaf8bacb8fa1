import { type ParseErrorCode, visit } from "jsonc-parser";
import type { Span } from "../../../text/span.ts";
import type { Evaluated, EvaluatedMember } from "../evaluated.ts";
import { arrayValue, booleanValue, nullValue, numberValue, objectValue, textValue } from "../values/make-value.ts";
import { decodeString } from "./decode-string.ts";

/** What is wrong with a text that is not JSON, or what is odd in one that is. */
export type JsonTrouble =
  | { readonly kind: "error"; readonly code: ParseErrorCode; readonly span: Span }
  | { readonly kind: "duplicate"; readonly name: string; readonly span: Span; readonly first: Span };

/** A value of JSON, as far as it could be read. */
export interface BuiltJson {
  readonly value: Evaluated | undefined;
  readonly troubles: readonly JsonTrouble[];
}

/**
 * The value that a text of JSON is, every part with its place: of a string what stands between the quotes. Comments and
 * trailing commas are allowed. Of members whose names differ at most in case the last one counts.
 *
 * `even` is what is parsed, `written` what strings are read from; both have the same offsets.
 */
export function buildValue(even: string, written: string, file: string): BuiltJson {
  const builder = new Builder(written, file);
  visit(
    even,
    {
      onObjectBegin: (offset) => builder.open("object", offset),
      onObjectProperty: (_, offset, length) => builder.name(offset, length),
      onObjectEnd: (offset, length) => builder.close(offset + length),
      onArrayBegin: (offset) => builder.open("array", offset),
      onArrayEnd: (offset, length) => builder.close(offset + length),
      onLiteralValue: (value: unknown, offset, length) => builder.literal(value, offset, length),
      onError: (code, offset, length) => builder.error(code, offset, length),
    },
    { allowTrailingComma: true },
  );
  return builder.finish(even.length);
}

interface Frame {
  readonly kind: "object" | "array";
  readonly start: number;
  readonly members: Map<string, EvaluatedMember>;
  readonly items: Evaluated[];
  name: { readonly text: string; readonly span: Span } | undefined;
}

/** Puts a value together from the events of the parser, whose order makes it the one thing here that has a state. */
class Builder {
  readonly #written: string;
  readonly #file: string;
  readonly #frames: Frame[] = [];
  readonly #troubles: JsonTrouble[] = [];
  #root: Evaluated | undefined;

  constructor(written: string, file: string) {
    this.#written = written;
    this.#file = file;
  }

  open(kind: Frame["kind"], start: number): void {
    this.#frames.push({ kind, start, members: new Map(), items: [], name: undefined });
  }

  name(offset: number, length: number): void {
    const frame = this.#frames.at(-1);
    if (frame === undefined) return;
    const span = this.#inner(offset, length);
    frame.name = { text: decodeString(this.#written.slice(span.start, span.end)), span };
  }

  close(end: number): void {
    const frame = this.#frames.pop();
    if (frame === undefined) return;
    const span = this.#span(frame.start, end);
    this.#add(frame.kind === "object" ? objectValue(frame.members, span) : arrayValue(frame.items, span));
  }

  literal(value: unknown, offset: number, length: number): void {
    this.#add(this.#literalValue(value, offset, length));
  }

  error(code: ParseErrorCode, offset: number, length: number): void {
    this.#troubles.push({ kind: "error", code, span: this.#span(offset, offset + length) });
  }

  /** What was read; of a text that breaks off, what is open is closed at its end. */
  finish(end: number): BuiltJson {
    while (this.#frames.length > 0) this.close(end);
    return { value: this.#root, troubles: this.#troubles };
  }

  #literalValue(value: unknown, offset: number, length: number): Evaluated {
    const span = this.#span(offset, offset + length);
    if (typeof value === "number") return numberValue(value, span);
    if (typeof value === "boolean") return booleanValue(value, span);
    if (typeof value !== "string") return nullValue(span);
    const inner = this.#inner(offset, length);
    return textValue(decodeString(this.#written.slice(inner.start, inner.end)), inner);
  }

  #add(value: Evaluated): void {
    const frame = this.#frames.at(-1);
    if (frame === undefined) this.#root ??= value;
    else if (frame.kind === "array") frame.items.push(value);
    else this.#addMember(frame, value);
  }

  #addMember(frame: Frame, value: Evaluated): void {
    if (frame.name === undefined) return;
    const { text, span } = frame.name;
    const key = text.toLowerCase();
    const first = frame.members.get(key);
    if (first !== undefined) this.#troubles.push({ kind: "duplicate", name: text, span, first: first.nameSpan });
    frame.members.set(key, { name: text, nameSpan: span, value });
    frame.name = undefined;
  }

  /** The place between the quotes of a string, of which an unfinished one has only the first. */
  #inner(offset: number, length: number): Span {
    const isClosed = length > 1 && this.#written[offset + length - 1] === '"';
    return this.#span(offset + 1, offset + length - (isClosed ? 1 : 0));
  }

  #span(start: number, end: number): Span {
    // Of a comment that is never closed, the parser sees an end beyond that of the text.
    return { file: this.#file, start, end: Math.min(end, this.#written.length) };
  }
}
