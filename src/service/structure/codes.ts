import type { CodeRecord } from "../../diagnostic/code-record.ts";
import * as attribute from "./codes/attribute-codes.ts";
import * as element from "./codes/element-codes.ts";
import * as root from "./codes/root-codes.ts";
import * as sdk from "./codes/sdk-codes.ts";
import * as value from "./codes/value-codes.ts";

/** The record of each code that the structure check can report. */
export const structureCodes: readonly CodeRecord[] = [root, element, attribute, value, sdk].flatMap(
  (group): CodeRecord[] => Object.values(group),
);
