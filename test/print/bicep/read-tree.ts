import type { ReadBicep } from "../../../src/print/bicep/read-bicep.ts";
import type { BicepFile } from "../../../src/print/bicep/syntax.ts";

/** The tree that reading gave; a problem throws. */
export function fileOf(result: ReadBicep): BicepFile {
  if (result.kind === "problem") throw new Error(JSON.stringify(result.problem));
  return result.file;
}

/** A tree without one of its fields, wherever it stands. */
export function without(field: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((part) => without(field, part));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([name]) => name !== field);
  return Object.fromEntries(entries.map(([name, part]) => [name, without(field, part)]));
}
