import { type Given, textOf } from "./arguments/given.ts";
import { today } from "./common-options.ts";
import type { Io } from "./io.ts";
import { wrongUsage } from "./stop.ts";

/** The day that retirement is measured by: the one given, or that of the world. */
export function dayBy(given: Given, io: Pick<Io, "today">): string {
  const written = textOf(given, today);
  if (written === undefined) return io.today;
  const isDay = /^\d{4}-\d\d-\d\d$/.test(written) && new Date(`${written}T00:00:00Z`).toJSON()?.startsWith(written);
  if (isDay !== true) throw wrongUsage(`--today is a date such as 2026-11-22, not '${written}'.`);
  return written;
}
