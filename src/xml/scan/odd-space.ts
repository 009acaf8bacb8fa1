import { badTag } from "../codes/tag-codes.ts";
import { isOddSpace, skipSpace } from "./characters.ts";
import { codePointName } from "./forbidden-characters.ts";
import { reportBroken } from "./report.ts";
import type { ScannedElement } from "./scan-result.ts";
import { type ScanState, spanOf } from "./scan-state.ts";

/** Reports an odd space, if one stands here, and gives back where what follows it and other white space begins. */
export function skipOddSpace(state: ScanState, element: ScannedElement, start: number): number {
  const { text } = state;
  let at = start;
  while (isOddSpace(text.charCodeAt(at))) {
    // A forbidden character is reported as such, and this then is not.
    const character = codePointName(text.charAt(at));
    reportBroken(state, element, badTag, "whiteSpace", spanOf(state, at, at + 1), { character });
    at = skipSpace(text, at + 1);
  }
  return at;
}
