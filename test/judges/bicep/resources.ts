import type {
  BicepExpression,
  ModuleStatement,
  ObjectProperty,
  ResourceStatement,
} from "../../../src/print/bicep/syntax.ts";
import {
  type Complaint,
  canonical,
  complaint,
  type Deployed,
  deployedBy,
  fixedPieces,
  fixedText,
  madeOf,
  propertyOf,
  type View,
} from "./view.ts";

/** What is wrong with a resource or a module as a whole. */
export function wrongResources(view: View): readonly Complaint[] {
  return [
    ...view.deployed.flatMap((entry) => [
      ...ofName(view, entry),
      ...dependencies(view, entry),
      ...(entry.statement.kind === "resource" ? ofResource(view, entry, entry.statement) : []),
    ]),
    ...sameNames(view),
    ...view.expressions.flatMap(({ expression, local }) => referenceByFunction(view, expression, local)),
    ...view.expressions.flatMap(({ expression }) => previewImages(expression)),
  ];
}

function ofName(view: View, { statement, parent }: Deployed): readonly Complaint[] {
  const name = propertyOf(statement.body, "name");
  if (name === undefined)
    return statement.kind === "resource" ? [complaint("BCP035", `${statement.symbol} has no name.`)] : [];
  const isChild = parent !== undefined || propertyOf(statement.body, "parent") !== undefined;
  const hasSlash = name.kind === "text" && fixedPieces(name).some((piece) => piece.includes("/"));
  return [
    ...(isChild && hasSlash ? [complaint("BCP170", "The name of a child is its last segment.")] : []),
    ...(isUnstable(view, name)
      ? [complaint("use-stable-resource-identifiers", "The name is another one each time.")]
      : []),
    ...(!isChild && statement.kind === "resource" ? fullName(view, statement, name) : []),
    ...sameInLoop(view, statement),
  ];
}

function isUnstable(view: View, name: BicepExpression): boolean {
  return madeOf(view, name).some(({ expression, local }) => {
    if (expression.kind === "call") return expression.name === "utcNow" || expression.name === "newGuid";
    const parameter =
      expression.kind === "symbol" && !local.has(expression.name) ? view.byName.get(expression.name) : undefined;
    const value = parameter?.kind === "parameter" ? parameter.defaultValue : undefined;
    return value !== undefined && isUnstable(view, value);
  });
}

/** A child by its full name: as many segments as its type, and no parent in this file that could be named instead. */
function fullName(view: View, resource: ResourceStatement, name: BicepExpression): readonly Complaint[] {
  const segments = resource.type.split("/").length - 1;
  const fixed = fixedText(name);
  if (fixed !== undefined && fixed.split("/").length !== segments) {
    return [complaint("BCP169", `${fixed} has not the segments of ${resource.type}.`)];
  }
  const parentType = resource.type.slice(0, resource.type.lastIndexOf("/"));
  const isOfThisFile = view.deployed.some(({ statement }) => {
    if (statement.kind !== "resource" || statement.type !== parentType) return false;
    return beginsWithName(name, statement);
  });
  return isOfThisFile ? [complaint("use-parent-property", `The parent of ${resource.symbol} is in this file.`)] : [];
}

function beginsWithName(name: BicepExpression, parent: ResourceStatement): boolean {
  if (name.kind !== "text") return false;
  const ofParent = propertyOf(parent.body, "name");
  const access: BicepExpression = {
    kind: "property-access",
    of: { kind: "symbol", name: parent.symbol },
    name: "name",
  };
  return [access, ofParent]
    .map((value) => (value?.kind === "text" ? value.parts : [value]))
    .some((parts) => spelled(name.parts).startsWith(spelled([...parts, "/"])));
}

/** The parts of a text in one, with what stands for each of its values. */
function spelled(parts: readonly unknown[]): string {
  return parts.map((part) => (typeof part === "string" ? part : `\u0000${canonical(part)}`)).join("");
}

function sameInLoop(view: View, { loop, body, symbol }: ResourceStatement | ModuleStatement): readonly Complaint[] {
  if (loop === undefined) return [];
  const naming = ["name", "parent", "scope"].map((property) => propertyOf(body, property));
  const varies = naming.some(
    (value) =>
      value !== undefined &&
      madeOf(view, value).some(
        ({ expression }) => expression.kind === "symbol" && [loop.item, loop.index].includes(expression.name),
      ),
  );
  return varies ? [] : [complaint("BCP179", `All of ${symbol} have one name.`)];
}

function ofResource(view: View, { key }: Deployed, resource: ResourceStatement): readonly Complaint[] {
  const { type, isExisting, loop, resources, body, symbol } = resource;
  const others = body.entries.filter((entry) => entry.kind === "property" && !isNaming(entry.name));
  const parent = propertyOf(body, "parent");
  const isDeployment = type.toLowerCase() === "microsoft.resources/deployments";
  return [
    ...(isDeployment ? [complaint("no-deployments-resources", `${symbol} is a deployment.`)] : []),
    ...(isExisting && others.length > 0 ? [complaint("BCP173", `${symbol} is there already.`)] : []),
    ...(loop !== undefined && resources.length > 0 ? [complaint("BCP160", `${symbol} is a loop.`)] : []),
    ...(parent !== undefined && !isReference(parent)
      ? [complaint("BCP240", `The parent of ${key} is no symbol.`)]
      : []),
    ...(parent !== undefined && isReference(parent) ? wrongParent(view, type, parent) : []),
  ];
}

function wrongParent(view: View, type: string, parent: BicepExpression): readonly Complaint[] {
  const statement = deployedBy(view, { expression: parent, local: new Map() })?.statement;
  if (statement?.kind !== "resource" || !statement.type.includes("/")) return [];
  const isFitting = type.slice(0, type.lastIndexOf("/")).toLowerCase() === statement.type.toLowerCase();
  return isFitting ? [] : [complaint("BCP036", `A ${statement.type} is no parent of a ${type}.`)];
}

function isNaming(name: ObjectProperty["name"]): boolean {
  return typeof name === "string" && ["name", "parent", "scope", "dependsOn"].includes(name);
}

function isReference(expression: BicepExpression): boolean {
  if (expression.kind === "index") return isReference(expression.of);
  return expression.kind === "symbol" || expression.kind === "nested-resource";
}

function dependencies(view: View, { statement }: Deployed): readonly Complaint[] {
  const listed = propertyOf(statement.body, "dependsOn");
  if (listed?.kind !== "array") return [];
  const rest = statement.body.entries.filter((entry) => entry.kind !== "property" || entry.name !== "dependsOn");
  const named = madeOf(view, { kind: "object", entries: rest }).map(({ expression }) => canonical(expression));
  return listed.items.flatMap(({ value }) => {
    if (!isReference(value)) return [complaint("BCP034", "A dependency is a symbol.")];
    const isImplied = value.kind === "symbol" && named.includes(canonical(value));
    return isImplied ? [complaint("no-unnecessary-dependson", `${statement.symbol} names it already.`)] : [];
  });
}

function sameNames({ deployed }: View): readonly Complaint[] {
  const names = deployed.flatMap(({ statement, parent }) => {
    if (statement.kind !== "resource" || statement.isExisting || statement.loop !== undefined) return [];
    const naming = ["name", "parent", "scope"].map((property) => propertyOf(statement.body, property));
    return [canonical([parent?.key, statement.type, ...naming.map((value) => value ?? null)])];
  });
  return names
    .filter((name, position) => names.indexOf(name) < position)
    .map(() => complaint("BCP121", "Two have one name."));
}

function referenceByFunction(
  view: View,
  expression: BicepExpression,
  local: ReadonlyMap<string, string | undefined>,
): readonly Complaint[] {
  if (expression.kind !== "call" || !/^(reference|list[A-Z].*)$/.test(expression.name)) return [];
  const [id] = expression.arguments;
  if (id?.kind !== "property-access" || id.name !== "id") return [];
  const isOfThisFile = deployedBy(view, { expression: id.of, local }) !== undefined;
  return isOfThisFile ? [complaint("use-resource-symbol-reference", `${expression.name} of a symbol.`)] : [];
}

function previewImages(expression: BicepExpression): readonly Complaint[] {
  const image = propertyOf(expression, "imageReference");
  return ["offer", "sku", "version"]
    .filter((name) => fixedText(propertyOf(image, name))?.toLowerCase().includes("preview"))
    .map((name) => complaint("use-stable-vm-image", `The ${name} is a preview.`));
}
