import type { CallExpression, Expression } from "../../src/reach/template/expression/expression.ts";
import { parseExpression } from "../../src/reach/template/expression/parse-expression.ts";
import { callsIn, type FoundCall, isCallOf } from "./calls.ts";
import type { Complaint } from "./complaint.ts";
import { below, entriesOf, itemsOf, type Json, type JsonObject, memberOf, textOf } from "./json.ts";
import { knownFunctions } from "./known-functions.ts";
import { templatesWithin, type WrittenTemplate } from "./template-resources.ts";
import { expressionsOf, type WrittenExpression } from "./written-expressions.ts";

/**
 * Expressions that do not parse, call no known function or not with so many arguments, or name a parameter, variable,
 * loop or lambda item that is not there; calls where the platform refuses them; and parameters and variables that nothing
 * uses. Throws where `../shared` is not there.
 */
export function expressionComplaints(template: Json): readonly Complaint[] {
  const templates = templatesWithin(template).filter(({ hasOwnScope }) => hasOwnScope);
  return templates.flatMap(complaintsAboutTemplate);
}

interface ParsedCall extends FoundCall {
  readonly at: WrittenExpression;
}

function complaintsAboutTemplate(template: WrittenTemplate): readonly Complaint[] {
  const faults: Complaint[] = [];
  const calls = expressionsOf(template).flatMap((at) => {
    const parsed = parseExpression(at.text, 1, at.text.length - 1);
    if (parsed.kind === "expression") return callsIn(parsed.expression).map((found) => ({ ...found, at }));
    faults.push({ where: at.where, what: `${parsed.what} at ${parsed.start} of ${at.text}` });
    return [];
  });
  const declared = declaredIn(template.body);
  return [
    ...faults,
    ...calls.flatMap((each) => complaintsAboutCall(each, declared)),
    ...unusedComplaints(template, calls),
  ];
}

interface Declared {
  readonly parameters: readonly string[];
  readonly variables: readonly string[];
  readonly functions: ReadonlyMap<string, number>;
}

function declaredIn(body: JsonObject): Declared {
  return {
    parameters: parameterNames(body),
    variables: variableNames(body),
    functions: new Map(itemsOf(body.functions).flatMap(functionsOf)),
  };
}

function parameterNames(body: JsonObject): readonly string[] {
  return entriesOf(body.parameters).map(([name]) => name);
}

/** Those that are loops stand in a list of their own. */
function variableNames(body: JsonObject): readonly string[] {
  const loops = itemsOf(memberOf(body.variables, "copy")).map((loop) => textOf(loop, "name") ?? "");
  return [...loops, ...entriesOf(body.variables).flatMap(([name]) => (name === "copy" ? [] : [name]))];
}

function functionsOf(group: Json): readonly (readonly [string, number])[] {
  const namespace = textOf(group, "namespace") ?? "";
  return entriesOf(memberOf(group, "members")).map(([name, member]) => [
    `${namespace}.${name}`.toLowerCase(),
    itemsOf(memberOf(member, "parameters")).length,
  ]);
}

function complaintsAboutCall(found: ParsedCall, declared: Declared): readonly Complaint[] {
  const { call, at } = found;
  const what = [arityFault(call, declared), placeFault(found), nameFault(found, declared)];
  return what.flatMap((fault) => (fault === undefined ? [] : [{ where: at.where, what: fault }]));
}

function arityFault({ namespace, name, args }: CallExpression, { functions }: Declared): string | undefined {
  if (namespace !== undefined) {
    const wanted = functions.get(`${namespace}.${name}`.toLowerCase());
    if (wanted === undefined) return `no function '${namespace}.${name}' is declared`;
    return wanted === args.length ? undefined : `'${namespace}.${name}' takes ${wanted} arguments, not ${args.length}`;
  }
  const known = knownFunctions().get(name.toLowerCase());
  if (known === undefined) return `no function '${name}' is known`;
  const { minimum, maximum } = known;
  const isRight = args.length >= minimum && (maximum === undefined || args.length <= maximum);
  return isRight
    ? undefined
    : `'${name}' takes ${minimum} to ${maximum ?? "any number of"} arguments, not ${args.length}`;
}

/**
 * What cannot be asked where the call stands.
 * Source: https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-resource#reference
 */
function placeFault({ call, at }: ParsedCall): string | undefined {
  const isOf = (...names: readonly string[]) => names.some((name) => isCallOf(call, name));
  const isOfDeployed = isOf("reference", "references") || (call.namespace === undefined && /^list/i.test(call.name));
  if (isOfDeployed && at.isEarly) return `'${call.name}' cannot stand here: nothing is deployed yet`;
  if (isOf("newGuid", "utcNow") && at.section !== "parameters")
    return `'${call.name}' can only be a parameter's default`;
  if (isOf("variables") && at.section === "parameters") return "a parameter's default cannot use a variable";
  if (isOf("variables") && at.section === "functions") return "a function cannot use a variable";
  return undefined;
}

function nameFault({ call, at, lambdaNames }: ParsedCall, declared: Declared): string | undefined {
  const [first] = call.args;
  if (isCallOf(call, "copyIndex")) return loopFault(first, at);
  const known = [
    { function: "parameters", names: at.ofFunction ?? declared.parameters },
    { function: "variables", names: declared.variables },
    { function: "lambdaVariables", names: lambdaNames },
  ].find((each) => isCallOf(call, each.function));
  if (known === undefined) return undefined;
  if (first?.kind !== "string") return `'${known.function}' is given no plain name`;
  return isAmong(first.value, known.names) ? undefined : `${known.function} has no '${first.value}'`;
}

function isAmong(name: string, names: readonly string[]): boolean {
  return names.some((each) => each.toLowerCase() === name.toLowerCase());
}

function loopFault(name: Expression | undefined, { loops }: WrittenExpression): string | undefined {
  if (name?.kind !== "string") return loops.hasUnnamed ? undefined : "'copyIndex' names no loop, and there is none";
  return isAmong(name.value, loops.names) ? undefined : `no loop '${name.value}' is around it`;
}

function unusedComplaints({ where, body }: WrittenTemplate, calls: readonly ParsedCall[]): readonly Complaint[] {
  const used = new Set(calls.flatMap(({ call, at }) => (at.ofFunction === undefined ? nameUsed(call) : [])));
  const unused = (section: string, names: readonly string[]) =>
    names
      .filter((name) => !used.has(`${section} ${name}`.toLowerCase()))
      .map((name) => ({ where: below(below(where, section), name), what: "is declared and never used" }));
  return [...unused("parameters", parameterNames(body)), ...unused("variables", variableNames(body))];
}

function nameUsed(call: CallExpression): readonly string[] {
  const [first] = call.args;
  return call.namespace === undefined && first?.kind === "string" ? [`${call.name} ${first.value}`.toLowerCase()] : [];
}
