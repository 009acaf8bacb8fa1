const day = 24 * 60 * 60 * 1000;

/** The days from one date to another (`2026-11-22`), negative where the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day);
}

/** Whether a date, or a month (`2024-12`), is over. */
export function isPast(date: string, today: string): boolean {
  return today.slice(0, date.length) > date;
}
