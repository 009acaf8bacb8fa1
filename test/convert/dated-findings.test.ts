import { expect, it } from "vitest";
import { configuration, definition } from "../cli/services.ts";
import { serviceOf } from "../plan/planned-services.ts";
import { convertedAs, scaleSets } from "./conversions.ts";

const service = serviceOf(definition("Small"), { "": configuration("Small") });
const extended = { target: "extended-support", to: "both", prices: undefined, remoteAccess: undefined } as const;

/** The codes and severities of what is found on a day. */
function foundOn(today: string, options: typeof scaleSets | typeof extended): readonly string[] {
  const { diagnostics } = convertedAs("a.csdef", service, { ...options, today });
  return diagnostics.map(({ code, severity }) => `${severity} ${code}`);
}

it("tells that updates of the image have ended, from the day after", () => {
  expect(foundOn("2029-01-09", scaleSets)).not.toContain("warning converted-image-gets-updates");
  expect(foundOn("2029-01-10", scaleSets)).toContain("warning converted-image-gets-updates");
});

it("refuses extended support from the day after its last", () => {
  expect(foundOn("2027-03-31", extended)).not.toContain("error extended-support-is-ending");
  expect(foundOn("2027-04-01", extended)).toContain("error extended-support-is-ending");
});
