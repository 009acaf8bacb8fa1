import { diagnose } from "../../../diagnostic/code-record.ts";
import { templateStructure } from "../codes.ts";
import type { Context, Names, UserFunction } from "../context.ts";
import { evaluateJson } from "../evaluate-json.ts";
import type { Evaluated, EvaluatedObject } from "../evaluated.ts";
import type { Run } from "../run.ts";
import { describeKind } from "../values/describe-kind.ts";
import { undecided } from "../values/make-value.ts";
import { writtenObject, writtenText } from "./part-of-template.ts";

/** The functions that a template declares, by `namespace.name` in lower case. */
export function userFunctionsOf(template: EvaluatedObject, run: Run): ReadonlyMap<string, UserFunction> {
  const functions = template.members.get("functions")?.value;
  if (functions === undefined || functions.kind === "null") return new Map();
  if (functions.kind === "array") return new Map(functions.items.flatMap(functionsOfNamespace));
  const data = { name: "functions", actual: describeKind(functions), expected: "an array" };
  run.report(diagnose(templateStructure, "kind", functions.span, data));
  return new Map();
}

function functionsOfNamespace(entry: Evaluated): readonly (readonly [string, UserFunction])[] {
  if (entry.kind !== "object") return [];
  const namespace = writtenText(entry, "namespace");
  const members = writtenObject(entry, "members");
  if (namespace === undefined || members === undefined) return [];
  return [...members.members.values()].flatMap(({ name, value }) => {
    const called = value.kind === "object" ? userFunction(value) : undefined;
    return called === undefined ? [] : [[`${namespace}.${name}`.toLowerCase(), called] as const];
  });
}

function userFunction(declaration: EvaluatedObject): UserFunction | undefined {
  const output = writtenObject(declaration, "output")?.members.get("value")?.value;
  if (output === undefined) return undefined;
  const parameters = namesOf(declaration.members.get("parameters")?.value);
  return (args, context) => {
    if (args.length !== parameters.length) {
      return undecided(`the function takes ${parameters.length} arguments, not ${args.length}`, context.at);
    }
    const value = evaluateJson(output, {
      ...context,
      names: within(parameters, args, context),
      loops: [],
      lambdas: new Map(),
    });
    return { ...value, span: context.at };
  };
}

function namesOf(parameters: Evaluated | undefined): readonly string[] {
  if (parameters?.kind !== "array") return [];
  return parameters.items.map((each) => (each.kind === "object" ? (writtenText(each, "name") ?? "") : ""));
}

/** A function sees its own parameters, the other functions, and no variables. */
function within(parameters: readonly string[], args: readonly Evaluated[], { names }: Context): Names {
  const given = new Map(parameters.map((name, index) => [name.toLowerCase(), args[index]] as const));
  return {
    parameter: (name) => given.get(name.toLowerCase()),
    variable: () => undefined,
    userFunction: names.userFunction,
    parameterNames: parameters,
    variableNames: [],
  };
}
