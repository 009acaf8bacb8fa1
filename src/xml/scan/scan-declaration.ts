import { attributeWithoutQuotes, attributeWithoutValue, missingSpace } from "../codes/attribute-codes.ts";
import { badDeclaration } from "../codes/document-codes.ts";
import { shorten } from "../shorten.ts";
import { addLeaf } from "./add-node.ts";
import { equals, isSpace, skipSpace } from "./characters.ts";
import { endOfName } from "./names.ts";
import { passOverUnclosed } from "./pass-over-unclosed.ts";
import { report } from "./report.ts";
import { type ScanState, spanOf } from "./scan-state.ts";

const parts = ["version", "encoding", "standalone"] as const;
type Part = (typeof parts)[number];
const partNames: readonly string[] = parts;

const valuePatterns: Readonly<Record<Part, RegExp>> = {
  version: /^1\.0[0-9]*$/,
  encoding: /^[A-Za-z][A-Za-z0-9._-]*$/,
  standalone: /^(yes|no)$/,
};

/**
 * Reads the XML declaration at the start of the text and gives back where it ends; 0 where there is none.
 *
 * The first mistake is reported. Of versions .NET knows those that begin with 1.0, libxml2 those that are `1.` and digits;
 * known here is what is known to both.
 */
export function scanDeclaration(state: ScanState): number {
  const { text } = state;
  if (!text.startsWith("<?xml") || !isSpace(text.charCodeAt("<?xml".length))) return 0;
  const close = text.indexOf("?>");
  const limit = text.indexOf("<", 1);
  if (close < 0 || (limit >= 0 && limit < close)) {
    report(state, badDeclaration, "unclosed", spanOf(state, 0, "<?xml".length), {});
    return passOverUnclosed(state, 0, "<?xml".length);
  }
  scanParts(state, "<?xml".length, close);
  addLeaf(state, "processing-instruction", 0, close + 2);
  return close + 2;
}

function scanParts(state: ScanState, start: number, close: number): void {
  let at: number | undefined = start;
  let previous = -1;
  while (at !== undefined) {
    const nameStart = skipSpace(state.text, at);
    if (nameStart >= close) break;
    const nameEnd = endOfName(state.text, nameStart);
    const name = state.text.slice(nameStart, nameEnd);
    const part: number = partNames.indexOf(name);
    if (!checkPlace(state, { nameStart, nameEnd, close, hasSpace: nameStart > at, part, previous })) return;
    previous = part;
    at = scanValue(state, parts[part] ?? "version", nameStart, nameEnd, close);
  }
  if (previous < 0) report(state, badDeclaration, "noVersion", spanOf(state, 0, "<?xml".length), {});
}

interface Place {
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly close: number;
  readonly hasSpace: boolean;
  /** Which part it is; -1 for none. */
  readonly part: number;
  readonly previous: number;
}

function checkPlace(state: ScanState, place: Place): boolean {
  const { nameStart, nameEnd, close, part, previous } = place;
  const span = spanOf(state, nameStart, nameEnd > nameStart ? nameEnd : close);
  const text = shorten(state.text.slice(span.start, span.end));
  if (part >= 0 && previous < 0 && part !== 0) report(state, badDeclaration, "noVersion", span, {});
  else if (part <= previous) report(state, badDeclaration, "unexpected", span, { text });
  else if (!place.hasSpace) report(state, missingSpace, "declaration", span, { name: text });
  else return true;
  return false;
}

/** Where the value ends; `undefined` where it is none, which is reported. */
function scanValue(
  state: ScanState,
  part: Part,
  nameStart: number,
  nameEnd: number,
  close: number,
): number | undefined {
  const { text } = state;
  const nameSpan = spanOf(state, nameStart, nameEnd);
  const equalsAt = skipSpace(text, nameEnd);
  if (text.charCodeAt(equalsAt) !== equals) {
    report(state, attributeWithoutValue, "missing", nameSpan, { attribute: part });
    return undefined;
  }
  const quoteAt = skipSpace(text, equalsAt + 1);
  const quote = text.charAt(quoteAt);
  const valueEnd = quote === '"' || quote === "'" ? text.indexOf(quote, quoteAt + 1) : -1;
  if (valueEnd < 0 || valueEnd > close) {
    report(state, attributeWithoutQuotes, "none", nameSpan, { attribute: part });
    return undefined;
  }
  return isGoodValue(state, part, quoteAt + 1, valueEnd) ? valueEnd + 1 : undefined;
}

function isGoodValue(state: ScanState, part: Part, start: number, end: number): boolean {
  const value = state.text.slice(start, end);
  if (valuePatterns[part].test(value)) return true;
  const span = spanOf(state, start, end);
  switch (part) {
    case "version":
      report(state, badDeclaration, "version", span, { version: shorten(value) });
      return false;
    case "encoding":
      report(state, badDeclaration, "encoding", span, { encoding: shorten(value) });
      return false;
    case "standalone":
      report(state, badDeclaration, "standalone", span, { standalone: shorten(value) });
      return false;
  }
}
