import type { CodeRecord } from "../diagnostic/code-record.ts";
import { allCodes } from "../lint/lint-service.ts";
import { designCodes } from "../plan/design/codes.ts";
import { extendedSupportCodes } from "../plan/extended-support/codes.ts";
import { networkPlanCodes } from "../plan/network/codes.ts";
import { scaleSetCodes } from "../plan/scale-set/codes.ts";
import { settingCodes } from "../plan/settings/codes.ts";
import { convertCodes } from "./codes.ts";

/** What only a conversion finds. Its names stand once more in `lint/`, which comes before it. */
export const conversionCodes: readonly CodeRecord[] = [
  ...designCodes,
  ...networkPlanCodes,
  ...scaleSetCodes,
  ...settingCodes,
  ...extendedSupportCodes,
  ...convertCodes,
];

/** Every code of every stage, in no particular order. */
export const everyCode: readonly CodeRecord[] = [...allCodes, ...conversionCodes];
