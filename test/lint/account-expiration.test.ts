import { describe, expect, it } from "vitest";
import { readAccountExpiration } from "../../src/lint/account-expiration.ts";

describe("readAccountExpiration", () => {
  it.each([
    ["2014-11-30T23:59:59.0000000+05:30", "2014-11-30"],
    ["2013-06-21T12:46:53.2170614-04:00", "2013-06-21"],
    [" 2028-02-29T00:00:00Z ", "2028-02-29"],
  ])("reads the form of the tools: %s", (text, date) => {
    expect(readAccountExpiration(text)).toEqual({ kind: "iso", date });
  });
  it.each(["2027-01-31", "2027-01-31 23:59", "31/12/2027", "31.12.2027", "December 31, 2027", "31-12-2027"])(
    "reads that %s is a date of another form",
    (text) => {
      expect(readAccountExpiration(text).kind).toBe("other");
    },
  );
  it.each([
    "",
    "never",
    "tomorrow",
    "2027-02-29T00:00:00Z",
    "2027-01-31T25:00:00Z",
    "2027-13-01T00:00:00Z",
    "2027",
    "MII",
  ])("reads no date in '%s'", (text) => {
    expect(readAccountExpiration(text)).toEqual({ kind: "unreadable" });
  });
});
