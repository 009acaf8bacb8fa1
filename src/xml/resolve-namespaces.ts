import { duplicateAttribute } from "./codes/attribute-codes.ts";
import { badNamespace, undeclaredPrefix } from "./codes/namespace-codes.ts";
import { badName } from "./codes/tag-codes.ts";
import { declareNamespaces } from "./declare-namespaces.ts";
import { type QualifiedName, splitName } from "./qualified-name.ts";
import { report, type ScanState, spanOf } from "./scan-state.ts";
import { shorten } from "./shorten.ts";
import { xmlnsNamespace } from "./tree.ts";

/** Gives the element whose start tag was just read, and its attributes, their namespaces: https://www.w3.org/TR/xml-names/. */
export function resolveNamespaces(state: ScanState): void {
  const { elements, scope } = state;
  const element = elements.name.length - 1;
  if (state.isQualifiedTag) {
    declareNamespaces(state, element);
    elements.namespace[element] = namespaceOfElement(state, element);
    resolveAttributes(state, element);
  } else elements.namespace[element] = scope.byPrefix.get("");
}

function namespaceOfElement(state: ScanState, element: number): string | undefined {
  const name = state.elements.name[element] ?? "";
  const start = (state.nodes.start[state.elements.node[element] ?? 0] ?? 0) + 1;
  const parts = splitChecked(state, name, start);
  if (parts === undefined) return undefined;
  if (parts.prefix === "xmlns") {
    report(state, badNamespace, "element", spanOf(state, start, start + name.length), { name: shorten(name) });
    return undefined;
  }
  return namespaceOfPrefix(state, parts, name, start);
}

function resolveAttributes(state: ScanState, element: number): void {
  const { attributes, elements } = state;
  const byExpandedName = new Map<string, string>();
  for (let index = elements.firstAttribute[element] ?? 0; index < attributes.name.length; index += 1) {
    const name = attributes.name[index] ?? "";
    if (name === "xmlns") attributes.namespace[index] = xmlnsNamespace;
    else if (name.includes(":")) resolveAttribute(state, index, name, byExpandedName);
  }
}

function resolveAttribute(state: ScanState, index: number, name: string, byExpandedName: Map<string, string>): void {
  const { attributes } = state;
  const start = attributes.start[index] ?? 0;
  const parts = splitChecked(state, name, start);
  if (parts === undefined) return;
  const namespace = parts.prefix === "xmlns" ? xmlnsNamespace : namespaceOfPrefix(state, parts, name, start);
  attributes.namespace[index] = namespace;
  if (namespace === undefined) return;

  const expandedName = `${parts.local}\n${namespace}`;
  const first = byExpandedName.get(expandedName);
  if (first === undefined) byExpandedName.set(expandedName, name);
  else {
    const data = { attribute: shorten(name), first: shorten(first), namespace: shorten(namespace) };
    report(state, duplicateAttribute, "expanded", spanOf(state, start, start + name.length), data);
  }
}

function splitChecked(state: ScanState, name: string, start: number): QualifiedName | undefined {
  const parts = splitName(name);
  if (parts === undefined) {
    report(state, badName, "qualified", spanOf(state, start, start + name.length), { name: shorten(name) });
  }
  return parts;
}

/** The namespace of a prefix; a prefix that is not declared is reported where it is met first. */
function namespaceOfPrefix(state: ScanState, parts: QualifiedName, name: string, start: number): string | undefined {
  const namespace = state.scope.byPrefix.get(parts.prefix);
  if (namespace !== undefined || parts.prefix === "" || state.undeclaredPrefixes.has(parts.prefix)) return namespace;

  state.undeclaredPrefixes.add(parts.prefix);
  const span = spanOf(state, start, start + parts.prefix.length);
  report(state, undeclaredPrefix, "undeclared", span, { prefix: shorten(parts.prefix), name: shorten(name) });
  return undefined;
}
