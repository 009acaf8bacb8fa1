import { diagnose } from "../../diagnostic/code-record.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { findAttribute, nameSpan, type XmlElement } from "../../xml/tree.ts";
import { inOtherNamespace } from "./check-root.ts";
import { missingElement, unknownElement, webRoleWithoutSites } from "./codes/element-codes.ts";
import { type ChildType, childTypeOf, type ElementType } from "./element-type.ts";
import { childViews, elementOf } from "./element-view.ts";
import type { Explained } from "./explain-element.ts";
import type { ElementFailures, Failure } from "./failures.ts";
import { isClosed, removeAttribute, renameElement } from "./fixes.ts";
import { listWords, shownValue } from "./shown-value.ts";
import { suggestName } from "./suggest-name.ts";

/** The children under a key that the element's type does not have. */
export function explainUnknownChild({ key }: Failure, group: ElementFailures): readonly Diagnostic[] {
  return childViews(group.view, key).map((view) => {
    const child = elementOf(view);
    const isStranger = child.namespace !== group.element.namespace;
    return isStranger && childTypeOf(group.type, child.local) ? strangeChild(child, group) : unknownChild(child, group);
  });
}

/** The children that are not there, though one of them must be. */
export function explainMissingChildren(
  { keyword, key }: Failure,
  group: ElementFailures,
  about: Explained,
): readonly Diagnostic[] {
  // A stranger in their place is reported as that, and what was not read may have held them.
  if (hasUnknownChild(group) || (!group.element.isEmptyTag && !isClosed(group.element))) return [];
  if (keyword === "requiredSince") return [withoutSites(group.element, about)];
  const missing = quoteNames(keyword === "exactlyOne" ? group.type.exactlyOne : [key]);
  return [diagnose(missingElement, "missing", nameSpan(group.element), { element: group.element.local, missing })];
}

function withoutSites(element: XmlElement, { sdk }: Explained): Diagnostic {
  const role = shownValue(findAttribute(element, "name")?.value ?? "");
  const span = nameSpan(element);
  if (sdk !== undefined) return diagnose(webRoleWithoutSites, "missing", span, { role, sdk });
  return diagnose(webRoleWithoutSites, "unknownSdk", span, { role }, { severity: "warning" });
}

function strangeChild(child: XmlElement, { element }: ElementFailures): Diagnostic {
  const declaration = child.name === child.local ? findAttribute(child, "xmlns") : undefined;
  const fixes = declaration === undefined ? [] : [removeAttribute(child, declaration)];
  return inOtherNamespace(child, element.namespace ?? "", fixes);
}

function unknownChild(child: XmlElement, group: ElementFailures): Diagnostic {
  const { element, type } = group;
  const told = { name: shownValue(child.name), parent: element.local };
  const span = nameSpan(child);
  if (type.children.length === 0) return diagnose(unknownElement, "empty", span, told);

  const home = type.children.find(({ name }) =>
    childTypeOf(type, name)?.children.some((one) => one.name === child.local),
  );
  if (home !== undefined) return diagnose(unknownElement, "deeper", span, { ...told, home: home.name });

  const suggestion = suggestName(child.local, namesWithRoom(group));
  if (suggestion !== undefined) {
    const fixes = suggestion.isClear ? [renameElement(child, suggestion.name)] : [];
    return diagnose(unknownElement, "suggested", span, { ...told, suggestion: suggestion.name }, { fixes });
  }
  const missing = missingNames(group);
  if (missing.length === 0) return diagnose(unknownElement, "unknown", span, told);
  return diagnose(unknownElement, "lacking", span, { ...told, missing: quoteNames(missing) });
}

/** The children of which there may be one more. */
function namesWithRoom({ view, type }: ElementFailures): string[] {
  const hasRoom = ({ name, maximum }: ChildType) => maximum === undefined || childViews(view, name).length < maximum;
  return type.children.filter(hasRoom).map(({ name }) => name);
}

function missingNames({ failures, type }: ElementFailures): readonly string[] {
  const missing = failures.find(
    ({ keyword, key, number }) =>
      (/^required/.test(keyword) && isChildOf(type, key)) || (keyword === "exactlyOne" && number === 0),
  );
  if (missing === undefined) return [];
  return missing.keyword === "exactlyOne" ? type.exactlyOne : [missing.key];
}

function hasUnknownChild({ failures, type }: ElementFailures): boolean {
  return failures.some(
    ({ keyword, key }) => keyword === "additionalProperties" && !/^[@#]/.test(key) && !isChildOf(type, key),
  );
}

function isChildOf({ children }: ElementType, key: string): boolean {
  return children.some(({ name }) => name === key);
}

function quoteNames(names: readonly string[]): string {
  return listWords(names.map((name) => `'${name}'`));
}
