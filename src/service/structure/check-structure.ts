import { type Diagnostic, sortDiagnostics } from "../../diagnostic/diagnostic.ts";
import type { XmlDocument, XmlElement } from "../../xml/tree.ts";
import { type FileKind, rootNameOf } from "../file-kind.ts";
import type { Sdk } from "../sdk.ts";
import { checkRoot } from "./check-root.ts";
import { rootTypeOf } from "./element-type.ts";
import { viewElement } from "./element-view.ts";
import { explainElement } from "./explain-element.ts";
import { failuresByElement } from "./failures.ts";
import { validateConfiguration, validateDefinition, validateModule } from "./generated/validators.js";
import type { Validator } from "./validator.ts";

const validators: Readonly<Record<FileKind, Validator>> = {
  definition: validateDefinition,
  configuration: validateConfiguration,
  module: validateModule,
};

/**
 * What the schema of an SDK refuses in a document: elements, attributes, values, order and text, each at its place and in
 * the order of the file. Without an SDK, what every SDK refuses. For SDK 2.4 a document has an error exactly where the
 * .NET validator refuses it with Microsoft's schema of that SDK, but that any `schemaVersion` is allowed, that `xsi:type`
 * is refused even where it repeats the type that the element has anyway, and that the oddest URIs may be judged otherwise.
 */
export function checkStructure(document: XmlDocument, kind: FileKind, sdk: Sdk | undefined): Diagnostic[] {
  const { root } = document;
  if (root === undefined) return [];
  const ofContent = root.local === rootNameOf(kind) ? checkContent(document, root, kind, sdk) : [];
  return sortDiagnostics([...checkRoot(root, kind), ...ofContent]);
}

function checkContent(document: XmlDocument, root: XmlElement, kind: FileKind, sdk: Sdk | undefined): Diagnostic[] {
  const validate = validators[kind];
  const view = viewElement(root);
  if (validate.call({ sdk: sdk === undefined ? undefined : Number(sdk) }, view)) return [];
  const groups = failuresByElement(validate.errors ?? [], view, rootTypeOf(kind));
  return groups.flatMap((group) => explainElement(group, { document, sdk }));
}
