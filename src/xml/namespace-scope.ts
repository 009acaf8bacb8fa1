import { xmlNamespace } from "./tree.ts";

/** The namespaces that prefixes stand for where the scan stands; the prefix `""` is the default namespace. */
export interface NamespaceScope {
  readonly byPrefix: Map<string, string | undefined>;
  /** What each declaration hides, in order, so that leaving an element brings it back. */
  readonly hidden: { readonly element: number; readonly prefix: string; readonly namespace: string | undefined }[];
}

/** The scope around the root: `xml` alone is bound, https://www.w3.org/TR/xml-names/#ns-decl. */
export function openScope(): NamespaceScope {
  return { byPrefix: new Map([["xml", xmlNamespace]]), hidden: [] };
}

/** Binds a prefix until the element of this number is left. No namespace undeclares the default one. */
export function declare(scope: NamespaceScope, element: number, prefix: string, namespace: string | undefined): void {
  scope.hidden.push({ element, prefix, namespace: scope.byPrefix.get(prefix) });
  scope.byPrefix.set(prefix, namespace);
}

/** Takes back what the element of this number declared. */
export function leaveScope(scope: NamespaceScope, element: number): void {
  for (let last = scope.hidden.at(-1); last?.element === element; last = scope.hidden.at(-1)) {
    scope.byPrefix.set(last.prefix, last.namespace);
    scope.hidden.pop();
  }
}
