import { addLeaf } from "./add-node.ts";
import { lessThan } from "./characters.ts";
import type { ScanState } from "./scan-state.ts";

/** Passes over a comment, section or instruction that is never closed, up to the next `<`, and gives back where that is. */
export function passOverUnclosed(state: ScanState, start: number, from: number): number {
  const { text } = state;
  let end = from;
  while (end < text.length && text.charCodeAt(end) !== lessThan) end += 1;
  if (end === text.length) state.told.endsWithin = true;
  addLeaf(state, "unread", start, end);
  return end;
}
