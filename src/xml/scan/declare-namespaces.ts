import type { Span } from "../../text/span.ts";
import { badNamespace } from "../codes/namespace-codes.ts";
import { shorten } from "../shorten.ts";
import { xmlNamespace, xmlnsNamespace } from "../tree.ts";
import { declare } from "./namespace-scope.ts";
import { report } from "./report.ts";
import type { ScannedAttribute, ScannedElement } from "./scan-result.ts";
import { type ScanState, spanOf } from "./scan-state.ts";

/** Brings the namespaces into scope that the attributes of this element declare, and reports those that may not be. */
export function declareNamespaces(state: ScanState, element: ScannedElement): void {
  for (const attribute of state.attributes) {
    const { name } = attribute;
    if (name === "xmlns") declareDefault(state, element, attribute);
    else if (name.startsWith("xmlns:")) declarePrefix(state, element, attribute, name.slice("xmlns:".length));
  }
}

function declareDefault(state: ScanState, element: ScannedElement, attribute: ScannedAttribute): void {
  const namespace = attribute.value;
  if (namespace === xmlNamespace || namespace === xmlnsNamespace) reportNamespace(state, attribute);
  else declare(state.scope, element, "", namespace === "" ? undefined : namespace);
}

function declarePrefix(state: ScanState, element: ScannedElement, attribute: ScannedAttribute, prefix: string): void {
  const { value: namespace, start, nameEnd } = attribute;
  const isXml = prefix === "xml";
  if (prefix === "xmlns" || (isXml && namespace !== xmlNamespace)) {
    report(state, badNamespace, "reservedPrefix", spanOf(state, start, nameEnd), { prefix });
  } else if (namespace === xmlnsNamespace || (!isXml && namespace === xmlNamespace)) {
    reportNamespace(state, attribute);
    declare(state.scope, element, prefix, namespace);
  } else if (namespace === "") {
    report(state, badNamespace, "empty", valueSpanOf(state, attribute), { prefix: shorten(prefix) });
    state.told.undeclaredPrefixes.add(prefix);
  } else declare(state.scope, element, prefix, namespace);
}

function reportNamespace(state: ScanState, attribute: ScannedAttribute): void {
  report(state, badNamespace, "reservedNamespace", valueSpanOf(state, attribute), { namespace: attribute.value });
}

/** The place of a value; of an empty one with its quotes, for there is nothing between them to be marked. */
function valueSpanOf(state: ScanState, { valueStart, valueEnd, end }: ScannedAttribute): Span {
  return valueStart < valueEnd ? spanOf(state, valueStart, valueEnd) : spanOf(state, valueStart - 1, end);
}
