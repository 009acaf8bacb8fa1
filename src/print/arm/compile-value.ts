import type { BicepExpression, ForExpression, ObjectExpression, ObjectProperty } from "../bicep/syntax.ts";
import { asCall, invoke } from "./arm-expression.ts";
import { type ArmMember, type ArmObject, type ArmValue, armObject } from "./arm-value.ts";
import { bracketText } from "./bracket-text.ts";
import { CannotCompile } from "./cannot-compile.ts";
import { compileText } from "./compile-text.ts";
import { expressionText, expressionValue } from "./expression-text.ts";
import { copyIndex, fileScope, loopScope, type Scope } from "./scope.ts";

/** An expression where JSON stands: objects and arrays stay what they are, all else becomes data or `[…]`. */
export function compileValue(expression: BicepExpression, scope: Scope): ArmValue {
  const inner = standsFor(expression, scope);
  if (inner !== undefined) return compileValue(inner.value, inner.scope);
  if (expression.kind === "object" && !hasSpread(expression.entries)) {
    return { members: compileProperties(propertiesOf(expression), scope) };
  }
  if (expression.kind === "array" && !hasSpread(expression.items)) {
    return expression.items.map(({ value }) => compileValue(value, scope));
  }
  return expressionValue(scope.program.compile(expression, scope));
}

/** The properties in their order; those that are loops become one `copy` in front. */
export function compileProperties(properties: readonly ObjectProperty[], scope: Scope): readonly ArmMember[] {
  const loops = properties.flatMap((one) =>
    one.value.kind === "for" ? [compilePropertyLoop(one, one.value, scope)] : [],
  );
  const others = properties.filter(({ value }) => value.kind !== "for");
  const copies = loops.length === 0 ? [] : [{ name: "copy", value: loops }];
  return [...copies, ...others.map((one) => ({ name: nameText(one, scope), value: compileValue(one.value, scope) }))];
}

/** `name`, `count` and `input` of a loop that makes a property or variable. */
export function compileNamedLoop(name: string, loop: ForExpression, scope: Scope): ArmObject {
  return armObject(
    ["name", name],
    ["count", loopCount(loop.over, scope)],
    ["input", loopInput(loop, loopScope(loop, copyIndex(name), scope))],
  );
}

/** What a loop gives for each item, in the scope of the loop: objects and plain texts as they are, all else as an expression. */
export function loopInput(loop: ForExpression, scope: Scope): ArmValue {
  const body = bodyOf(loop);
  if (body.kind === "object" || body.kind === "text") return compileValue(body, scope);
  return `[${expressionText(asCall(scope.program.compile(body, scope)))}]`;
}

/** How often a loop runs. */
export function loopCount(over: BicepExpression, scope: Scope): ArmValue {
  return expressionValue(invoke("length", scope.program.compile(over, scope)));
}

/** Only loops of resources and modules can leave items out. */
function bodyOf({ condition, body }: ForExpression): BicepExpression {
  if (condition !== undefined) throw new CannotCompile("a condition in a loop that makes values");
  return body;
}

function compilePropertyLoop(property: ObjectProperty, loop: ForExpression, scope: Scope): ArmObject {
  if (typeof property.name !== "string") throw new CannotCompile("a loop as the value of a computed property");
  return compileNamedLoop(property.name, loop, scope);
}

/** A property that is really called `copy` must not be taken for a loop. */
const copyName = "[string('copy')]";

function nameText({ name }: ObjectProperty, scope: Scope): string {
  if (name === "copy") return copyName;
  if (typeof name === "string") return bracketText(name);
  const value = expressionValue(compileText(name, scope));
  return typeof value === "string" ? value : "";
}

function hasSpread(entries: readonly { readonly kind: string }[]): boolean {
  return entries.some(({ kind }) => kind === "spread");
}

/** The properties of an object that has no other object spread into it. */
export function propertiesOf({ entries }: ObjectExpression): readonly ObjectProperty[] {
  return entries.map((entry) => {
    if (entry.kind === "spread") throw new CannotCompile("an object spread into the body of a resource or module");
    return entry;
  });
}

/** What leaves nothing of itself in the JSON: `any()`, `!`, and a variable whose value stands where it is used. */
function standsFor(
  expression: BicepExpression,
  scope: Scope,
): { readonly value: BicepExpression; readonly scope: Scope } | undefined {
  if (expression.kind === "non-null") return { value: expression.of, scope };
  if (expression.kind === "call" && expression.name === "any") {
    const [value] = expression.arguments;
    return value === undefined ? undefined : { value, scope };
  }
  if (expression.kind !== "symbol" || scope.locals.has(expression.name)) return undefined;
  if (!scope.program.inlined.has(expression.name)) return undefined;
  const value = scope.program.symbols.variables.get(expression.name)?.value;
  return value === undefined ? undefined : { value, scope: fileScope(scope.program) };
}
