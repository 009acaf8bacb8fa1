import type { BicepExpression, Statement } from "../syntax.ts";
import type { BicepComplaint } from "./complaint.ts";
import type { Declarations } from "./declarations.ts";
import { codesOfReplacedFunctions, functionsByDialect, knownDecorators, knownTypes } from "./known-names.ts";
import { decoratorsOf, type Scoped, scopedExpressionsOf, typeNamesOf } from "./scoped.ts";

/** Names of values, functions, nested resources, types and decorators that nothing declares. */
export function unresolvedNames(statement: Statement, declared: Declarations): readonly BicepComplaint[] {
  return [
    ...decoratorsOf(statement).flatMap(({ name }) => (knownDecorators.has(name) ? [] : [unknown(name)])),
    ...typeNamesOf(statement).flatMap((name) => unresolvedType(name, declared)),
    ...scopedExpressionsOf(statement).flatMap((scoped) => [
      ...unresolvedIn(scoped, declared),
      ...unfitForDefault(statement, scoped, declared),
    ]),
  ];
}

/** The key of the resource that an expression names: `network::web` of `network::web`, `networks[0]!::web` and `web` within. */
export function keyOfResource(expression: BicepExpression, local: Scoped["local"]): string | undefined {
  switch (expression.kind) {
    case "symbol":
      return local.has(expression.name) ? local.get(expression.name) : expression.name;
    case "nested-resource": {
      const parent = keyOfResource(expression.of, local);
      return parent === undefined ? undefined : `${parent}::${expression.symbol}`;
    }
    case "index":
    case "non-null":
      return keyOfResource(expression.of, local);
    default:
      return undefined;
  }
}

function unresolvedIn({ expression, local }: Scoped, declared: Declarations): readonly BicepComplaint[] {
  switch (expression.kind) {
    case "symbol": {
      const { name } = expression;
      const isKnown = local.has(name) || declared.byName.has(name) || name === "sys" || name === "az";
      return isKnown ? [] : [unknown(name)];
    }
    case "call":
      return unresolvedCall(expression.name, expression.namespace !== undefined, declared);
    case "nested-resource": {
      const key = keyOfResource(expression, local);
      if (key !== undefined && declared.nestedKeys.has(key)) return [];
      return [complaint("BCP159", expression.symbol, `No resource '${expression.symbol}' is nested there.`)];
    }
    default:
      return [];
  }
}

function unresolvedCall(name: string, isOfNamespace: boolean, declared: Declarations): readonly BicepComplaint[] {
  const statement = isOfNamespace ? undefined : declared.byName.get(name);
  if (statement?.kind === "function") return [];
  if (statement !== undefined) return [complaint("BCP265", name, `'${name}' is declared here and is no function.`)];
  if (functionsByDialect[declared.dialect].has(name) || isListFunction(name)) return [];
  const code = codesOfReplacedFunctions.get(name);
  return [code === undefined ? unknown(name) : complaint(code, name, `'${name}' is a function of ARM templates only.`)];
}

/** `listKeys`, `listAccountSas` …: their names are those of a resource's operations. */
function isListFunction(name: string): boolean {
  return /^list[A-Z]/.test(name);
}

function unresolvedType(name: string, declared: Declarations): readonly BicepComplaint[] {
  const [first = ""] = name.replace(/^sys\./, "").split(".");
  const statement = declared.byName.get(first);
  if (statement?.kind === "type") return [];
  if (statement !== undefined) return [complaint("BCP287", first, `'${first}' is declared here and is no type.`)];
  return knownTypes.has(first) ? [] : [complaint("BCP302", first, `There is no type '${first}'.`)];
}

/** The default of a parameter is known before variables and resources are. */
function unfitForDefault(
  statement: Statement,
  { expression, local }: Scoped,
  declared: Declarations,
): readonly BicepComplaint[] {
  if (statement.kind !== "parameter" || expression.kind !== "symbol" || local.has(expression.name)) return [];
  const kind = declared.byName.get(expression.name)?.kind;
  if (kind !== "variable" && kind !== "resource" && kind !== "module") return [];
  return [complaint("BCP072", expression.name, `A default names parameters only, not '${expression.name}'.`)];
}

function unknown(name: string): BicepComplaint {
  return complaint("BCP057", name, `Nothing is called '${name}' here.`);
}

function complaint(code: string, name: string, message: string): BicepComplaint {
  return { code, name, message };
}
