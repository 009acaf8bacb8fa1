import type { AddedBy } from "../service/definition.ts";
import { LineIndex } from "../text/line-index.ts";
import type { Located, Span } from "../text/span.ts";

/** Where a value stands, line and column from 1, and what added it where the author did not write it there. */
export interface JsonOrigin {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The module whose import stands there. */
  readonly module?: string;
  /** Set where the packager adds the value, whatever is imported. */
  readonly packager?: true;
}

/** A value with its origin. */
export interface JsonValue<T> {
  readonly value: T;
  readonly origin: JsonOrigin;
}

/** Turns the values of one element into values with origins; what is absent stays absent. */
export interface ValuesOf {
  <T>(value: Located<T>): JsonValue<T>;
  <T>(value: Located<T> | undefined): JsonValue<T> | undefined;
}

/** What is asked for each element before its values are told. */
export type Teller = (item: { readonly addedBy: AddedBy | undefined }) => ValuesOf;

/** Tells values of a definition whose text this is; whatever expansion added stands in the same text, on its import. */
export function tellerFor(text: string): Teller {
  const lines = new LineIndex(text);
  return ({ addedBy }) => {
    const added = addition(addedBy);
    const origin = ({ file, start }: Span): JsonOrigin => ({ file, ...lines.at(start), ...added });
    function tell<T>(value: Located<T>): JsonValue<T>;
    function tell<T>(value: Located<T> | undefined): JsonValue<T> | undefined;
    function tell<T>(value: Located<T> | undefined): JsonValue<T> | undefined {
      return value && { value: value.value, origin: origin(value.span) };
    }
    return tell;
  };
}

function addition(addedBy: AddedBy | undefined): Pick<JsonOrigin, "module" | "packager"> {
  switch (addedBy?.kind) {
    case undefined:
      return {};
    case "module":
      return { module: addedBy.module };
    case "packager":
      return { packager: true };
  }
}
