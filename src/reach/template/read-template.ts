import { diagnose } from "../../diagnostic/code-record.ts";
import type { Staged } from "../../diagnostic/diagnostic.ts";
import { templateNotJson } from "./codes.ts";
import type { EvaluatedObject } from "./evaluated.ts";
import { readJson } from "./json/read-json.ts";

/**
 * The object that a template or a parameter file is, as written, with the place of every part. `undefined` where the
 * text holds none. What is not JSON is reported with its place, and the rest is read as far as it goes.
 */
export function readTemplate(text: string, file: string): Staged<EvaluatedObject | undefined> {
  const { value, diagnostics } = readJson(text, file);
  if (value?.kind === "object") return { value, diagnostics };
  if (diagnostics.length > 0) return { value: undefined, diagnostics };
  const span = value?.span ?? { file, start: 0, end: text.length };
  return { value: undefined, diagnostics: [diagnose(templateNotJson, "noObject", span, {})] };
}
