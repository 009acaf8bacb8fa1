import { duplicateAttribute } from "../codes/attribute-codes.ts";
import { badNamespace, undeclaredPrefix } from "../codes/namespace-codes.ts";
import { badName } from "../codes/tag-codes.ts";
import { shorten } from "../shorten.ts";
import { xmlnsNamespace } from "../tree.ts";
import { declareNamespaces } from "./declare-namespaces.ts";
import { type QualifiedName, splitName } from "./qualified-name.ts";
import { report } from "./report.ts";
import type { ScannedAttribute, ScannedElement } from "./scan-result.ts";
import { type ScanState, spanOf } from "./scan-state.ts";

/** Gives the element whose start tag was just read, and its attributes, their namespaces: https://www.w3.org/TR/xml-names/. */
export function resolveNamespaces(state: ScanState, element: ScannedElement): void {
  if (!state.isQualifiedTag) {
    element.namespace = state.scope.byPrefix.get("");
    return;
  }
  declareNamespaces(state, element);
  resolveElement(state, element);
  const byExpandedName = new Map<string, ScannedAttribute>();
  for (const attribute of state.attributes) {
    if (attribute.name === "xmlns") attribute.namespace = xmlnsNamespace;
    else if (attribute.name.includes(":")) resolveAttribute(state, attribute, byExpandedName);
  }
}

function resolveElement(state: ScanState, element: ScannedElement): void {
  const { name, nameStart } = element;
  const parts = splitChecked(state, name, nameStart);
  if (parts === undefined) return;
  element.local = parts.local;
  if (parts.prefix !== "xmlns") element.namespace = namespaceOfPrefix(state, parts, name, nameStart);
  else report(state, badNamespace, "element", spanOf(state, nameStart, element.nameEnd), { name: shorten(name) });
}

function resolveAttribute(
  state: ScanState,
  attribute: ScannedAttribute,
  byExpandedName: Map<string, ScannedAttribute>,
): void {
  const { name, start } = attribute;
  const parts = splitChecked(state, name, start);
  if (parts === undefined) return;
  attribute.local = parts.local;
  attribute.namespace = parts.prefix === "xmlns" ? xmlnsNamespace : namespaceOfPrefix(state, parts, name, start);
  if (attribute.namespace === undefined) return;

  const expandedName = `${parts.local}\n${attribute.namespace}`;
  const first = byExpandedName.get(expandedName);
  if (first === undefined) byExpandedName.set(expandedName, attribute);
  else reportSame(state, attribute, first);
}

function reportSame(
  state: ScanState,
  { name, namespace, start, nameEnd }: ScannedAttribute,
  first: ScannedAttribute,
): void {
  const data = { attribute: shorten(name), first: shorten(first.name), namespace: shorten(namespace ?? "") };
  const related = [{ message: "It is here first.", span: spanOf(state, first.start, first.nameEnd) }];
  report(state, duplicateAttribute, "expanded", spanOf(state, start, nameEnd), data, { related });
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
  const { undeclaredPrefixes } = state.told;
  if (namespace !== undefined || parts.prefix === "" || undeclaredPrefixes.has(parts.prefix)) return namespace;

  undeclaredPrefixes.add(parts.prefix);
  const span = spanOf(state, start, start + parts.prefix.length);
  report(state, undeclaredPrefix, "undeclared", span, { prefix: shorten(parts.prefix), name: shorten(name) });
  return undefined;
}
