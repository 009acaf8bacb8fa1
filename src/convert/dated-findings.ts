import { diagnose } from "../diagnostic/code-record.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { extendedSupportIsEnding } from "../plan/extended-support/codes.ts";
import type { PlannedService } from "../plan/planned-service.ts";
import { imageOfFamily } from "../plan/tables/windows-images.ts";
import { convertedImageGetsUpdates } from "./codes.ts";

/** The last day of extended support. Source: https://learn.microsoft.com/azure/cloud-services-extended-support/overview */
const lastDay = "2027-03-31";

/** What has ended by a day of what a conversion to scale sets writes: security updates of its images. */
export function endedImages({ written, configurations }: PlannedService, today: string): readonly Diagnostic[] {
  const families = configurations.map(({ configuration }) => configuration.osFamily);
  return (families.length === 0 ? [undefined] : families).flatMap((osFamily) => {
    const { server, updatesEnd } = imageOfFamily(osFamily?.value);
    if (today <= updatesEnd) return [];
    return [diagnose(convertedImageGetsUpdates, "ended", osFamily?.span ?? written.span, { server, date: updatesEnd })];
  });
}

/** Whether extended support itself has ended by a day. */
export function endedSupport({ written }: PlannedService, today: string): readonly Diagnostic[] {
  if (today <= lastDay) return [];
  return [diagnose(extendedSupportIsEnding, "ended", written.span, {}, { severity: "error" })];
}
