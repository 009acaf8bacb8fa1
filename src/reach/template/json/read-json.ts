import { printParseErrorCode } from "jsonc-parser";
import { diagnose } from "../../../diagnostic/code-record.ts";
import type { Diagnostic, Staged } from "../../../diagnostic/diagnostic.ts";
import { templateBound, templateDuplicateName, templateNotJson } from "../codes.ts";
import type { Evaluated } from "../evaluated.ts";
import { buildValue, type JsonTrouble } from "./build-value.ts";
import { evenOut } from "./even-out.ts";

/** How deep objects and arrays may stand in each other, so that whoever walks them by recursion keeps within the stack. */
const deepest = 200;

/** More errors of one text say nothing that the first ones did not. */
const mostErrors = 20;

/**
 * The JSON of a text as far as it could be read, every part with its place, and what is wrong with it. Comments,
 * trailing commas, odd blanks, line ends and unknown escapes in strings are taken as they are meant.
 */
export function readJson(text: string, file: string): Staged<Evaluated | undefined> {
  const even = evenOut(text, deepest);
  if (even.tooDeepAt !== undefined) return { value: undefined, diagnostics: [tooDeep(even.tooDeepAt, file)] };
  const { value, troubles } = buildValue(even.text, text, file);
  const errors = troubles.filter(({ kind }) => kind === "error").slice(0, mostErrors);
  const duplicates = troubles.filter(({ kind }) => kind === "duplicate").slice(0, mostErrors);
  return { value, diagnostics: [...errors, ...duplicates].map(told) };
}

function tooDeep(start: number, file: string): Diagnostic {
  return diagnose(templateBound, "depth", { file, start, end: start + 1 }, { bound: deepest });
}

function told(trouble: JsonTrouble): Diagnostic {
  switch (trouble.kind) {
    case "error":
      return diagnose(templateNotJson, "broken", trouble.span, { what: inWords(printParseErrorCode(trouble.code)) });
    case "duplicate":
      return diagnose(
        templateDuplicateName,
        "twice",
        trouble.span,
        { name: trouble.name },
        { related: [{ message: "The first one.", span: trouble.first }] },
      );
  }
}

/** `CloseBraceExpected` as `close brace expected`. */
function inWords(code: string): string {
  return code.replace(/(?!^)[A-Z]/g, " $&").toLowerCase();
}
