import { lessThan } from "./characters.ts";
import type { EndTag } from "./close-by-end-tag.ts";
import { isLikeName } from "./like-name.ts";
import { endOfMeantName } from "./names.ts";
import type { ScannedElement } from "./scan-result.ts";
import type { ScanState } from "./scan-state.ts";

/** Whether an end tag of another name was meant for the innermost element: what follows tells, else the likeness of names. */
export function isMeantFor(state: ScanState, innermost: ScannedElement, tag: EndTag): boolean {
  if (state.told.owedEndTags.includes(tag.name)) return false;
  const next = nextEndTagName(state.text, tag.end);
  if (next === innermost.name) return false;
  const around = state.open[state.open.length - 2]?.name ?? "";
  return next === around || isLikeName(tag.name, innermost.name);
}

/** The name of the end tag that is the next markup; `""` at the end of the text, `undefined` before other markup. */
function nextEndTagName(text: string, from: number): string | undefined {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== lessThan) at += 1;
  if (at === text.length) return "";
  return text.startsWith("</", at) ? text.slice(at + 2, endOfMeantName(text, at + 2)) : undefined;
}
