/** A date of expiry, as far as it can be read. */
export type AccountExpiration =
  /** In the form that the tools write. `date` is its day where it was written (`2026-12-31`). */
  | { readonly kind: "iso"; readonly date: string }
  /** A date, but in a form whose meaning hangs on the culture or the time zone of the instance. */
  | { readonly kind: "other" }
  | { readonly kind: "unreadable" };

const iso = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d):(\d\d)(\.\d{1,7})?(Z|[+-]\d\d:\d\d)$/;

/** Dates that .NET reads too: without time or zone, with points or slashes, with the name of a month. */
const others = [
  /^(\d{4}-\d\d?-\d\d?)([T ]\d\d?:\d\d(:\d\d(\.\d{1,7})?)?)?\s*(Z|[+-]\d\d:\d\d)?$/,
  /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b/,
  /^(?=.*\d{4})(?=.*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))[\w\s,.:+-]{6,60}$/i,
];

/** Reads the `AccountExpiration` of Remote Access. */
export function readAccountExpiration(text: string): AccountExpiration {
  const trimmed = text.trim();
  const [, date = "", hours, minutes, seconds] = iso.exec(trimmed) ?? [];
  if (date !== "") {
    const isTime = Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) < 60;
    return isTime && isCalendarDate(date) ? { kind: "iso", date } : { kind: "unreadable" };
  }
  return { kind: others.some((form) => form.test(trimmed)) ? "other" : "unreadable" };
}

function isCalendarDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
