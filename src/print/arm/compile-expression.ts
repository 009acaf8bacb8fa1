import type { ArrayExpression, BicepExpression, ObjectEntry, ObjectExpression } from "../bicep/syntax.ts";
import { type ArmExpression, invoke, textOf } from "./arm-expression.ts";
import { CannotCompile } from "./cannot-compile.ts";
import { compileAccess } from "./compile-access.ts";
import { compileCall, compileLambda, compileMethodCall } from "./compile-call.ts";
import { compileBinary, compileUnary } from "./compile-operator.ts";
import { compileText } from "./compile-text.ts";
import { instanceOf } from "./instances.ts";
import { wholeResource } from "./references.ts";
import { fileScope, type Scope } from "./scope.ts";

/** An expression of Bicep in the template language. What the compiler is not known to write throws `CannotCompile`. */
export function compileExpression(expression: BicepExpression, scope: Scope): ArmExpression {
  const instance = instanceOf(expression, scope);
  if (instance !== undefined) return wholeResource(instance, scope.program);
  const compile = (part: BicepExpression) => compileExpression(part, scope);
  switch (expression.kind) {
    case "text":
      return compileText(expression, scope);
    case "number":
      return { kind: "integer", value: expression.value };
    case "boolean":
    case "null":
      return expression;
    case "symbol":
      return compileSymbol(expression.name, scope);
    case "object":
      return compileObject(expression, scope);
    case "array":
      return compileArray(expression, scope);
    case "call":
      return compileCall(expression, scope);
    case "method-call":
      return compileMethodCall(expression, scope);
    case "property-access":
    case "index":
      return compileAccess(expression, scope);
    case "non-null":
      return compile(expression.of);
    case "unary":
      return compileUnary(expression.operator, compile(expression.of));
    case "binary":
      return compileBinary(expression.operator, compile(expression.left), compile(expression.right));
    case "conditional":
      return invoke("if", compile(expression.condition), compile(expression.whenTrue), compile(expression.whenFalse));
    case "lambda":
      return compileLambda(expression, scope);
    case "nested-resource":
      throw new CannotCompile(`'::${expression.symbol}' of what is no resource`);
    case "for":
      throw new CannotCompile("a loop within an expression");
  }
}

function compileSymbol(name: string, scope: Scope): ArmExpression {
  const { symbols, inlined } = scope.program;
  const local = scope.locals.get(name);
  if (local !== undefined) return local;
  if (symbols.parameters.has(name)) return invoke("parameters", textOf(name));
  const variable = symbols.variables.get(name);
  if (variable === undefined) throw new CannotCompile(`the name '${name}', which nothing has`);
  return inlined.has(name)
    ? compileExpression(variable.value, fileScope(scope.program))
    : invoke("variables", textOf(name));
}

/** Properties between spread objects are objects of their own. */
function compileObject({ entries }: ObjectExpression, scope: Scope): ArmExpression {
  const parts = runs(entries).map((run): ArmExpression => {
    if (run.kind === "spread") return compileExpression(run.value, scope);
    return invoke("createObject", ...run.entries.flatMap((entry) => compileProperty(entry, scope)));
  });
  const hasSpread = entries.some((entry) => entry.kind === "spread");
  if (hasSpread) return invoke("shallowMerge", invoke("createArray", ...parts));
  return parts[0] ?? invoke("createObject");
}

function compileProperty(entry: ObjectEntry, scope: Scope): readonly ArmExpression[] {
  if (entry.kind === "spread") return [];
  const name = typeof entry.name === "string" ? textOf(entry.name) : compileText(entry.name, scope);
  return [name, compileExpression(entry.value, scope)];
}

/** Items between spread arrays are arrays of their own. */
function compileArray({ items }: ArrayExpression, scope: Scope): ArmExpression {
  const parts = runs(items).map((run): ArmExpression => {
    if (run.kind === "spread") return compileExpression(run.value, scope);
    return invoke("createArray", ...run.entries.map((item) => compileExpression(item.value, scope)));
  });
  const hasSpread = items.some((item) => item.kind === "spread");
  if (hasSpread) return invoke("flatten", invoke("createArray", ...parts));
  return parts[0] ?? invoke("createArray");
}

type Run<T> =
  | { readonly kind: "spread"; readonly value: BicepExpression }
  | { readonly kind: "run"; readonly entries: T[] };

/** What is spread alone, and what stands together between. */
function runs<T extends { readonly kind: string; readonly value: BicepExpression }>(
  entries: readonly T[],
): readonly Run<T>[] {
  const found: Run<T>[] = [];
  for (const entry of entries) {
    const last = found.at(-1);
    if (entry.kind === "spread") found.push({ kind: "spread", value: entry.value });
    else if (last?.kind === "run") last.entries.push(entry);
    else found.push({ kind: "run", entries: [entry] });
  }
  return found;
}
