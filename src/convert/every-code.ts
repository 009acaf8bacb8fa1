import type { CodeRecord } from "../diagnostic/code-record.ts";
import { allCodes } from "../lint/lint-service.ts";
import { designCodes } from "../plan/design/codes.ts";
import { convertCodes } from "./codes.ts";

/** Every code of every stage, those of conversion included, in no particular order. */
export const everyCode: readonly CodeRecord[] = [...allCodes, ...designCodes, ...convertCodes];
