import { xmlNamespace } from "../tree.ts";
import type { ScannedElement } from "./scan-result.ts";

/** The namespaces that prefixes stand for where the scan stands; the prefix `""` is the default namespace. */
export interface NamespaceScope {
  readonly byPrefix: Map<string, string | undefined>;
  /** What each declaration hides, in order, so that leaving an element brings it back. */
  readonly hidden: HiddenNamespace[];
}

interface HiddenNamespace {
  readonly element: ScannedElement;
  readonly prefix: string;
  readonly namespace: string | undefined;
}

/** The scope around the root: `xml` alone is bound, https://www.w3.org/TR/xml-names/#ns-decl. */
export function openScope(): NamespaceScope {
  return { byPrefix: new Map([["xml", xmlNamespace]]), hidden: [] };
}

/** Binds a prefix until the element is left. No namespace undeclares the default one. */
export function declare(
  scope: NamespaceScope,
  element: ScannedElement,
  prefix: string,
  namespace: string | undefined,
): void {
  scope.hidden.push({ element, prefix, namespace: scope.byPrefix.get(prefix) });
  scope.byPrefix.set(prefix, namespace);
}

/** Takes back what the element declared. */
export function leaveScope({ byPrefix, hidden }: NamespaceScope, element: ScannedElement): void {
  for (let last = hidden[hidden.length - 1]; last?.element === element; last = hidden[hidden.length - 1]) {
    byPrefix.set(last.prefix, last.namespace);
    hidden.pop();
  }
}
