import type { Fix } from "../../diagnostic/diagnostic.ts";
import { bareLessThan } from "../codes/text-codes.ts";
import { addLeaf } from "./add-node.ts";
import { solidus } from "./characters.ts";
import { report } from "./report.ts";
import { scanEndTag } from "./scan-end-tag.ts";
import { scanStartTag } from "./scan-start-tag.ts";
import { type ScanState, spanOf } from "./scan-state.ts";

/** Reads a tag whose `<` at `start` is parted from what is at `rest`, and gives back where it ends. */
export function scanSpoiltTag(state: ScanState, start: number, rest: number): number {
  const { text } = state;
  const edits = [{ span: spanOf(state, start + 1, rest), text: "" }];
  const fixes: Fix[] = [{ title: "Remove what is between", edits }];
  report(state, bareLessThan, "bare", spanOf(state, start, start + 1), {}, { fixes });
  // The last character between stands for the `<`, so that the name follows it as it does in any tag.
  addLeaf(state, "unread", start, rest - 1);
  return text.charCodeAt(rest) === solidus ? scanEndTag(state, rest - 1) : scanStartTag(state, rest - 1);
}
