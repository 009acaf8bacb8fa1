import type { XmlBounds } from "../bounds.ts";
import { exclamationMark, lessThan, questionMark, solidus } from "./characters.ts";
import { finishScan } from "./finish-scan.ts";
import { scanDeclaration } from "./scan-declaration.ts";
import { scanEndTag } from "./scan-end-tag.ts";
import { scanInstruction } from "./scan-instruction.ts";
import { scanMarkup } from "./scan-markup.ts";
import type { Scan } from "./scan-result.ts";
import { scanSpoiltTag } from "./scan-spoilt-tag.ts";
import { scanStartTag } from "./scan-start-tag.ts";
import { type ScanState, startScan } from "./scan-state.ts";
import { beginsMarkup, scanText } from "./scan-text.ts";
import { restOfSpoiltTag } from "./spoilt-tag.ts";

/**
 * Everything that stands in a text, found in one pass, and each breach of XML 1.0 (fifth edition) and Namespaces in XML.
 *
 * After an error reading goes on where the rest still makes sense, so that one mistake gives one finding.
 */
export function scan(text: string, file: string, bounds: XmlBounds): Scan {
  const state = startScan(text, file, bounds);
  let at = scanDeclaration(state);
  while (at < text.length) at = scanNext(state, at);
  return finishScan(state);
}

function scanNext(state: ScanState, at: number): number {
  const { text } = state;
  if (text.charCodeAt(at) !== lessThan) return scanText(state, at);
  switch (text.charCodeAt(at + 1)) {
    case solidus:
      return scanEndTag(state, at);
    case exclamationMark:
      return scanMarkup(state, at);
    case questionMark:
      return scanInstruction(state, at);
    default:
      return scanTagOrText(state, at);
  }
}

function scanTagOrText(state: ScanState, at: number): number {
  if (beginsMarkup(state.text, at)) return scanStartTag(state, at);
  const rest = restOfSpoiltTag(state.text, at);
  return rest === undefined ? scanText(state, at) : scanSpoiltTag(state, at, rest);
}
