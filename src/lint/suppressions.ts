import { defineCode, diagnose } from "../diagnostic/code-record.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { nearestWord } from "../text/nearest-word.ts";
import type { Span } from "../text/span.ts";
import type { XmlComment, XmlDocument, XmlElement, XmlNode } from "../xml/tree.ts";

const source = "README.md, Suppressions";

export const unusedSuppression = defineCode({
  name: "unused-suppression",
  category: "settings",
  severity: "warning",
  summary: "A suppression comment silences something.",
  why: "A comment that silences nothing is left over from a problem that was mended, and would hide the next one.",
  source,
  messages: { unused: "The suppression of '{code}' silences nothing." },
  example: {
    bad: `<!-- csdef-disable-next-line https-endpoint-needs-certificate: terminated elsewhere -->
<InputEndpoint name="Http" protocol="http" port="80" />`,
    good: `<InputEndpoint name="Http" protocol="http" port="80" />`,
  },
});

export const suppressionIsUnderstood = defineCode({
  name: "suppression-is-understood",
  category: "settings",
  severity: "warning",
  summary: "A suppression comment names known rules and says why.",
  why: "Whoever reads the file next has to know whether the reason still holds. Without rule and reason the comment silences nothing.",
  source,
  messages: {
    incomplete: "A suppression reads `{directive} rule-name: reason`.",
    unknown: "There is no rule '{code}' to suppress.",
    meant: "There is no rule '{code}' to suppress; did you mean '{nearest}'?",
    directive:
      "'{written}' suppresses nothing; a suppression begins with csdef-disable-next-line or csdef-disable-file.",
    fixed: "'{code}' says that the file cannot be read; it cannot be suppressed.",
  },
  example: {
    bad: "<!-- csdef-disable-next-line https-endpoint-needs-certificate -->",
    good: `<!-- csdef-disable-next-line https-endpoint-needs-certificate: TLS ends at the gateway -->
<InputEndpoint name="Https" protocol="https" port="443" />`,
  },
});

const directives = ["csdef-disable-next-line", "csdef-disable-file"] as const;

/** One rule silenced over one range of a file. */
interface Suppression {
  readonly code: string;
  /** The comment. */
  readonly span: Span;
  readonly covers: { readonly start: number; readonly end: number };
}

/** What the comments of a file ask for, and what is wrong with them. */
interface Suppressions {
  readonly suppressions: readonly Suppression[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What a suppression may name: every code, whether it can be silenced, and whether it was looked for at all. */
export type KnownCodes = ReadonlyMap<string, { readonly canBeSuppressed: boolean; readonly isOn: boolean }>;

/**
 * The diagnostics of one file without those that its comments silence, and with those about the comments themselves.
 *
 * `<!-- csdef-disable-next-line rule: reason -->` covers the whole next start tag, `<!-- csdef-disable-file rule: reason -->`
 * the file. Several rules are separated by commas.
 */
export function applySuppressions(
  document: XmlDocument,
  diagnostics: readonly Diagnostic[],
  known: KnownCodes,
): readonly Diagnostic[] {
  const { suppressions, diagnostics: mistakes } = readSuppressions(document, known);
  const used = new Set<Suppression>();
  const left = diagnostics.filter((diagnostic) => {
    const match = suppressions.filter((suppression) => silences(suppression, diagnostic));
    for (const suppression of match) used.add(suppression);
    return match.length === 0;
  });
  const unused = suppressions.filter((one) => !used.has(one) && known.get(one.code)?.isOn === true);
  return [
    ...left,
    ...mistakes,
    ...unused.map(({ code, span }) => diagnose(unusedSuppression, "unused", span, { code })),
  ];
}

/** Whether a file has anything like a suppression comment: most have none. */
export function hasSuppressions(document: XmlDocument): boolean {
  return /<!--\s*csdef-/i.test(document.text);
}

function silences({ code, covers, span }: Suppression, diagnostic: Diagnostic): boolean {
  const at = diagnostic.span;
  return diagnostic.code === code && at.file === span.file && at.start >= covers.start && at.start <= covers.end;
}

function readSuppressions(document: XmlDocument, known: KnownCodes): Suppressions {
  const tags: XmlElement[] = [];
  const comments: XmlComment[] = [];
  collect(document.nodes, tags, comments);
  const read = comments.map((comment) => readComment(comment, document, tags, known));
  return {
    suppressions: read.flatMap((one) => one.suppressions),
    diagnostics: read.flatMap((one) => one.diagnostics),
  };
}

function collect(nodes: readonly XmlNode[], tags: XmlElement[], comments: XmlComment[]): void {
  for (const node of nodes) {
    if (node.kind === "comment") comments.push(node);
    if (node.kind !== "element") continue;
    tags.push(node);
    collect(node.children, tags, comments);
  }
}

function readComment(
  comment: XmlComment,
  document: XmlDocument,
  tags: readonly XmlElement[],
  known: KnownCodes,
): Suppressions {
  const words = readDirective(comment.value);
  if (words === undefined) return misspelt(comment, document);
  const { directive, codes, reason } = words;
  const span = { file: document.file, start: comment.start, end: comment.end };
  if (codes.length === 0 || reason === "") {
    return { suppressions: [], diagnostics: [diagnose(suppressionIsUnderstood, "incomplete", span, { directive })] };
  }
  const covers = directive === "csdef-disable-file" ? wholeFile(document) : nextStartTag(comment, tags);
  const unknown = codes.filter((code) => known.get(code)?.canBeSuppressed !== true);
  return {
    suppressions: codes.filter((code) => !unknown.includes(code)).map((code) => ({ code, span, covers })),
    diagnostics: unknown.map((code) => refused(code, span, known)),
  };
}

/** A comment that was plainly meant as a suppression and is none. */
function misspelt(comment: XmlComment, { file }: XmlDocument): Suppressions {
  const [written = ""] = comment.value.trim().split(/[\s:]/, 1);
  if (!/^csdef-/i.test(written)) return { suppressions: [], diagnostics: [] };
  const span = { file, start: comment.start, end: comment.end };
  return { suppressions: [], diagnostics: [diagnose(suppressionIsUnderstood, "directive", span, { written })] };
}

function refused(code: string, span: Span, known: KnownCodes): Diagnostic {
  if (known.has(code)) return diagnose(suppressionIsUnderstood, "fixed", span, { code });
  const nearest = nearestWord(code, known.keys());
  if (nearest === undefined) return diagnose(suppressionIsUnderstood, "unknown", span, { code });
  return diagnose(suppressionIsUnderstood, "meant", span, { code, nearest });
}

/** The parts of a suppression comment; `undefined` for any other comment. */
function readDirective(comment: string) {
  const text = comment.trim();
  const directive = directives.find((one) => text.startsWith(one) && !/[\w-]/.test(text.charAt(one.length)));
  if (directive === undefined) return undefined;
  const rest = text.slice(directive.length);
  const colon = rest.indexOf(":");
  const list = colon < 0 ? rest : rest.slice(0, colon);
  const codes = list.split(/[\s,]+/).filter((code) => code !== "");
  return { directive, codes, reason: colon < 0 ? "" : rest.slice(colon + 1).trim() };
}

function wholeFile(document: XmlDocument) {
  return { start: 0, end: document.text.length };
}

/** The start tag that follows the comment; where none does, a range that holds nothing. */
function nextStartTag(comment: XmlComment, tags: readonly XmlElement[]) {
  const next = tags.find((tag) => tag.start >= comment.end);
  return next === undefined ? { start: comment.end, end: comment.start } : { start: next.start, end: next.startTagEnd };
}
