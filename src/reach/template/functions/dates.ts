import type { Evaluated } from "../evaluated.ts";
import { type Decided, numberValue, textValue } from "../values/make-value.ts";
import { wholeNumber } from "../values/whole-number.ts";
import { type Call, ofValues, type TemplateFunction } from "./function.ts";
import { refused, wrongKind } from "./wrong-kind.ts";

/** Functions of points in time. Formats other than the ISO one are undecided: no network depends on them. */
export const dates: readonly TemplateFunction[] = [
  ofValues("dateTimeAdd", 2, 3, add),
  ofValues("dateTimeFromEpoch", 1, 1, fromEpoch),
  ofValues("dateTimeToEpoch", 1, 1, toEpoch),
];

function add([base, duration, format]: readonly Decided[], call: Call): Evaluated {
  const time = timeOf(base);
  if (time === undefined) return wrongKind(call, base, "a point in time that is known");
  const length = duration?.kind === "string" ? durationPattern.exec(duration.value) : undefined;
  if (!length) return wrongKind(call, duration, "a duration such as P1D");
  if (format !== undefined) return refused(call, "the format is not read");
  return isoText(shifted(time, length.groups ?? {}), call);
}

function fromEpoch([value]: readonly Decided[], call: Call): Evaluated {
  const seconds = value === undefined ? undefined : wholeNumber(value);
  return seconds === undefined ? wrongKind(call, value, "a whole number") : isoText(seconds * 1000, call);
}

function toEpoch([value]: readonly Decided[], call: Call): Evaluated {
  const time = timeOf(value);
  return time === undefined
    ? wrongKind(call, value, "a point in time that is known")
    : numberValue(Math.floor(time / 1000), call.at);
}

function timeOf(value: Decided | undefined): number | undefined {
  if (value?.kind !== "string" || !/^\d{4}-\d\d-\d\d/.test(value.value)) return undefined;
  const hasZone = /(?:Z|[+-]\d\d:?\d\d)$/.test(value.value);
  const time = Date.parse(hasZone || !/[T ]/.test(value.value) ? value.value : `${value.value}Z`);
  return Number.isNaN(time) ? undefined : time;
}

const durationPattern =
  /^(?<sign>-)?P(?=.)(?:(?<years>\d{1,4})Y)?(?:(?<months>\d{1,5})M)?(?:(?<weeks>\d{1,5})W)?(?:(?<days>\d{1,6})D)?(?:T(?:(?<hours>\d{1,7})H)?(?:(?<minutes>\d{1,9})M)?(?:(?<seconds>\d{1,9})S)?)?$/;

function shifted(time: number, parts: Readonly<Record<string, string>>): number {
  const sign = parts.sign === undefined ? 1 : -1;
  const count = (name: string) => sign * Number(parts[name] ?? 0);
  const date = new Date(time);
  date.setUTCFullYear(date.getUTCFullYear() + count("years"), date.getUTCMonth() + count("months"));
  const days = count("weeks") * 7 + count("days");
  const minutes = (days * 24 + count("hours")) * 60 + count("minutes");
  return date.getTime() + (minutes * 60 + count("seconds")) * 1000;
}

function isoText(time: number, call: Call): Evaluated {
  if (Number.isNaN(new Date(time).getTime())) return refused(call, "the time is out of bounds");
  return textValue(new Date(time).toISOString().replace(".000Z", "Z"), call.at);
}
