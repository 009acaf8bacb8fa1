import { Cursor, NoBicep } from "./read/cursor.ts";
import { type Dialect, parseStatement } from "./read/parse-statement.ts";
import { scanBicep } from "./read/scan-bicep.ts";
import type { BicepProblem } from "./read/token.ts";
import type { BicepFile, Statement } from "./syntax.ts";

export type { BicepProblem } from "./read/token.ts";

/** What became of a text: its tree, or the first reason why it is no Bicep. */
export type ReadBicep =
  | { readonly kind: "file"; readonly file: BicepFile }
  | { readonly kind: "problem"; readonly problem: BicepProblem };

/**
 * The tree of a `.bicep` file, without comments and directives. It never throws, whatever the text. Refused is what the
 * compiler refuses for its form, and, as `unsupported`, what no conversion writes: imports, extensions, assertions, types
 * of resources, and more than a hundred brackets within one another. What names mean, see `checkSymbols`.
 *
 * Source: https://learn.microsoft.com/azure/azure-resource-manager/bicep/file
 */
export function readBicep(text: string): ReadBicep {
  return read(text, "template");
}

/**
 * The tree of a `.bicepparam` file, with the same promises.
 *
 * Source: https://learn.microsoft.com/azure/azure-resource-manager/bicep/parameter-files
 */
export function readBicepParameters(text: string): ReadBicep {
  const result = read(text, "parameters");
  if (result.kind === "problem" || result.file.statements.some(({ kind }) => kind === "using")) return result;
  const message = "A parameters file names its template by using.";
  return { kind: "problem", problem: { code: "BCP261", message, offset: 0 } };
}

function read(text: string, dialect: Dialect): ReadBicep {
  const cursor = new Cursor(scanBicep(text));
  try {
    const file = { statements: parseStatements(cursor, dialect) };
    if (isDeep(file)) cursor.fail("unsupported", "This is nested too deeply.");
    return { kind: "file", file };
  } catch (error) {
    if (error instanceof NoBicep) return { kind: "problem", problem: error.problem };
    throw error;
  }
}

function parseStatements(cursor: Cursor, dialect: Dialect): readonly Statement[] {
  const statements: Statement[] = [];
  cursor.skipLineBreaks();
  while (cursor.peek().kind !== "end") {
    statements.push(parseStatement(cursor, dialect));
    cursor.skipLineBreaks();
  }
  return statements;
}

/** Levels of a tree that whatever walks it can recurse through; a long chain of operators or accesses may pass them. */
const deepestTree = 1000;

function isDeep(file: BicepFile): boolean {
  let level: readonly unknown[] = [file];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepestTree) return true;
    level = level.flatMap((value) => (typeof value === "object" && value !== null ? Object.values(value) : []));
  }
  return false;
}
