import { diagnose } from "../../diagnostic/code-record.ts";
import type { Diagnostic, Fix } from "../../diagnostic/diagnostic.ts";
import { findAttribute, nameSpan, valueSpan, type XmlElement } from "../../xml/tree.ts";
import { type FileKind, rootNameOf } from "../file-kind.ts";
import { unknownRootElement, wrongNamespace } from "./codes/root-codes.ts";
import { insertAfterName, renameElement } from "./fixes.ts";
import { shownValue } from "./shown-value.ts";
import { suggestName } from "./suggest-name.ts";

const hosting = "http://schemas.microsoft.com/ServiceHosting/2008/10/";

interface Kind {
  readonly label: string;
  readonly namespace: string;
}

const kinds: Readonly<Record<FileKind, Kind>> = {
  definition: { label: "service definition", namespace: `${hosting}ServiceDefinition` },
  configuration: { label: "service configuration", namespace: `${hosting}ServiceConfiguration` },
  module: { label: "role module", namespace: `${hosting}ServiceDefinition` },
};

/** What is wrong with the name or the namespace of a file's root element. */
export function checkRoot(root: XmlElement, kind: FileKind): readonly Diagnostic[] {
  const expected = rootNameOf(kind);
  if (root.local !== expected) return [unknownRoot(root, expected, kinds[kind].label)];
  const { namespace } = kinds[kind];
  const isPrefixUndeclared = root.namespace === undefined && root.name !== root.local;
  return root.namespace === namespace || isPrefixUndeclared ? [] : [inOtherNamespace(root, namespace)];
}

function unknownRoot(root: XmlElement, expected: string, kind: string): Diagnostic {
  const isClear = suggestName(root.local, [expected])?.isClear === true;
  const fixes = isClear ? [renameElement(root, expected)] : [];
  return diagnose(
    unknownRootElement,
    "unknown",
    nameSpan(root),
    { kind, expected, name: shownValue(root.name) },
    { fixes },
  );
}

/** The finding that an element is in another namespace than it must be. */
export function inOtherNamespace(
  element: XmlElement,
  expected: string,
  fixes: readonly Fix[] = declareNamespace(element, expected),
): Diagnostic {
  const name = shownValue(element.name);
  const span = nameSpan(element);
  if (!element.namespace) return diagnose(wrongNamespace, "none", span, { name, expected }, { fixes });
  const namespace = shownValue(element.namespace);
  return diagnose(wrongNamespace, "other", span, { name, namespace, expected }, { fixes });
}

function declareNamespace(element: XmlElement, namespace: string): readonly Fix[] {
  if (element.name !== element.local) return [];
  const declaration = findAttribute(element, "xmlns");
  const title = `Use the namespace '${namespace}'`;
  if (declaration === undefined) return [insertAfterName(element, ` xmlns="${namespace}"`, title)];
  return [{ title, edits: [{ span: valueSpan(element, declaration), text: namespace }] }];
}
