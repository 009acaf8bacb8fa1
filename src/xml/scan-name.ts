import { badName } from "./codes/tag-codes.ts";
import { endOfMeantName, endOfName, endsMeantName } from "./names.ts";
import { report, type ScanState, spanOf } from "./scan-state.ts";
import { shorten } from "./shorten.ts";

/** Reads a name, or what was meant as one, which is then reported, and gives back where it ends. */
export function scanName(state: ScanState, start: number): number {
  const { text } = state;
  const end = endOfName(text, start);
  if (endsMeantName(text.charCodeAt(end))) return end;

  const meantEnd = endOfMeantName(text, end);
  const character = String.fromCodePoint(text.codePointAt(end) ?? 0);
  const name = shorten(text.slice(start, meantEnd));
  report(state, badName, "name", spanOf(state, start, meantEnd), { name, character });
  return meantEnd;
}
