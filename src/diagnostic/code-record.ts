import type { Span } from "../text/span.ts";
import type { Diagnostic, Fix, Related, Severity } from "./diagnostic.ts";

/** What a code is about. The first two are those of a file that cannot be read as what it claims to be. */
export type Category =
  | "syntax"
  | "structure"
  | "names"
  | "endpoints"
  | "imports"
  | "configuration"
  | "certificates"
  | "sites"
  | "startup"
  | "network"
  | "sizes"
  | "versions"
  | "security"
  | "retirement"
  | "settings"
  | "conversion";

/** The words in braces of a message: `Holes<"'{endpoint}' is twice">` is `"endpoint"`. */
export type Holes<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Holes<Rest>
  : never;

/** What a message needs to be filled in: exactly the words that it has in braces. */
export type DataFor<Text extends string> = { readonly [Name in Holes<Text>]: string | number };

/** Everything that is told about one code: list, `explain`, hover and page are all made from this record. */
export interface CodeRecord<Messages extends Readonly<Record<string, string>> = Readonly<Record<string, string>>> {
  /** The code: kebab case, says what holds or what must not be. */
  readonly name: string;
  readonly category: Category;
  /** The severity unless the settings say otherwise. */
  readonly severity: Severity;
  /** One sentence: what holds in a file without this finding. */
  readonly summary: string;
  /** Why it matters, in one to three sentences. */
  readonly why: string;
  /** The document that the fact rests on. */
  readonly source: string;
  /** The sentences that a finding can be, by a short name, with `{holes}`. */
  readonly messages: Messages;
  readonly example: { readonly bad: string; readonly good: string };
}

/** A record whose messages keep their literal types, so that the compiler checks what fills them. */
export function defineCode<const Messages extends Readonly<Record<string, string>>>(
  record: CodeRecord<Messages>,
): CodeRecord<Messages> {
  return record;
}

/** What a finding may bring besides its message. */
export interface FindingExtras {
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
}

/** One diagnostic of a code, its message filled in. */
export function diagnose<Messages extends Readonly<Record<string, string>>, Name extends keyof Messages & string>(
  record: CodeRecord<Messages>,
  message: Name,
  span: Span,
  data: DataFor<Messages[Name]>,
  extras: FindingExtras = {},
): Diagnostic {
  return {
    code: record.name,
    severity: extras.severity ?? record.severity,
    message: fillMessage(record.messages[message] ?? "", data),
    span,
    related: extras.related ?? [],
    fixes: extras.fixes ?? [],
  };
}

/** The message with its `{holes}` filled; the values are text from a file and stay as they are. */
export function fillMessage(message: string, data: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (hole, name: string) => (Object.hasOwn(data, name) ? String(data[name]) : hole));
}
