import { badName, badTag } from "../codes/tag-codes.ts";
import { shorten } from "../shorten.ts";
import { equals, isOddSpace } from "./characters.ts";
import { skipToNextAttribute } from "./next-attribute.ts";
import { skipOddSpace } from "./odd-space.ts";
import { reportBroken } from "./report.ts";
import type { ScannedElement } from "./scan-result.ts";
import { type ScanState, spanOf } from "./scan-state.ts";

/** Passes over what stands in a tag where the name of an attribute should: `=`, a quote, or some white space of Unicode. */
export function scanNameless(state: ScanState, element: ScannedElement, start: number): number {
  const { text } = state;
  const code = text.charCodeAt(start);
  if (isOddSpace(code)) return skipOddSpace(state, element, start);
  const span = spanOf(state, start, start + 1);
  if (code === equals) reportBroken(state, element, badName, "missing", span, {});
  else reportBroken(state, element, badTag, "quoted", span, { element: shorten(element.name) });
  return skipToNextAttribute(text, start + 1);
}
