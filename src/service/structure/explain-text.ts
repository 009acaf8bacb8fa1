import { diagnose } from "../../diagnostic/code-record.ts";
import type { Diagnostic, Fix } from "../../diagnostic/diagnostic.ts";
import type { Span } from "../../text/span.ts";
import type { XmlCData, XmlElement, XmlText } from "../../xml/tree.ts";
import { unexpectedText } from "./codes/element-codes.ts";
import type { Explained } from "./explain-element.ts";
import type { ElementFailures, Failure } from "./failures.ts";

type CharacterData = XmlText | XmlCData;

/** Text in an element that may hold none, at its first character that is no white space. */
export function explainText(
  { keyword }: Failure,
  { element }: ElementFailures,
  { document }: Explained,
): readonly Diagnostic[] {
  const data = element.children.filter((node): node is CharacterData => node.kind === "text" || node.kind === "cdata");
  const shown = data.find(({ value }) => !isWhiteSpace(value)) ?? data[0];
  if (shown === undefined) return [];
  const span = textSpan(shown, element, document.text);
  const told = { element: element.local };
  if (keyword === "pattern") return [diagnose(unexpectedText, "text", span, told)];
  if (!isWhiteSpace(shown.value)) return [diagnose(unexpectedText, "notEmpty", span, told)];
  return [diagnose(unexpectedText, "whiteSpace", span, told, { fixes: [removeAll(data, element)] })];
}

/** From the first character that is no white space to the end of its line; all of what is white space or CDATA. */
function textSpan(data: CharacterData, { file }: XmlElement, text: string): Span {
  const { start, end } = data;
  if (data.kind === "cdata" || isWhiteSpace(data.value)) return { file, start, end };
  const written = text.slice(start, end);
  const from = written.search(/[^ \t\r\n]/);
  const line = /^[^\r\n]*/.exec(written.slice(from))?.[0].trimEnd() ?? "";
  return { file, start: start + from, end: start + from + Math.max(line.length, 1) };
}

function removeAll(data: readonly CharacterData[], { file }: XmlElement): Fix {
  const edits = data.map(({ start, end }) => ({ span: { file, start, end }, text: "" }));
  return { title: "Remove the white space", edits };
}

function isWhiteSpace(value: string): boolean {
  return !/[^ \t\r\n]/.test(value);
}
