import { badNamespace } from "./codes/namespace-codes.ts";
import { attributeValue } from "./decode-value.ts";
import { declare } from "./namespace-scope.ts";
import { report, type ScanState, spanOf } from "./scan-state.ts";
import { shorten } from "./shorten.ts";
import { xmlNamespace, xmlnsNamespace } from "./tree.ts";

/** Brings the namespaces into scope that the attributes of this element declare, and reports those that may not be. */
export function declareNamespaces(state: ScanState, element: number): void {
  const { attributes, elements } = state;
  for (let index = elements.firstAttribute[element] ?? 0; index < attributes.name.length; index += 1) {
    const name = attributes.name[index] ?? "";
    if (name === "xmlns") declareDefault(state, element, index);
    else if (name.startsWith("xmlns:")) declarePrefix(state, element, index, name.slice("xmlns:".length));
  }
}

function declareDefault(state: ScanState, element: number, index: number): void {
  const namespace = namespaceValue(state, index);
  if (namespace === xmlNamespace || namespace === xmlnsNamespace) reportNamespace(state, index, namespace);
  else declare(state.scope, element, "", namespace === "" ? undefined : namespace);
}

function declarePrefix(state: ScanState, element: number, index: number, prefix: string): void {
  const { attributes } = state;
  const namespace = namespaceValue(state, index);
  const start = attributes.start[index] ?? 0;
  const isXml = prefix === "xml";
  if (prefix === "xmlns" || (isXml && namespace !== xmlNamespace)) {
    const span = spanOf(state, start, start + "xmlns:".length + prefix.length);
    report(state, badNamespace, "reservedPrefix", span, { prefix });
  } else if (namespace === xmlnsNamespace || (!isXml && namespace === xmlNamespace)) {
    reportNamespace(state, index, namespace);
    declare(state.scope, element, prefix, namespace);
  } else if (namespace === "") {
    report(state, badNamespace, "empty", valueSpanOf(state, index), { prefix: shorten(prefix) });
    state.undeclaredPrefixes.add(prefix);
  } else declare(state.scope, element, prefix, namespace);
}

function reportNamespace(state: ScanState, index: number, namespace: string): void {
  report(state, badNamespace, "reservedNamespace", valueSpanOf(state, index), { namespace });
}

function namespaceValue({ attributes, text }: ScanState, index: number): string {
  const raw = text.slice(attributes.valueStart[index], attributes.valueEnd[index]);
  return attributes.isPlain[index] === true ? raw : attributeValue(raw);
}

function valueSpanOf(state: ScanState, index: number) {
  const { attributes } = state;
  // An empty value is shown with its quotes: there is nothing between them to be marked.
  const isEmpty = attributes.valueStart[index] === attributes.valueEnd[index];
  const start = (attributes.valueStart[index] ?? 0) - (isEmpty ? 1 : 0);
  return spanOf(state, start, (attributes.valueEnd[index] ?? 0) + (isEmpty ? 1 : 0));
}
