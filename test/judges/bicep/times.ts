import { expressionsWithin, type Scoped } from "../../../src/print/bicep/symbols/scoped.ts";
import type { BicepExpression, Statement } from "../../../src/print/bicep/syntax.ts";
import {
  type Complaint,
  complaint,
  type Deployed,
  deployedBy,
  fixedText,
  madeOf,
  propertyOf,
  type View,
} from "./view.ts";

/** What is asked for before it is known, or of what may not be there. */
export function askedTooEarly(view: View): readonly Complaint[] {
  return [
    ...view.deployed.flatMap((entry) => ofDeployed(view, entry)),
    ...view.file.statements.flatMap((statement) => ofStatement(view, statement)),
    ...view.expressions.flatMap((scoped) => ofMissing(view, scoped)),
    ...wholeLoops(view),
  ];
}

/** A loop of resources is named in a body by its items. */
function wholeLoops(view: View): readonly Complaint[] {
  const parts = view.deployed.flatMap(({ statement }) =>
    statement.body.entries.filter((entry) => entry.kind === "property" && entry.name !== "dependsOn"),
  );
  const scoped = parts.flatMap(({ value }) => expressionsWithin({ expression: value, local: new Map(), owner: "" }));
  const bases = new Set(scoped.flatMap(({ expression }) => (expression.kind === "index" ? [expression.of] : [])));
  return scoped.flatMap(({ expression, local }) => {
    const deployed =
      expression.kind === "symbol" && !bases.has(expression) ? deployedBy(view, { expression, local }) : undefined;
    return deployed?.statement.loop === undefined ? [] : [complaint("BCP144", `All of ${deployed.key} is no value.`)];
  });
}

function ofDeployed(view: View, { statement }: Deployed): readonly Complaint[] {
  const { condition, loop, body } = statement;
  const early = ["name", "location", "scope"].map((property) => propertyOf(body, property));
  const isLate = (value: BicepExpression | undefined) => value !== undefined && isKnownLate(view, value);
  const items = propertyLoops(body);
  return [
    ...early.filter(isLate).map(() => complaint("BCP120", `${statement.symbol} is named too late.`)),
    ...(isLate(condition) ? [complaint("BCP177", `Whether ${statement.symbol} is there is known too late.`)] : []),
    ...[loop?.over, ...items].filter(isLate).map(() => complaint("BCP178", `${statement.symbol} loops too late.`)),
  ];
}

function ofStatement(view: View, statement: Statement): readonly Complaint[] {
  const isLate =
    statement.kind === "variable" && statement.value.kind === "for" && isKnownLate(view, statement.value.over);
  return isLate ? [complaint("BCP178", "A variable loops too late.")] : [];
}

function propertyLoops(expression: BicepExpression): readonly BicepExpression[] {
  if (expression.kind === "for") return [expression.over];
  if (expression.kind === "array") return expression.items.flatMap(({ value }) => propertyLoops(value));
  return expression.kind === "object" ? expression.entries.flatMap(({ value }) => propertyLoops(value)) : [];
}

const knownAtStart = new Set(["id", "name", "type", "apiVersion"]);

/** Whether a value holds what only a deployed resource tells. */
function isKnownLate(view: View, value: BicepExpression): boolean {
  return madeOf(view, value).some(({ expression, local }) => {
    if (expression.kind === "call") return expression.name === "reference" || /^list[A-Z]/.test(expression.name);
    if (expression.kind === "method-call") return deployedBy(view, { expression: expression.of, local }) !== undefined;
    if (expression.kind !== "property-access" || knownAtStart.has(expression.name)) return false;
    const deployed = deployedBy(view, { expression: expression.of, local });
    if (deployed === undefined) return false;
    const isExisting = deployed.statement.kind === "resource" && deployed.statement.isExisting;
    return expression.name !== "location" || isExisting === true;
  });
}

function ofMissing(view: View, { expression, local, owner }: Scoped): readonly Complaint[] {
  if (expression.kind === "call") return ofCall(view, expression, owner);
  if (expression.kind !== "property-access") return [];
  const isPlain = expression.of.kind === "symbol" || expression.of.kind === "nested-resource";
  const deployed = isPlain ? deployedBy(view, { expression: expression.of, local }) : undefined;
  if (deployed?.statement.loop !== undefined) return [complaint("BCP055", `${deployed.key} is a loop.`)];
  if (deployed?.statement.condition === undefined) return [];
  const isFine = expression.isSafe || knownAtStart.has(expression.name);
  return isFine ? [] : [complaint("BCP318", `${deployed.key} may not be there.`)];
}

/** `utcNow` and `newGuid` are for defaults, and what loads a file has a fixed path. */
function ofCall(view: View, call: BicepExpression & { kind: "call" }, owner: string): readonly Complaint[] {
  const isDefault = view.byName.get(owner)?.kind === "parameter";
  if ((call.name === "utcNow" || call.name === "newGuid") && !isDefault) return [complaint("BCP065", call.name)];
  const isComputed = call.name.startsWith("load") && fixedText(call.arguments[0]) === undefined;
  return isComputed ? [complaint("BCP032", `The path of ${call.name} is fixed.`)] : [];
}
