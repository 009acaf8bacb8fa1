import { documentType } from "../codes/document-codes.ts";
import { addLeaf } from "./add-node.ts";
import { report } from "./report.ts";
import { findCloser, type ScanState, spanOf } from "./scan-state.ts";

/** Reports the document type declaration at `<!DOCTYPE`, passes over it with its internal subset, and gives back its end. */
export function scanDocumentType(state: ScanState, start: number): number {
  const end = endOfDocumentType(state, start);
  const span = spanOf(state, start, start + "<!DOCTYPE".length);
  const fixes = [{ title: "Remove it", edits: [{ span: spanOf(state, start, end), text: "" }] }];
  report(state, documentType, "refused", span, {}, { fixes });
  state.told.documentType = true;
  addLeaf(state, "unread", start, end);
  return end;
}

/** The end of the declaration; of one that is not closed, of its first piece. */
function endOfDocumentType(state: ScanState, start: number): number {
  const { text } = state;
  const firstPiece = endOfFirstPiece(text, start);
  // There can be only one, so a second is not looked at closely: many broken ones cost no more than one.
  if (state.told.documentType) return firstPiece;
  let isSubset = false;
  for (let at = start + 1; at < text.length; at = endOfPiece(state, at)) {
    const character = text.charAt(at);
    if (character === "[") isSubset = true;
    else if (character === "]") isSubset = false;
    else if (isSubset) continue;
    else if (character === ">") return at + 1;
    else if (character === "<") return at;
  }
  return firstPiece;
}

function endOfFirstPiece(text: string, start: number): number {
  const rest = /[<>]/g;
  rest.lastIndex = start + 1;
  const match = rest.exec(text);
  if (match === null) return text.length;
  return match[0] === ">" ? rest.lastIndex : match.index;
}

/** Past the quoted string, comment or instruction that begins here, else past one character. */
function endOfPiece(state: ScanState, at: number): number {
  const closer = closerOf(state.text, at);
  const close = closer === undefined ? undefined : findCloser(state, closer, at + 1);
  return closer === undefined || close === undefined ? at + 1 : close + closer.length;
}

function closerOf(text: string, at: number): string | undefined {
  const character = text.charAt(at);
  if (character === '"' || character === "'") return character;
  if (text.startsWith("<!--", at)) return "-->";
  return text.startsWith("<?", at) ? "?>" : undefined;
}
