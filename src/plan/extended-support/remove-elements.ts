import type { Edit } from "../../text/edit.ts";
import type { XmlDocument, XmlElement, XmlNode } from "../../xml/tree.ts";
import { indentBefore, isLineStart } from "./text-layout.ts";

/** What comes out of a document together. */
export interface Removal {
  readonly edits: readonly Edit[];
  /** The elements that went, those that were left empty included; what stands within them is not listed. */
  readonly removed: readonly XmlElement[];
}

/** Elements that only hold others, and that the schemas allow to be absent. */
const holders = new Set([
  ...["Imports", "Startup", "ConfigurationSettings", "Endpoints", "Certificates"],
  ...["NetworkTrafficRules", "EndpointAcls"],
]);

/**
 * Takes elements out of a document. One that stands alone on its lines takes them with it; one that only held what goes
 * goes too. Comments stay, and with them what holds them.
 */
export function removeElements(document: XmlDocument, doomed: ReadonlySet<XmlElement>): Removal {
  if (document.root === undefined || doomed.size === 0) return { edits: [], removed: [] };
  const removed = removedWithin(document.root, doomed);
  const gone = new Set(removed);
  return { edits: runsWithin(document.root, gone).map((run) => cut(document, run)), removed };
}

/** The topmost elements that go, in document order. */
function removedWithin(element: XmlElement, doomed: ReadonlySet<XmlElement>): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    if (child.kind !== "element") return [];
    if (doomed.has(child)) return [child];
    const within = removedWithin(child, doomed);
    return within.length > 0 && holders.has(child.local) && isEmptied(child, new Set(within)) ? [child] : within;
  });
}

function isEmptied({ children }: XmlElement, gone: ReadonlySet<XmlElement>): boolean {
  return children.every((child) => (child.kind === "element" ? gone.has(child) : isSpace(child)));
}

function isSpace(node: XmlNode): boolean {
  return node.kind === "text" && node.value.trim() === "";
}

interface Run {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** The elements that go, as stretches of the text: neighbours with nothing but white space between them are one. */
function runsWithin(element: XmlElement, gone: ReadonlySet<XmlElement>): readonly Run[] {
  const runs: Run[] = [];
  let last: Run | undefined;
  for (const child of element.children) {
    if (child.kind === "element" && gone.has(child)) {
      last = { file: child.file, start: last?.start ?? child.start, end: child.end };
    } else if (!isSpace(child)) {
      if (last !== undefined) runs.push(last);
      last = undefined;
      if (child.kind === "element") runs.push(...runsWithin(child, gone));
    }
  }
  return last === undefined ? runs : [...runs, last];
}

/** The whole lines of a run that stands alone on them, line end included; else the run itself. */
function cut({ text }: XmlDocument, { file, start, end }: Run): Edit {
  const lineStart = start - indentBefore(text, start).length;
  const lineEnd = /[ \t]*(?:\r\n|\r|\n)/y;
  lineEnd.lastIndex = end;
  const rest = lineEnd.exec(text);
  const isAlone = rest !== null && isLineStart(text, lineStart);
  return { span: isAlone ? { file, start: lineStart, end: end + rest[0].length } : { file, start, end }, text: "" };
}
