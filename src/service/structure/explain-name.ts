import { diagnose } from "../../diagnostic/code-record.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { invalidName } from "./codes/value-codes.ts";
import type { WrittenValue } from "./explain-value.ts";
import { shownValue } from "./shown-value.ts";

type NameKind = "name" | "directory-name" | "machine-name";

const forbidden: Readonly<Record<Exclude<NameKind, "machine-name">, RegExp>> = {
  name: /[\\/:*?"<>|`'^]/,
  "directory-name": /[\\/?;:@&=+$,|"<>`'^]/,
};

/** A value that is no name, with the first reason why. */
export function explainName({ attribute, value, span }: WrittenValue, kind: NameKind): Diagnostic {
  const told = { attribute, value: shownValue(value) };
  if (kind === "machine-name") return diagnose(invalidName, "machine", span, told);
  if (value === "") return diagnose(invalidName, "empty", span, { attribute });
  if (!/^[A-Za-z_]/.test(value)) return diagnose(invalidName, "start", span, told);
  const character = forbidden[kind].exec(value)?.[0];
  if (character !== undefined) return diagnose(invalidName, "character", span, { ...told, character });
  const ending = /\.\n?$/.test(value) ? "a full stop" : "white space";
  return diagnose(invalidName, "end", span, { ...told, ending });
}
