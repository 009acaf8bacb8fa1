import type { Workspace } from "./files/workspace.ts";
import { reasonOf, wrongUsage } from "./stop.ts";

/** The prices of a file, by unit; `undefined` where none is named. */
export function readPrices(path: string | undefined, workspace: Workspace): ReadonlyMap<string, number> | undefined {
  if (path === undefined) return undefined;
  const place = workspace.place(path);
  if (workspace.kindOf(place) !== "file") throw wrongUsage(`There is no file ${path}.`);
  const bytes = workspace.read(place);
  if (bytes === undefined) throw wrongUsage(`${path} cannot be read.`);
  const entries = Object.entries(objectIn(new TextDecoder().decode(bytes), path));
  return new Map(entries.map(([unit, price]) => [unit, numberOf(unit, price, path)]));
}

function objectIn(text: string, path: string): object {
  const value = parse(text, path);
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  throw wrongUsage(`${path} holds no JSON object of units and prices.`);
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw wrongUsage(`${path} is not JSON: ${reasonOf(error)}.`);
  }
}

function numberOf(unit: string, price: unknown, path: string): number {
  if (typeof price === "number" && Number.isFinite(price) && price >= 0) return price;
  throw wrongUsage(`The price of '${unit}' in ${path} is no number.`);
}
